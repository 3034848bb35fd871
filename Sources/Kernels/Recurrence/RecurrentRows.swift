/// Rows of one time step: `count` of them, `step` floats apart.
package struct RecurrentRows {
  let start: MutableFloats
  let step: Int

  /// Rows that begin at `start`.
  package init(_ start: MutableFloats, every step: Int) {
    self.start = start
    self.step = step
  }

  @inline(__always)
  subscript(row: Int) -> MutableFloats { start + row &* step }
}
