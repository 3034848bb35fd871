import Drawing

/// What a window adds up, term by term, and what it comes to: `1·0 + 0·1 + 1·1 = 1`.
///
/// Every term has a place as wide as the widest one, so that nothing moves when numbers change. Terms
/// stand in one line where they fit, else in as many lines as the window has rows.
struct WindowSum: Sendable {
  /// The room, at the bottom of which the lines stand.
  private var room = Rect.zero
  private let window: GridSize
  private let termWidth: Double
  /// How wide all of it is in one line.
  private let wholeWidth: Double
  private let opening: String
  private let closing: String
  private let separator: String
  private let resultWidth: Double

  static let style = TextStyle.label.size(18)
  private static let lineHeight = 28.0
  private static let plus = " + "

  /// A sum that has no room as yet.
  ///
  /// - Parameters:
  ///   - window: The rows and columns of the window, one term a cell.
  ///   - widest: A term as wide as any.
  ///   - result: A result as wide as any, with its equals sign.
  ///   - opening: What stands before the terms.
  ///   - closing: What stands after them, before the result.
  ///   - separator: What stands between two terms.
  init(
    of window: GridSize, widest: String, result: String, opening: String = "",
    closing: String = "", separator: String = plus
  ) {
    self.window = window
    self.opening = opening
    self.closing = closing
    self.separator = separator
    termWidth = Self.style.width(of: widest)
    let gap = Self.style.width(of: separator)
    let ends = Self.style.width(of: opening) + Self.style.width(of: closing + result)
    let count = window.rows * window.columns
    wholeWidth = Double(count) * (termWidth + gap) - gap + ends
    resultWidth = Self.style.width(of: result)
  }

  /// The sum at the bottom of a room.
  func placed(in room: Rect) -> WindowSum {
    var copy = self
    copy.room = room
    return copy
  }

  /// How high the lines are in a room of some width.
  func height(in width: Double) -> Double {
    Double(wholeWidth <= width ? 1 : max(window.rows, 1)) * Self.lineHeight
  }

  /// The room's part that the lines take.
  private var frame: Rect { room.cutting(bottom: height(in: room.width)).strip }

  private var lines: Int { wholeWidth <= room.width ? 1 : max(window.rows, 1) }
  private var perLine: Int { lines == 1 ? window.rows * window.columns : window.columns }

  /// Draws the terms taken in so far dark, the one being taken in lit, the others muted; then the
  /// result as far as it is present, 0…1.
  func draw(_ terms: [String], taken: Double, result: String, presence: Double, on canvas: Canvas) {
    let opened = Self.style.width(of: opening)
    let closed = Self.style.width(of: closing)
    let line = Double(perLine) * pitch - (pitch - termWidth)
    let start = frame.midX - (opened + line + closed + resultWidth) / 2
    write(opening, at: Point(x: start, y: level(0)), .muted, on: canvas)
    for (index, term) in terms.enumerated() {
      let (row, column) = (index / max(perLine, 1), index % max(perLine, 1))
      let place = Point(x: start + opened + Double(column) * pitch, y: level(row))
      let isLast = index == terms.count - 1
      draw(
        term, at: place, separator: isLast ? "" : separator,
        presence: (taken - Double(index)).unitShare, on: canvas)
    }
    let end = Point(x: start + opened + line, y: level(lines - 1))
    write(closing, at: end, .muted, on: canvas)
    guard presence > 0 else { return }
    write(
      result, at: end.offset(x: closed), .accent.opacity(presence), weight: .semibold, on: canvas)
  }

  /// From the start of a term to that of the next.
  private var pitch: Double { termWidth + Self.style.width(of: separator) }

  private func level(_ line: Int) -> Double {
    frame.minY + (Double(line) + 0.5) * Self.lineHeight
  }

  private func draw(
    _ term: String, at place: Point, separator: String, presence: Double, on canvas: Canvas
  ) {
    let isLit = presence > 0 && presence < 1
    let ink = Ink.muted.mixed(with: .ink, by: presence)
    write(
      term, at: place.offset(x: termWidth / 2), isLit ? .accent : ink, anchor: .center,
      weight: isLit ? .semibold : .medium, on: canvas)
    write(separator, at: place.offset(x: termWidth), .muted, on: canvas)
  }

  private func write(
    _ words: String, at place: Point, _ ink: Ink, anchor: Anchor = .leading,
    weight: Font.Weight = .medium, on canvas: Canvas
  ) {
    guard !words.isEmpty else { return }
    canvas.draw(Text(words, Self.style.ink(ink).weight(weight)), at: place, anchor: anchor)
  }
}
