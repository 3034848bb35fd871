import Drawing

/// What a window adds up, term by term, and what it comes to: `1·0 + 0·1 + 1·1 = 1`.
///
/// Every term has a place as wide as the widest one, so that nothing moves when numbers change. Terms
/// stand in one line where they fit, else in as many lines as the window has rows.
struct WindowSum: Sendable {
  /// The frame's part that the lines take.
  let frame: Rect
  private let termWidth: Double
  private let perLine: Int
  private let lines: Int
  private let opening: String
  private let closing: String
  private let separator: String
  private let resultWidth: Double

  static let style = TextStyle.label.size(18)
  private static let lineHeight = 28.0
  private static let plus = " + "

  /// The room for a sum at the bottom of a frame.
  ///
  /// - Parameters:
  ///   - window: The rows and columns of the window, one term a cell.
  ///   - widest: A term as wide as any.
  ///   - result: A result as wide as any, with its equals sign.
  ///   - opening: What stands before the terms.
  ///   - closing: What stands after them, before the result.
  ///   - separator: What stands between two terms.
  ///   - frame: The room for the whole picture.
  init(
    of window: GridSize, widest: String, result: String, opening: String = "",
    closing: String = "", separator: String = plus, in frame: Rect
  ) {
    self.opening = opening
    self.closing = closing
    self.separator = separator
    termWidth = Self.style.width(of: widest)
    let gap = Self.style.width(of: separator)
    let ends = Self.style.width(of: opening) + Self.style.width(of: closing + result)
    let count = window.rows * window.columns
    let whole = Double(count) * (termWidth + gap) - gap + ends
    perLine = whole <= frame.width ? count : window.columns
    lines = whole <= frame.width ? 1 : max(window.rows, 1)
    resultWidth = Self.style.width(of: result)
    self.frame = frame.cutting(bottom: Double(lines) * Self.lineHeight).strip
  }

  /// Draws the terms taken in so far dark, the one being taken in lit, the others faint.
  func draw(_ terms: [String], taken: Double, result: String, presence: Double, on canvas: Canvas) {
    let gap = Self.style.width(of: separator)
    let opened = Self.style.width(of: opening)
    let line = Double(perLine) * (termWidth + gap) - gap
    let start = frame.midX - (opened + line + Self.style.width(of: closing) + resultWidth) / 2
    func level(_ line: Int) -> Double { frame.minY + (Double(line) + 0.5) * Self.lineHeight }
    write(opening, at: Point(x: start, y: level(0)), .muted, on: canvas)
    for (index, term) in terms.enumerated() {
      let (row, column) = (index / max(perLine, 1), index % max(perLine, 1))
      let x = start + opened + Double(column) * (termWidth + gap)
      let presence = (taken - Double(index)).unitShare
      let isLit = presence > 0 && presence < 1
      write(
        term, at: Point(x: x + termWidth / 2, y: level(row)),
        isLit ? .accent : .ink.opacity(0.3 + 0.7 * presence), .center, on: canvas)
      if index < terms.count - 1 {
        write(
          separator, at: Point(x: x + termWidth, y: level(row)),
          .muted.opacity(0.3 + 0.7 * presence), on: canvas)
      }
    }
    let end = Point(x: start + opened + line, y: level(lines - 1))
    write(closing, at: end, .muted, on: canvas)
    write(
      result, at: end.offset(x: Self.style.width(of: closing)), .accent.opacity(presence),
      on: canvas,
      weight: .semibold)
  }

  private func write(
    _ words: String, at place: Point, _ ink: Ink, _ anchor: Anchor = .leading, on canvas: Canvas,
    weight: Font.Weight = .medium
  ) {
    guard !words.isEmpty else { return }
    canvas.draw(Text(words, Self.style.ink(ink).weight(weight)), at: place, anchor: anchor)
  }
}
