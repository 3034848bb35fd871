/// One time step of a gated recurrent unit, after the products with the weights.
///
/// Cho et al. (arXiv:1406.1078) in the form that PyTorch and cuDNN compute: the reset gate acts on
/// the recurrent product. A row holds reset, update and candidate.
package enum GRUCell {
  /// Turns sums into gates, `n = tanh(nₓ + r · nₕ)` and `h = (1 - z) · n + z · h'`.
  ///
  /// `gates` holds the sums from the input before and the gates after, `recurrent` the sums from the
  /// previous output.
  package static func apply(
    rows: Int, width: Int, gates: RecurrentRows, recurrent: RecurrentRows,
    previous: RecurrentRows, output: RecurrentRows
  ) {
    for row in 0..<rows {
      let (gate, other) = (gates[row], recurrent[row])
      Elementwise.add(gate, other, gate, 2 &* width)
      Elementwise.sigmoid(gate, gate, 2 &* width)
      let candidate = gate + 2 &* width
      map(candidate, gate, other + 2 &* width, candidate, width) { Lanes.tanh($0 + $1 * $2) }
      map(gate + width, candidate, previous[row], output[row], width) { (1 - $0) * $1 + $0 * $2 }
    }
  }

  /// Turns the gradient of the output into those of both sums and of the previous output.
  ///
  /// `outputGradient` holds the gradient of `h` before, and after what reaches `h'` past the gates.
  package static func gradient(
    rows: Int, width: Int, gates: RecurrentRows, recurrent: RecurrentRows,
    previous: RecurrentRows, outputGradient: RecurrentRows, sums: RecurrentRows,
    recurrentSums: RecurrentRows
  ) {
    for row in 0..<rows {
      let (gate, other, before) = (gates[row], recurrent[row], previous[row])
      let (dh, sum, otherSum) = (outputGradient[row], sums[row], recurrentSums[row])
      var i = 0
      while i < width {
        let rest = width &- i
        let (reset, update) = (read(gate + i, rest), read(gate + (width &+ i), rest))
        let candidate = read(gate + (2 &* width &+ i), rest)
        let slope = read(dh + i, rest)
        let bent = slope * (1 - update) * (1 - candidate * candidate)
        let updateSlope = slope * (read(before + i, rest) - candidate) * (update * (1 - update))
        let resetSlope = bent * read(other + (2 &* width &+ i), rest) * (reset * (1 - reset))
        write(resetSlope, sum + i, rest)
        write(updateSlope, sum + (width &+ i), rest)
        write(bent, sum + (2 &* width &+ i), rest)
        write(resetSlope, otherSum + i, rest)
        write(updateSlope, otherSum + (width &+ i), rest)
        write(bent * reset, otherSum + (2 &* width &+ i), rest)
        write(slope * update, dh + i, rest)
        i &+= Lanes.scalarCount
      }
    }
  }
}
