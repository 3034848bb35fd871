import Drawing

/// Where a window that slides over a grid is, and how far it is with its work there.
///
/// At a time `t` in windows, window `⌊t⌋` is at work. The first fifth of its time it glides to its
/// place, then it takes in its cells one by one, and in the last fifth its result is written.
struct WindowWalk: Sendable {
  /// The rows and columns of the result.
  let rows: Int
  let columns: Int
  /// How many cells the window moves at a time.
  let stride: Int
  /// The window at work.
  let index: Int
  /// How far it is, 0…1.
  let phase: Double
  /// Whether every window is done.
  let isDone: Bool

  init(rows: Int, columns: Int, stride: Int, at time: Double) {
    self.rows = rows
    self.columns = columns
    self.stride = stride
    let last = max(rows * columns - 1, 0)
    let time = min(max(time.isNaN ? 0 : time, 0), Double(last + 1))
    isDone = time >= Double(last + 1)
    index = min(Int(time), last)
    phase = isDone ? 1 : time - Double(index)
  }

  /// The cell of the result that is being worked out.
  var cell: (row: Int, column: Int) { cell(of: index) }

  private func cell(of index: Int) -> (row: Int, column: Int) {
    (index / max(columns, 1), index % max(columns, 1))
  }

  /// The row and column of the window's first cell, between two places while it glides.
  var corner: (row: Double, column: Double) {
    let (old, new) = (cell(of: max(index - 1, 0)), cell)
    let share = phase.ramp(from: 0, to: 0.2)
    func between(_ start: Int, _ end: Int) -> Double {
      Double(stride) * (Double(start) + Double(end - start) * share)
    }
    return (between(old.row, new.row), between(old.column, new.column))
  }

  /// How many of `count` cells the window has taken in, a fraction included.
  func taken(of count: Int) -> Double {
    ((phase - 0.2) / 0.6).unitShare * Double(count)
  }

  /// How far the result is written, 0…1.
  var written: Double { phase.ramp(from: 0.8, to: 0.95) }

  /// Whether the window stands still on its place.
  var hasArrived: Bool { phase >= 0.2 }
}
