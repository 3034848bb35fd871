import Drawing
import Scenes

/// The shares of the series in their sum, as a ring with the sum in its middle.
struct ShareRing: Element {
  private let table: ChartTable
  private let index: Double
  private let read: Double
  private let frame: Rect

  /// The ring at a place among the rows; `read` is the place whose sum is shown.
  init(table: ChartTable, index: Double, read: Double, frame: Rect) {
    (self.table, self.index, self.read, self.frame) = (table, index, read, frame)
  }

  func draw(on canvas: Canvas) {
    let sum = table.values(at: read).map { max($0, 0) }.reduce(0, +)
    Pie.ring(
      table.values(at: index), labels: table.names, in: frame, inks: table.inks,
      headline: (Numeral.fixed(sum, decimals: table.decimals), table.unit),
      rightward: rightward, decimals: 1
    ).draw(on: canvas)
  }

  /// The series whose slices are right of the middle, on the average of all rows: their names stay
  /// there, while the slices may pass below.
  private var rightward: Set<Int> {
    let shares = table.rows.indices.map(table.shares)
    return Set(
      table.names.indices.filter { series in
        let middles = shares.map { $0.prefix(series).reduce(0, +) + $0[series] / 2 }
        return middles.reduce(0, +) < Double(middles.count) / 2
      })
  }
}
