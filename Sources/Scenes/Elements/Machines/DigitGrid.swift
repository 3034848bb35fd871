import Drawing

/// A grid of numbers as rounded cells, each tinted by its number.
struct DigitGrid: Sendable {
  let size: GridSize
  let origin: Point
  /// The side of a cell, the gap around it included.
  let side: Double
  let decimals: Int
  /// The number with the full tint.
  let limit: Double
  /// The type of the numbers, small enough for the widest.
  let style: TextStyle

  init(size: GridSize, origin: Point, side: Double, decimals: Int, numbers: [[Double]]) {
    self.size = size
    self.origin = origin
    self.side = side
    self.decimals = decimals
    limit = numbers.joined().largestMagnitude
    let texts = numbers.joined().map { Inscription.text(Numeral.fixed($0, decimals: decimals)) }
    let widest = texts.max { $0.metrics(.label).width < $1.metrics(.label).width }
    let largest = TextStyle.label.size(max(14, min(26, side * 0.42)))
    style = widest?.style(largest, fitting: side * 0.84) ?? largest
  }

  /// How a cell looks.
  enum Look: Sendable, Hashable {
    /// Like any other.
    case plain
    /// A cell that was added around the grid.
    case padding
    /// A cell without a number as yet.
    case empty
    /// The cell to look at.
    case lit
    /// A number that is still being worked out; its tint comes in, 0…1.
    case growing(Double)
  }

  /// The side of a cell in whole points, whose edges are sharp and cost few bytes.
  static func crisp(_ side: Double) -> Double { side > 8 ? side.rounded(.down) : side }

  /// All cells together.
  var frame: Rect {
    Rect(
      x: origin.x, y: origin.y, width: Double(size.columns) * side,
      height: Double(size.rows) * side)
  }

  /// The cells from a row and column on, fractions included.
  func window(
    row: Double, column: Double, of size: GridSize = GridSize(rows: 1, columns: 1)
  ) -> Rect {
    Rect(
      x: origin.x + column * side, y: origin.y + row * side, width: Double(size.columns) * side,
      height: Double(size.rows) * side)
  }

  /// Words above the grid, or below it.
  func drawCaption(_ words: String, isBelow: Bool = false, on canvas: Canvas) {
    let level = isBelow ? frame.maxY + 22 : frame.minY - 13
    canvas.draw(Text(words, .note), at: Point(x: frame.midX, y: level), anchor: .baselineCenter)
  }

  /// Draws a cell and the number in it.
  func draw(
    _ value: Double?, row: Int, column: Int, _ look: Look = .plain, on canvas: Canvas
  ) {
    drawCell(value, row: row, column: column, look, on: canvas)
    drawNumber(value, row: row, column: column, look, on: canvas)
  }

  /// Draws a cell without its number.
  func drawCell(
    _ value: Double?, row: Int, column: Int, _ look: Look = .plain, on canvas: Canvas
  ) {
    // The thin line around a padding cell lies on whole pixels.
    let box = box(row: row, column: column).inset(by: look == .padding ? 0.5 : 0)
    let outline = Path.roundedRectangle(box, radius: side * 0.12)
    drawGround(of: value, look, outline, on: canvas)
  }

  /// Draws the number of a cell, where there is one and it fits.
  func drawNumber(
    _ value: Double?, row: Int, column: Int, _ look: Look = .plain, on canvas: Canvas
  ) {
    guard let value else { return }
    let text = Text(
      Numeral.fixed(value, decimals: decimals), style.ink(look == .padding ? .muted : .ink))
    guard text.metrics.width < side * 1.02 else { return }
    canvas.draw(text, at: box(row: row, column: column).center, anchor: .center)
  }

  private func box(row: Int, column: Int) -> Rect {
    window(row: Double(row), column: Double(column)).inset(by: max(1, (side * 0.035).rounded()))
  }

  private func drawGround(of value: Double?, _ look: Look, _ outline: Path, on canvas: Canvas) {
    switch look {
    case .padding:
      canvas.stroke(
        outline, with: .muted.opacity(0.6), width: 1, dash: [4, 4], cap: .butt)
    case .empty: canvas.stroke(outline, with: .grid, width: 1.5)
    case .plain: fill(outline, for: value, presence: 1, on: canvas)
    case .growing(let share): fill(outline, for: value, presence: share, on: canvas)
    case .lit:
      fill(outline, for: value, presence: 1, on: canvas)
      canvas.stroke(outline, with: .highlight, width: 2.5)
    }
  }

  /// A quiet ground, and over it the tint of the number.
  private func fill(
    _ outline: Path, for value: Double?, presence: Double, on canvas: Canvas
  ) {
    canvas.fill(outline, with: .grid.opacity(0.55 * presence))
    guard let value else { return }
    let tint = Ink.series(value < 0 ? 2 : 1)
    canvas.fill(
      outline, with: tint.opacity(0.34 * abs(value.signedShare(of: limit)) * presence))
  }

  /// Draws numbers in their cells with something between the two: a window, which then passes under the
  /// numbers.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, row by row.
  ///   - padding: How many cells around them are zeros that were added.
  ///   - canvas: Where all of it is drawn.
  ///   - middle: Draws what lies between.
  func draw(
    _ numbers: [[Double]], padding: Int = 0, on canvas: Canvas, under middle: () -> Void
  ) {
    forEachCell(of: numbers, padding: padding) { value, row, column, look in
      drawCell(value, row: row, column: column, look, on: canvas)
    }
    middle()
    forEachCell(of: numbers, padding: padding) { value, row, column, look in
      drawNumber(value, row: row, column: column, look, on: canvas)
    }
  }

  private func forEachCell(
    of numbers: [[Double]], padding: Int,
    _ body: (_ value: Double, _ row: Int, _ column: Int, _ look: Look) -> Void
  ) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let value = numbers[ifThere: row - padding]?[ifThere: column - padding]
        body(value ?? 0, row, column, value == nil ? .padding : .plain)
      }
    }
  }
}
