/// One time step of a gated recurrent unit, after the products with the weights.
///
/// Cho et al. (arXiv:1406.1078) in the form that PyTorch and cuDNN compute: the reset gate acts on
/// the recurrent product. A row of gates holds reset, update and candidate, `width` of each, and so
/// does a row of the sums from the previous output.
package struct GRUCell {
  let width: Int
  let gates: MutableFloats
  let recurrent: MutableFloats
  let previous: Floats

  /// A step of so many units.
  package init(
    width: Int, gates: MutableFloats, recurrent: MutableFloats, previous: Floats
  ) {
    self.width = width
    self.gates = gates
    self.recurrent = recurrent
    self.previous = previous
  }

  /// Turns the sums from the input into gates, `n = tanh(nₓ + r · nₕ)` and `h = (1 - z) · n + z · h'`.
  package func apply(rows: Int, output: MutableFloats) {
    for row in 0..<rows {
      let (gate, other) = (gates + row &* 3 &* width, recurrent + row &* 3 &* width)
      Elementwise.add(gate, other, gate, 2 &* width)
      Elementwise.sigmoid(gate, gate, 2 &* width)
      let (candidate, place) = (gate + 2 &* width, row &* width)
      map(candidate, gate, other + 2 &* width, candidate, width) { Lanes.tanh($0 + $1 * $2) }
      map(gate + width, candidate, previous + place, output + place, width) {
        (1 - $0) * $1 + $0 * $2
      }
    }
  }

  /// Turns the gradient of the output into those of both sums, which take their place, and of the
  /// previous output.
  ///
  /// `outputGradient` holds the gradient of `h` before, and after what reaches `h'` past the gates.
  package func gradient(rows: Int, outputGradient: MutableFloats) {
    for row in 0..<rows {
      let (gate, start) = (row &* 3 &* width, row &* width)
      var i = 0
      while i < width {
        gradient(
          gates + (gate &+ i), recurrent + (gate &+ i), start &+ i, outputGradient, width &- i)
        i &+= Lanes.scalarCount
      }
    }
  }

  /// One register of units, or the `rest` that is left.
  private func gradient(
    _ gate: MutableFloats, _ other: MutableFloats, _ place: Int, _ outputGradient: MutableFloats,
    _ rest: Int
  ) {
    let (reset, update) = (read(gate, rest), read(gate + width, rest))
    let candidate = read(gate + 2 &* width, rest)
    let slope = read(outputGradient + place, rest)
    let bent = slope * (1 - update) * (1 - candidate * candidate)
    let updateSlope = slope * (read(previous + place, rest) - candidate) * (update * (1 - update))
    let resetSlope = bent * read(other + 2 &* width, rest) * (reset * (1 - reset))
    write(resetSlope, gate, rest)
    write(updateSlope, gate + width, rest)
    write(bent, gate + 2 &* width, rest)
    write(resetSlope, other, rest)
    write(updateSlope, other + width, rest)
    write(bent * reset, other + 2 &* width, rest)
    write(slope * update, outputGradient + place, rest)
  }
}
