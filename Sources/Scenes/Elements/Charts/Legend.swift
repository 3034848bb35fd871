public import Drawing

/// What the colours and marks of a picture stand for.
public struct Legend: Element {
  /// What stands before a name.
  public enum Symbol: Sendable, Hashable {
    /// A filled square with round corners, for areas and bars.
    case swatch
    /// A short line, for curves.
    case line
    /// A short broken line.
    case dashes
    /// A mark of a scatter plot.
    case marker(Marker)
  }

  /// A name and what stands before it.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The ink that it explains.
    public let ink: Ink
    /// What stands before the name.
    public let symbol: Symbol

    /// A name for an ink.
    public init(_ name: String, ink: Ink, symbol: Symbol = .swatch) {
      self.name = name
      self.ink = ink
      self.symbol = symbol
    }
  }

  /// The names, in order.
  public let entries: [Entry]
  private let frame: Rect
  private let isColumn: Bool

  /// Names in a row that breaks at the right edge of the frame, or in a column.
  public init(_ entries: [Entry], in frame: Rect = Layout.content, isColumn: Bool = false) {
    self.entries = entries
    self.frame = frame
    self.isColumn = isColumn
  }

  /// How high a line of names is.
  public static let lineHeight = 26.0

  /// The room that the names take.
  public var bounds: Rect {
    Rect(
      around: zip(places, entries).flatMap { place, entry in
        [place, place.offset(x: Self.width(of: entry), y: Self.lineHeight)]
      })
  }

  /// Draws the names.
  public func draw(on canvas: Canvas) {
    for (place, entry) in zip(places, entries) {
      let middle = place.y + Self.lineHeight / 2
      Self.draw(entry, at: Point(x: place.x + 8, y: middle), on: canvas)
      canvas.draw(
        Text(entry.name, .label), at: Point(x: place.x + Self.indent(of: entry), y: middle),
        anchor: .leading)
    }
  }

  private static func draw(_ entry: Entry, at center: Point, on canvas: Canvas) {
    switch entry.symbol {
    case .swatch:
      let square = Rect(center: center, size: Size(width: 15, height: 15))
      canvas.fill(.roundedRectangle(square, radius: 3), with: entry.ink)
    case .line, .dashes:
      let line = Path.line(from: center.offset(x: -6), to: center.offset(x: 18))
      canvas.stroke(
        line, with: entry.ink, width: 3.5, dash: entry.symbol == .dashes ? [6, 5] : [], cap: .butt)
    case .marker(let marker):
      canvas.fill(marker.path(at: center, radius: 6.5), with: entry.ink)
    }
  }

  private static func indent(of entry: Entry) -> Double {
    entry.symbol == .line || entry.symbol == .dashes ? 34 : 24
  }

  private static func width(of entry: Entry) -> Double {
    indent(of: entry) + Text(entry.name, .label).metrics.width
  }

  private var places: [Point] {
    var pen = frame.topLeft
    return entries.map { entry in
      let width = Self.width(of: entry)
      let breaks = isColumn ? pen != frame.topLeft : pen.x + width > frame.maxX + 0.5
      if breaks, pen != frame.topLeft {
        pen = Point(x: frame.minX, y: pen.y + Self.lineHeight)
      }
      defer { pen.x += width + 24 }
      return pen
    }
  }
}
