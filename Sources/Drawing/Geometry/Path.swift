/// Lines and curves to fill or stroke.
///
/// A path may hold points that are not finite; see `Canvas` for how they are left out when drawn.
public struct Path: Sendable, Hashable {
  /// One stroke of the pen.
  public enum Element: Sendable, Hashable {
    /// Lifts the pen and sets it down again.
    case move(Point)
    /// Draws a straight line.
    case line(Point)
    /// Draws a cubic Bézier curve to the first point; the others pull at its start and its end.
    case curve(Point, Point, Point)
    /// Draws a straight line to where the pen was last set down.
    case close
  }

  /// The strokes in order.
  public private(set) var elements: [Element] = []

  /// A path without strokes.
  public init() {}

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { elements.isEmpty }

  /// Sets the pen down at a point.
  public mutating func move(to point: Point) { elements.append(.move(point)) }

  /// Draws a straight line; in an empty path it only sets the pen down.
  public mutating func line(to point: Point) {
    elements.append(isEmpty ? .move(point) : .line(point))
  }

  /// Draws a cubic Bézier curve; in an empty path it only sets the pen down.
  public mutating func curve(to point: Point, control1: Point, control2: Point) {
    elements.append(isEmpty ? .move(point) : .curve(point, control1, control2))
  }

  /// Draws a straight line back to where the pen was last set down.
  public mutating func close() { if !isEmpty { elements.append(.close) } }

  /// Draws an arc, after a straight line to its start where the path has begun already.
  ///
  /// - Parameters:
  ///   - center: The middle of the circle.
  ///   - radius: Its radius.
  ///   - start: The angle of the first point in radians, 0 at the right.
  ///   - end: The angle of the last point; larger than `start` is clockwise on screen. More than two
  ///     turns are drawn as one turn and the rest.
  public mutating func arc(
    center: Point, radius: Double, from start: Double, to end: Double
  ) {
    line(to: center + Point(angle: start, length: radius))
    var sweep = end - start
    guard sweep.isFinite, radius.isFinite else { return }
    let turn = sweep < 0 ? -2 * Double.pi : 2 * .pi
    if abs(sweep) > 4 * .pi { sweep = sweep.truncatingRemainder(dividingBy: turn) + turn }
    let pieces = max(1, (abs(sweep) / (.pi / 2)).rounded(.up))
    let step = sweep / pieces
    for piece in 0..<Int(pieces) {
      addArcPiece(center: center, radius: radius, from: start + Double(piece) * step, by: step)
    }
  }

  /// One Bézier curve for at most a quarter of a circle.
  ///
  /// The length of its handles is that of a curve that meets the circle at the middle of the piece.
  private mutating func addArcPiece(
    center: Point, radius: Double, from start: Double, by step: Double
  ) {
    let quarter = Trigonometry.sine(step / 4) / Trigonometry.cosine(step / 4)
    let handle = 4.0 / 3 * quarter * radius
    let first = Point(angle: start, length: 1)
    let last = Point(angle: start + step, length: 1)
    curve(
      to: center + last * radius,
      control1: center + first * radius + first.perpendicular * handle,
      control2: center + last * radius - last.perpendicular * handle)
  }

  /// Adds all strokes of another path.
  public mutating func append(_ other: Path) { elements += other.elements }

  /// The path with every point moved by a transform.
  public func transformed(by transform: Transform) -> Path {
    var path = Path()
    path.elements = elements.map { element in
      switch element {
      case .move(let point): .move(transform.apply(point))
      case .line(let point): .line(transform.apply(point))
      case .curve(let point, let first, let second):
        .curve(transform.apply(point), transform.apply(first), transform.apply(second))
      case .close: .close
      }
    }
    return path
  }
}
