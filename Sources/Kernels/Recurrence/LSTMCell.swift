/// One time step of a long short-term memory, after the products with the weights.
///
/// Hochreiter and Schmidhuber, Neural Computation 9 (1997), with Gers's forget gate. The gates lie in
/// a row in the order input, forget, candidate, output, as PyTorch has them.
package enum LSTMCell {
  /// Turns sums into gates, `c = f · c' + i · g` and `h = o · tanh(c)`.
  ///
  /// `bentCell` keeps `tanh(c)` for the way back.
  package static func apply(
    rows: Int, width: Int, gates: RecurrentRows, previousCell: RecurrentRows, cell: RecurrentRows,
    bentCell: RecurrentRows, output: RecurrentRows
  ) {
    for row in 0..<rows {
      let (gate, c) = (gates[row], cell[row])
      Elementwise.sigmoid(gate, gate, 2 &* width)
      Elementwise.tanh(gate + 2 &* width, gate + 2 &* width, width)
      Elementwise.sigmoid(gate + 3 &* width, gate + 3 &* width, width)
      map(gate + width, previousCell[row], c, width) { $0 * $1 }
      map(c, gate, gate + 2 &* width, c, width) { $0 + $1 * $2 }
      Elementwise.tanh(c, bentCell[row], width)
      map(gate + 3 &* width, bentCell[row], output[row], width) { $0 * $1 }
    }
  }

  /// Turns the gradients of output and cell into those of the sums and of the previous cell.
  ///
  /// `cellGradient` holds the gradient of `c` from later steps before, and that of `c'` after. `sums`
  /// may be the gates themselves.
  package static func gradient(
    rows: Int, width: Int, gates: RecurrentRows, previousCell: RecurrentRows,
    bentCell: RecurrentRows,
    outputGradient: RecurrentRows, cellGradient: RecurrentRows, sums: RecurrentRows
  ) {
    for row in 0..<rows {
      let (dh, dc) = (outputGradient[row], cellGradient[row])
      let (before, bentCell) = (previousCell[row], bentCell[row])
      forEachRegister(width) { i, rest in
        let (gate, sum) = (gates[row] + i, sums[row] + i)
        let (input, forget) = (read(gate, rest), read(gate + width, rest))
        let (candidate, out) = (read(gate + 2 &* width, rest), read(gate + 3 &* width, rest))
        let bent = read(bentCell + i, rest)
        let slope = read(dh + i, rest)
        let cellSlope = read(dc + i, rest) + slope * out * (1 - bent * bent)
        let forgetSlope = cellSlope * read(before + i, rest)
        write(cellSlope * candidate * (input * (1 - input)), sum, rest)
        write(forgetSlope * (forget * (1 - forget)), sum + width, rest)
        write(cellSlope * input * (1 - candidate * candidate), sum + 2 &* width, rest)
        write(slope * bent * (out * (1 - out)), sum + 3 &* width, rest)
        write(cellSlope * forget, dc + i, rest)
      }
    }
  }

  /// Calls `body` with the first unit of each register and the number of units from there on.
  ///
  /// Full registers get a constant, so that nothing in the loop asks how many units are left.
  @inline(__always)
  private static func forEachRegister(_ width: Int, _ body: (_ unit: Int, _ rest: Int) -> Void) {
    var i = 0
    while i &+ Lanes.scalarCount <= width {
      body(i, Lanes.scalarCount)
      i &+= Lanes.scalarCount
    }
    if i < width { body(i, width &- i) }
  }
}
