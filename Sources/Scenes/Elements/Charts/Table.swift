public import Drawing

/// Rows of texts under a head, numbers flush right, with highlights of rows and cells.
///
/// The highlighted row may lie between two rows: the highlight then glides from one to the other.
public struct Table: Element {
  /// A cell to look at.
  public struct Highlight: Sendable, Hashable {
    /// Its row, from 0 on, the head not counted.
    public let row: Int
    /// Its column, from 0 on.
    public let column: Int
    /// What it is tinted with.
    public let ink: Ink

    /// A cell to look at.
    public init(row: Int, column: Int, ink: Ink = .accent) {
      self.row = row
      self.column = column
      self.ink = ink
    }
  }

  /// The names of the columns.
  public let head: [String]
  /// The texts, row by row.
  public let rows: [[String]]
  private let frame: Rect
  private let highlightedRow: Double?
  private let highlights: [Highlight]
  private let drawn: Double

  /// A table at the top of a frame, as wide as the frame unless its columns would fall apart.
  ///
  /// - Parameters:
  ///   - head: The names of the columns; none for a table without a head.
  ///   - rows: The texts, row by row; a column of numbers is set flush right.
  ///   - frame: The room for the table.
  ///   - highlightedRow: The row to look at, from 0 on.
  ///   - highlights: The cells to look at.
  ///   - drawn: How many of the rows have appeared, 0…1, from the top.
  public init(
    _ head: [String], rows: [[String]], in frame: Rect = Layout.content,
    highlightedRow: Double? = nil, highlights: [Highlight] = [], drawn: Double = 1
  ) {
    self.head = head
    self.rows = rows
    self.frame = frame
    self.highlightedRow = highlightedRow
    self.highlights = highlights
    self.drawn = drawn.held(in: 0...1)
  }

  /// Draws the highlights, the lines, the head, and the rows.
  public func draw(on canvas: Canvas) {
    guard !rows.isEmpty, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    let columns = columns
    drawHighlights(columns, on: canvas)
    drawLines(columns, on: canvas)
    for column in columns where head.indices.contains(column.index) {
      draw(head[column.index], headStyle, in: column, at: frame.minY + rowHeight / 2, on: canvas)
    }
    for (row, cells) in rows.enumerated() {
      canvas.group(opacity: drawn * Double(rows.count) - Double(row)) {
        for column in columns where cells.indices.contains(column.index) {
          draw(
            cells[column.index], style(row, column.index), in: column, at: middle(of: Double(row)),
            on: canvas)
        }
      }
    }
  }

  // MARK: places

  private struct Column {
    var index: Int
    var span: Rect
    var isNumeric: Bool
    /// From its sides to its texts: less where the frame is narrow.
    var padding: Double
  }

  private var padding: Double { 14 }
  private var top: Double { frame.minY + (head.isEmpty ? 0 : rowHeight) }

  private var rowHeight: Double {
    min(44, frame.height / Double(rows.count + (head.isEmpty ? 0 : 1)))
  }

  private func middle(of row: Double) -> Double { top + (row + 0.5) * rowHeight }

  /// Every column is as wide as its widest text; what is left of the frame is shared among them.
  private var columns: [Column] {
    let count = max(head.count, rows.map(\.count).max() ?? 0)
    let widths = (0..<count).map { index in
      let body = rows.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      let texts = body.map { Text($0, cellStyle.weight(.semibold)).metrics.width }
      let name = head.indices.contains(index) ? Text(head[index], headStyle).metrics.width : 0
      return max(texts.max() ?? 0, name) + 2 * padding
    }
    let free = frame.width - widths.reduce(0, +)
    let extra = min(max(free / Double(max(count, 1)), -2 * padding + 4), 110)
    var left = frame.minX
    return widths.enumerated().map { index, width in
      let span = Rect(x: left, y: frame.minY, width: width + extra, height: frame.height)
      left = span.maxX
      return Column(
        index: index, span: span, isNumeric: isNumeric(index), padding: padding + min(extra, 0) / 2)
    }
  }

  /// Whether a column holds numbers: no text in it begins with a letter, and one has a digit.
  private func isNumeric(_ index: Int) -> Bool {
    let starts = rows.compactMap { row in
      row.indices.contains(index) ? row[index].first { $0.isLetter || $0.isNumber } : nil
    }
    return !starts.isEmpty && starts.allSatisfy(\.isNumber)
  }

  private func row(_ row: Double, across columns: [Column]) -> Rect {
    let right = columns.last?.span.maxX ?? frame.minX
    return Rect(
      x: frame.minX, y: top + row * rowHeight, width: right - frame.minX, height: rowHeight)
  }

  // MARK: drawing

  private var headStyle: TextStyle { .note.weight(.medium) }
  private var cellStyle: TextStyle {
    rowHeight < 24 ? .note.ink(.ink) : rowHeight < 32 ? .label.weight(.regular) : .body
  }

  private func style(_ row: Int, _ column: Int) -> TextStyle {
    let isLit = highlights.contains { $0.row == row && $0.column == column }
    let isOnRow = highlightedRow.map { abs($0 - Double(row)) < 0.5 } ?? false
    return isLit || isOnRow ? cellStyle.weight(.semibold) : cellStyle
  }

  private func draw(
    _ string: String, _ style: TextStyle, in column: Column, at height: Double, on canvas: Canvas
  ) {
    let x =
      column.isNumeric ? column.span.maxX - column.padding : column.span.minX + column.padding
    canvas.draw(
      Text(string, style), at: Point(x: x, y: height),
      anchor: column.isNumeric ? .trailing : .leading)
  }

  private func drawHighlights(_ columns: [Column], on canvas: Canvas) {
    if let highlightedRow, highlightedRow.isFinite {
      let held = highlightedRow.held(in: 0...Double(rows.count - 1))
      let band = row(held, across: columns).inset(dx: 0, dy: 1.5)
      canvas.fill(.roundedRectangle(band, radius: 6), with: .highlight.opacity(0.2))
    }
    for highlight in highlights {
      guard rows.indices.contains(highlight.row), columns.indices.contains(highlight.column)
      else { continue }
      let span = columns[highlight.column].span
      let line = row(Double(highlight.row), across: columns)
      let cell = Rect(x: span.minX, y: line.minY, width: span.width, height: line.height)
        .inset(dx: 2, dy: 2.5)
      canvas.fill(.roundedRectangle(cell, radius: 6), with: highlight.ink.opacity(0.16))
      canvas.stroke(.roundedRectangle(cell, radius: 6), with: highlight.ink, width: 1.5)
    }
  }

  private func drawLines(_ columns: [Column], on canvas: Canvas) {
    for index in rows.indices where index > 0 || !head.isEmpty {
      let line = row(Double(index), across: columns)
      canvas.stroke(
        .line(from: line.topLeft, to: line.topRight),
        with: index == 0 ? .muted.opacity(0.6) : .grid, width: index == 0 ? 1.5 : 1, cap: .butt)
    }
  }
}
