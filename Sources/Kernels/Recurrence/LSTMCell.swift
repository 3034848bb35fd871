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
      Elementwise.multiply(gate + width, previousCell[row], c, width)
      Elementwise.addProduct(c, gate, gate + 2 &* width, c, width)
      Elementwise.tanh(c, bentCell[row], width)
      Elementwise.multiply(gate + 3 &* width, bentCell[row], output[row], width)
    }
  }

  /// Turns the gradients of output and cell into those of the sums and of the previous cell.
  ///
  /// `cellGradient` holds the gradient of `c` from later steps before, and that of `c'` after.
  package static func gradient(
    rows: Int, width: Int, gates: RecurrentRows, previousCell: RecurrentRows,
    bentCell: RecurrentRows,
    outputGradient: RecurrentRows, cellGradient: RecurrentRows, sums: RecurrentRows
  ) {
    for row in 0..<rows {
      let (gate, sum) = (gates[row], sums[row])
      let (dh, dc) = (outputGradient[row], cellGradient[row])
      let (before, bentCell) = (previousCell[row], bentCell[row])
      var i = 0
      while i < width {
        let rest = width &- i
        let (input, forget) = (read(gate + i, rest), read(gate + (width &+ i), rest))
        let candidate = read(gate + (2 &* width &+ i), rest)
        let out = read(gate + (3 &* width &+ i), rest)
        let bent = read(bentCell + i, rest)
        let slope = read(dh + i, rest)
        let cellSlope = read(dc + i, rest) + slope * out * (1 - bent * bent)
        let forgetSlope = cellSlope * read(before + i, rest)
        write(cellSlope * candidate * (input * (1 - input)), sum + i, rest)
        write(forgetSlope * (forget * (1 - forget)), sum + (width &+ i), rest)
        write(cellSlope * input * (1 - candidate * candidate), sum + (2 &* width &+ i), rest)
        write(slope * bent * (out * (1 - out)), sum + (3 &* width &+ i), rest)
        write(cellSlope * forget, dc + i, rest)
        i &+= Lanes.scalarCount
      }
    }
  }
}
