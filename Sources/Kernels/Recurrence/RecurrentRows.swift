/// Rows of one time step: `count` of them, `step` floats apart.
package struct RecurrentRows {
  let start: MutableFloats
  let step: Int

  /// Rows that begin at `start`.
  package init(_ start: MutableFloats, every step: Int) {
    self.start = start
    self.step = step
  }

  /// The rows as a factor of a product.
  package var factor: Factor { Factor(start: Floats(start), rowStep: step, columnStep: 1) }

  /// Calls `body` with each of `count` rows.
  package func forEach(_ count: Int, _ body: (MutableFloats) -> Void) {
    for row in 0..<count { body(self[row]) }
  }

  /// Calls `body` with each of `count` rows and those of `other`.
  package func forEach(
    _ count: Int, _ other: RecurrentRows, _ body: (MutableFloats, MutableFloats) -> Void
  ) {
    for row in 0..<count { body(self[row], other[row]) }
  }

  /// Calls `body` with each of `count` rows and those of two others.
  package func forEach(
    _ count: Int, _ second: RecurrentRows, _ third: RecurrentRows,
    _ body: (MutableFloats, MutableFloats, MutableFloats) -> Void
  ) {
    for row in 0..<count { body(self[row], second[row], third[row]) }
  }

  @inline(__always)
  subscript(row: Int) -> MutableFloats { start + row &* step }
}
