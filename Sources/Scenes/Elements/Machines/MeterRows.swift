import Drawing

/// Rows of a name, a track for a bar, and a number, in the middle of a frame.
struct MeterRows {
  private let labels: [String]
  private let texts: [String]
  private let gutter: Double
  private let frame: Rect
  private let count: Int
  private let labelWidth: Double
  private let valueWidth: Double

  private static let style = TextStyle.label.weight(.semibold)
  private static let gap = 12.0

  /// - Parameters:
  ///   - labels: The names.
  ///   - texts: The numbers, one a row.
  ///   - widest: Numbers that may come, for which room is kept.
  ///   - gutter: The room left of the names.
  ///   - frame: The room for everything.
  init(
    _ labels: [String], texts: [String], widest: [String], gutter: Double = 0, in frame: Rect
  ) {
    self.labels = labels
    self.texts = texts
    self.gutter = gutter
    self.frame = frame
    count = texts.count
    labelWidth = labels.map { Self.style.width(of: $0) }.max() ?? 0
    valueWidth = (texts + widest).map { Self.style.width(of: $0) }.max() ?? 0
  }

  private var pitch: Double { min(frame.height / Double(max(count, 1)), 64) }

  /// Where the bar of a row has its room.
  func track(of index: Int) -> Rect {
    let top = frame.midY + (Double(index) - Double(count) / 2) * pitch
    let height = min(pitch * 0.62, 30)
    let left = frame.minX + gutter + labelWidth + Self.gap
    return Rect(
      x: left, y: top + (pitch - height) / 2,
      width: max(frame.maxX - valueWidth - Self.gap - left, 1), height: height)
  }

  /// The middle of the room left of a row's name.
  func gutterPlace(of index: Int) -> Point {
    let track = track(of: index)
    return Point(x: track.minX - labelWidth - 2 * Self.gap, y: track.midY)
  }

  /// Draws the name and the number of a row.
  func drawTexts(of index: Int, isStrong: Bool, on canvas: Canvas) {
    let track = track(of: index)
    let style = TextStyle.label.weight(isStrong ? .semibold : .regular)
    canvas.draw(
      Text(labels[ifThere: index] ?? "", style),
      at: Point(x: track.minX - Self.gap, y: track.midY), anchor: .trailing)
    canvas.draw(
      Text(texts[index], style), at: Point(x: frame.maxX, y: track.midY), anchor: .trailing)
  }
}

extension Numeral {
  /// A number for a row, or a dash where there is none.
  static func meter(_ value: Double, decimals: Int) -> String {
    value.isNaN ? "–" : fixed(value, decimals: decimals)
  }
}

extension [Double] {
  /// The index of the largest finite number; the last of equal ones.
  var largestIndex: Int? {
    indices.filter { self[$0].isFinite }.max { self[$0] < self[$1] }
  }
}
