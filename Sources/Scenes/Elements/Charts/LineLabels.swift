public import Drawing

/// Names at the ends of lines, moved up and down so that none covers another.
///
/// A name that had to move keeps a thin leader to its line.
public struct LineLabels: Element {
  /// The name of a line.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public let name: String
    /// A number after the name, if any.
    public let value: String?
    /// Where the line ends.
    public let end: Point
    /// The ink of the line.
    public let ink: Ink

    /// A name for the line that ends at a point.
    public init(_ name: String, value: String? = nil, at end: Point, ink: Ink) {
      self.name = name
      self.value = value
      self.end = end
      self.ink = ink
    }
  }

  /// The names, in any order.
  public let entries: [Entry]
  private let left: Double
  private let range: ClosedRange<Double>
  private let order: [Int]?
  private let hasDots: Bool
  private let givenHeights: [Double]?

  /// Names in a column.
  ///
  /// - Parameters:
  ///   - entries: The names.
  ///   - left: Where the column begins; just right of the last line's end if left out.
  ///   - range: The heights that the names stay between.
  ///   - order: The numbers of the entries from top to bottom; by their ends if left out. With the
  ///     order of the last moment, names of moving lines never jump past one another.
  ///   - heights: The middle of each name, where that is known already: names on their way from one
  ///     arrangement to another. One that passes behind the next fades.
  ///   - hasDots: Whether a dot in the ink of its line stands before each name.
  public init(
    _ entries: [Entry], left: Double? = nil, in range: ClosedRange<Double>? = nil,
    order: [Int]? = nil, heights: [Double]? = nil, hasDots: Bool = true
  ) {
    self.hasDots = hasDots
    let isWhole = entries.allSatisfy(\.end.isFinite)
    self.entries = entries.filter(\.end.isFinite)
    self.order = isWhole ? order : nil
    givenHeights = isWhole && heights?.count == entries.count ? heights : nil
    self.left = left ?? (self.entries.map(\.end.x).max() ?? 0) + 14
    self.range = range ?? Layout.canvas.minY...Layout.canvas.maxY
  }

  /// Names beside the plot of some axes.
  public init(_ entries: [Entry], on axes: Axes, order: [Int]? = nil) {
    self.init(
      entries, left: axes.plot.maxX + 14, in: axes.plot.minY - 8...axes.plot.maxY + 8, order: order)
  }

  /// The width that names need right of a plot.
  public static func room(for names: [String]) -> Double {
    (names.map { Text($0, .label).metrics.width }.max() ?? 0) + 34
  }

  /// What a frame has left for axes beside the names.
  public static func frame(for names: [String], beside frame: Rect = Layout.content) -> Rect {
    Rect(
      x: frame.minX, y: frame.minY, width: max(frame.width - room(for: names), 1),
      height: frame.height)
  }

  /// Where the middles of names stand whose lines end at some heights.
  public static func heights(
    of ends: [Double], in range: ClosedRange<Double>, order: [Int]? = nil
  ) -> [Double] {
    LabelSpread(
      ends, sizes: Array(repeating: 22, count: ends.count), in: range, order: order
    ).places
  }

  /// The middle of each name, in the order of `entries`.
  var heights: [Double] {
    givenHeights ?? Self.heights(of: entries.map(\.end.y), in: range, order: order)
  }

  /// How clear each name is of those that are drawn over it, 0…1.
  private func clearance(of index: Int, among heights: [Double]) -> Double {
    guard givenHeights != nil else { return 1 }
    let distance = heights[(index + 1)...].map { abs($0 - heights[index]) }.min() ?? 22
    return ((distance - 9) / 6).held(in: 0...1)
  }

  /// Draws the leaders, then the names.
  public func draw(on canvas: Canvas) {
    let heights = heights
    for (entry, height) in zip(entries, heights) { drawLeader(entry, height, on: canvas) }
    for (index, entry) in entries.enumerated() {
      canvas.group(opacity: clearance(of: index, among: heights)) {
        drawName(of: entry, heights[index], on: canvas)
      }
    }
  }

  private func drawName(of entry: Entry, _ height: Double, on canvas: Canvas) {
    let dot = Point(x: left + 5, y: height)
    if hasDots { canvas.fill(.circle(center: dot, radius: 5), with: entry.ink) }
    let name = Text(entry.name, .label)
    canvas.draw(name, at: dot.offset(x: hasDots ? 12 : 0), anchor: .leading, snapsBaseline: false)
    guard let value = entry.value else { return }
    canvas.draw(
      Text(value, .label.ink(.muted)), at: dot.offset(x: (hasDots ? 20 : 8) + name.metrics.width),
      anchor: .leading, snapsBaseline: false)
  }

  /// A thin line from the end of the line to its name, where they stand apart.
  private func drawLeader(_ entry: Entry, _ height: Double, on canvas: Canvas) {
    let target = Point(x: left, y: height)
    let distance = entry.end.distance(to: target)
    guard distance > 16 || abs(entry.end.y - height) > 4 else { return }
    canvas.stroke(
      .line(from: entry.end, to: target), with: entry.ink.opacity(0.5), width: 1.25, cap: .butt)
  }
}
