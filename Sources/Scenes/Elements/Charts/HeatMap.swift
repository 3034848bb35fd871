public import Drawing

/// A table of values as a field of coloured cells, with names beside rows and columns.
public struct HeatMap: Element {
  /// The values, row by row from the top; a cell that is not a number stays the colour of a grid.
  public let rows: [[Double]]
  /// What gives the cells their colours.
  public let map: ColorMap
  private let frame: Rect
  private let rowLabels: [String]
  private let columnLabels: [String]
  private let titles: (rows: String?, columns: String?)
  private let decimals: Int?
  private let hasColorBar: Bool
  private let emphasized: (row: Int, column: Int)?

  /// A heat map with square cells, as large as a frame allows.
  ///
  /// - Parameters:
  ///   - rows: The values, row by row from the top.
  ///   - frame: The room for cells, names and colour bar.
  ///   - map: The colours; what suits the values if left out.
  ///   - rowLabels: The names of the rows.
  ///   - columnLabels: The names of the columns.
  ///   - titles: What the rows and what the columns are.
  ///   - decimals: The count of decimals of the values written in the cells; none are written if
  ///     left out, or where they do not fit.
  ///   - hasColorBar: Whether a colour bar stands on the right.
  ///   - emphasized: The cell to look at.
  public init(
    _ rows: [[Double]], in frame: Rect = Layout.content, map: ColorMap? = nil,
    rowLabels: [String] = [], columnLabels: [String] = [],
    titles: (rows: String?, columns: String?) = (nil, nil), decimals: Int? = nil,
    hasColorBar: Bool = true, emphasized: (row: Int, column: Int)? = nil
  ) {
    self.rows = rows
    self.map = map ?? .fitting(rows.flatMap(\.self))
    self.frame = frame
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.titles = titles
    self.decimals = decimals
    self.hasColorBar = hasColorBar
    self.emphasized = emphasized
  }

  private var columns: Int { rows.map(\.count).max() ?? 0 }

  /// Where the cells lie.
  public var cells: Rect {
    let labels = rowLabels.map { Text($0, .note).metrics.width }.max() ?? 0
    let left = (labels > 0 ? labels + 8 : 0) + (titles.rows == nil ? 0 : 24)
    let top = (columnLabels.isEmpty ? 0.0 : 24) + (titles.columns == nil ? 0 : 24)
    let right = hasColorBar ? ColorBar.width(for: map) + 20 : 0
    let side = max(
      min(
        (frame.width - left - right) / Double(max(columns, 1)),
        (frame.height - top) / Double(max(rows.count, 1))), 1)
    let size = Size(width: side * Double(columns), height: side * Double(rows.count))
    let slack = max(frame.width - left - right - size.width, 0)
    return Rect(origin: Point(x: frame.minX + left + slack / 2, y: frame.minY + top), size: size)
  }

  /// The place of a cell.
  public func cell(row: Int, column: Int) -> Rect {
    let cells = cells
    let side = cells.width / Double(max(columns, 1))
    return Rect(
      x: cells.minX + Double(column) * side, y: cells.minY + Double(row) * side, width: side,
      height: side)
  }

  /// Draws the cells as one picture, then what stands in and beside them.
  public func draw(on canvas: Canvas) {
    let columns = columns
    let values = rows.flatMap { row in
      row + Array(repeating: .nan, count: columns - row.count)
    }
    guard let raster = map.raster(of: values, columns: columns, in: canvas.theme), !frame.isEmpty
    else { return NoData(frame: frame).draw(on: canvas) }
    let cells = cells
    canvas.remarkGaps(in: Array(rows.joined()), of: cells)
    canvas.draw(raster, in: cells, interpolation: .nearest)
    drawGaps(in: cells, on: canvas)
    drawValues(on: canvas)
    drawLabels(beside: cells, on: canvas)
    if hasColorBar { drawColorBar(beside: cells, on: canvas) }
    guard let emphasized else { return }
    let cell = cell(row: emphasized.row, column: emphasized.column)
    guard cells.inset(by: -1).contains(cell) else { return }
    canvas.stroke(.roundedRectangle(cell, radius: 3), with: .paper, width: 6)
    canvas.stroke(.roundedRectangle(cell, radius: 3), with: .ink, width: 3)
  }

  /// Lines of paper between cells that are large enough.
  private func drawGaps(in cells: Rect, on canvas: Canvas) {
    let side = cells.width / Double(columns)
    let ink: Ink = side >= 12 ? .paper : .grid
    if side >= 12 {
      var lines = Path()
      for column in 1..<max(columns, 2) {
        let x = cells.minX + Double(column) * side
        lines.append(.line(from: Point(x: x, y: cells.minY), to: Point(x: x, y: cells.maxY)))
      }
      for row in 1..<max(rows.count, 2) {
        let y = cells.minY + Double(row) * side
        lines.append(.line(from: Point(x: cells.minX, y: y), to: Point(x: cells.maxX, y: y)))
      }
      canvas.stroke(lines, with: ink, width: 1.5, cap: .butt)
    }
    canvas.stroke(.rectangle(cells), with: .muted.opacity(0.4), width: 1)
  }

  private func drawValues(on canvas: Canvas) {
    guard let decimals else { return }
    let side = cells.width / Double(columns)
    let style = TextStyle.label.size(min(max(side * 0.3, 14), 18))
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where !value.isNaN {
        let ink = map.textInk(on: value, in: canvas.theme)
        let text = Text(Numeral.value(value, decimals: decimals), style.ink(ink))
        guard text.metrics.width <= side - 4, side >= 18 else { continue }
        canvas.draw(text, at: cell(row: row, column: column).center, anchor: .center)
      }
    }
  }

  private func drawLabels(beside cells: Rect, on canvas: Canvas) {
    let style = TextStyle.note.ink(.ink)
    let side = cells.width / Double(columns)
    for (row, label) in rowLabels.prefix(rows.count).enumerated() where isShown(row, side, 18) {
      canvas.draw(
        Text(label, style),
        at: Point(x: cells.minX - 8, y: cells.minY + (Double(row) + 0.5) * side), anchor: .trailing)
    }
    let widest = columnLabels.map { Text($0, style).metrics.width }.max() ?? 0
    for (column, label) in columnLabels.prefix(columns).enumerated()
    where isShown(column, side, widest + 6) {
      canvas.draw(
        Text(label, style),
        at: Point(x: cells.minX + (Double(column) + 0.5) * side, y: cells.minY - 8),
        anchor: .baselineCenter)
    }
    if let title = titles.columns {
      let height = cells.minY - (columnLabels.isEmpty ? 10 : 32)
      canvas.draw(
        Text(title, .note), at: Point(x: cells.midX, y: height), anchor: .baselineCenter)
    }
    guard let title = titles.rows else { return }
    let labels = rowLabels.map { Text($0, .note).metrics.width }.max() ?? 0
    canvas.draw(
      Text(title, .note),
      at: Point(x: cells.minX - (labels > 0 ? labels + 8 : 0) - 14, y: cells.midY), anchor: .center,
      rotation: -.pi / 2)
  }

  /// Whether a name is shown: every one where they fit, else as many as do.
  private func isShown(_ index: Int, _ side: Double, _ room: Double) -> Bool {
    index.isMultiple(of: max(1, Int((room / side).rounded(.up))))
  }

  private func drawColorBar(beside cells: Rect, on canvas: Canvas) {
    ColorBar(
      map,
      in: Rect(
        x: cells.maxX + 20, y: cells.minY, width: min(ColorBar.width(for: map), cells.height - 1),
        height: cells.height)
    ).draw(on: canvas)
  }
}
