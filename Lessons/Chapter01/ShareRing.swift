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
      headline: (Numeral.fixed(sum, decimals: min(table.decimals, 1)), table.unit),
      settled: meanShares
    ).draw(on: canvas)
  }

  /// The shares on the average of all rows: the names stand beside these, and do not move.
  private var meanShares: [Double] {
    let shares = table.rows.indices.map(table.shares)
    return table.names.indices.map { series in shares.map { $0[series] }.reduce(0, +) }
  }
}
