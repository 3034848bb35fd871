/// One time step of a long short-term memory, after the products with the weights.
///
/// Hochreiter and Schmidhuber, Neural Computation 9 (1997), with Gers's forget gate. A row of gates
/// holds input, forget, candidate and output, as PyTorch has them, `width` of each.
package struct LSTMCell {
  let width: Int
  let gates: MutableFloats
  let previousCell: Floats
  /// `tanh(c)`, kept for the way back.
  let bentCell: MutableFloats

  /// A step of so many units.
  package init(
    width: Int, gates: MutableFloats, previousCell: Floats, bentCell: MutableFloats
  ) {
    self.width = width
    self.gates = gates
    self.previousCell = previousCell
    self.bentCell = bentCell
  }

  /// Turns sums into gates, `c = f · c' + i · g` and `h = o · tanh(c)`.
  package func apply(rows: Int, cell: MutableFloats, output: MutableFloats) {
    for row in 0..<rows {
      let (gate, start) = (gates + row &* 4 &* width, row &* width)
      var i = 0
      while i &+ Lanes.scalarCount <= width {
        apply(gate + i, start &+ i, rest: Lanes.scalarCount, cell)
        i &+= Lanes.scalarCount
      }
      if i < width { apply(gate + i, start &+ i, rest: width &- i, cell) }
    }
    // Apart from the gates, as a processor is quickest at formulas that do not wait for each other.
    Elementwise.tanh(cell, bentCell, rows &* width)
    for row in 0..<rows {
      let out = gates + (row &* 4 &+ 3) &* width
      map(out, bentCell + row &* width, output + row &* width, width) { $0 * $1 }
    }
  }

  /// One register of units, or the `rest` that is left.
  @inline(__always)
  private func apply(
    _ gate: MutableFloats, _ place: Int, rest: Int, _ cell: MutableFloats
  ) {
    let input = Lanes.sigmoid(read(gate, rest))
    let forget = Lanes.sigmoid(read(gate + width, rest))
    let candidate = Lanes.tanh(read(gate + 2 &* width, rest))
    let out = Lanes.sigmoid(read(gate + 3 &* width, rest))
    write(input, gate, rest)
    write(forget, gate + width, rest)
    write(candidate, gate + 2 &* width, rest)
    write(out, gate + 3 &* width, rest)
    write(forget * read(previousCell + place, rest) + input * candidate, cell + place, rest)
  }

  /// Turns the gradients of output and cell into those of the sums, which take the gates' place, and
  /// of the previous cell.
  ///
  /// `cellGradient` holds the gradient of `c` from later steps before, and that of `c'` after.
  package func gradient(rows: Int, outputGradient: Floats, cellGradient: MutableFloats) {
    for row in 0..<rows {
      let (gate, start) = (gates + row &* 4 &* width, row &* width)
      var i = 0
      while i &+ Lanes.scalarCount <= width {
        let rest = Lanes.scalarCount
        gradient(gate + i, start &+ i, rest: rest, outputGradient, cellGradient)
        i &+= Lanes.scalarCount
      }
      if i < width {
        gradient(gate + i, start &+ i, rest: width &- i, outputGradient, cellGradient)
      }
    }
  }

  /// One register of units, or the `rest` that is left.
  @inline(__always)
  private func gradient(
    _ gate: MutableFloats, _ place: Int, rest: Int, _ outputGradient: Floats,
    _ cellGradient: MutableFloats
  ) {
    let (input, forget) = (read(gate, rest), read(gate + width, rest))
    let (candidate, out) = (read(gate + 2 &* width, rest), read(gate + 3 &* width, rest))
    let bent = read(bentCell + place, rest)
    let slope = read(outputGradient + place, rest)
    let cellSlope = read(cellGradient + place, rest) + slope * out * (1 - bent * bent)
    let forgetSlope = cellSlope * read(previousCell + place, rest)
    write(cellSlope * candidate * (input * (1 - input)), gate, rest)
    write(forgetSlope * (forget * (1 - forget)), gate + width, rest)
    write(cellSlope * input * (1 - candidate * candidate), gate + 2 &* width, rest)
    write(slope * bent * (out * (1 - out)), gate + 3 &* width, rest)
    write(cellSlope * forget, cellGradient + place, rest)
  }
}
