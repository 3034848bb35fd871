/// An upright rectangle, in points.
public struct Rect: Sendable, Hashable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// How far it reaches right.
  public var width: Double
  /// How far it reaches down.
  public var height: Double

  /// The empty rectangle at the top left.
  public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  /// A rectangle from its top left corner and its sides.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A rectangle from its top left corner and its size.
  public init(origin: Point, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  /// A rectangle about its middle.
  public init(center: Point, size: Size) {
    self.init(
      x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width,
      height: size.height)
  }

  /// The smallest rectangle that holds all of `points`; the zero rectangle where there are none.
  public init(around points: some Sequence<Point>) {
    var low = Point(x: .infinity, y: .infinity)
    var high = -low
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    let isEmpty = low.x > high.x || low.y > high.y
    self =
      isEmpty ? .zero : Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }

  /// The left edge.
  public var minX: Double { x }
  /// The middle between left and right.
  public var midX: Double { x + width / 2 }
  /// The right edge.
  public var maxX: Double { x + width }
  /// The top edge.
  public var minY: Double { y }
  /// The middle between top and bottom.
  public var midY: Double { y + height / 2 }
  /// The bottom edge.
  public var maxY: Double { y + height }

  /// The top left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// The sides.
  public var size: Size { Size(width: width, height: height) }
  /// The middle.
  public var center: Point { Point(x: midX, y: midY) }
  /// The top left corner.
  public var topLeft: Point { Point(x: minX, y: minY) }
  /// The top right corner.
  public var topRight: Point { Point(x: maxX, y: minY) }
  /// The bottom left corner.
  public var bottomLeft: Point { Point(x: minX, y: maxY) }
  /// The bottom right corner.
  public var bottomRight: Point { Point(x: maxX, y: maxY) }
  /// The corners clockwise from the top left.
  public var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }

  /// Whether it covers no area.
  public var isEmpty: Bool { !(width > 0 && height > 0) }

  /// The place at a share of the width and a share of the height: `(0.5, 0.5)` is the middle.
  public func point(atX shareX: Double, y shareY: Double) -> Point {
    Point(x: x + width * shareX, y: y + height * shareY)
  }

  /// The rectangle with every edge moved inwards; a side never falls below zero.
  public func inset(by distance: Double) -> Rect { inset(dx: distance, dy: distance) }

  /// The rectangle with the edges at the sides and at top and bottom moved inwards.
  ///
  /// Negative distances let it grow. A side never falls below zero: it then keeps its middle.
  public func inset(dx: Double, dy: Double) -> Rect {
    let size = Size(width: max(0, width - 2 * dx), height: max(0, height - 2 * dy))
    return Rect(center: center, size: size)
  }

  /// The rectangle moved right by `dx` and down by `dy`.
  public func offset(dx: Double = 0, dy: Double = 0) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rect) -> Rect { Rect(around: corners + other.corners) }

  /// What both cover, or nil where they do not overlap.
  public func intersection(_ other: Rect) -> Rect? {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    let shared = Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    return shared.isEmpty ? nil : shared
  }

  /// Whether both cover a common area; touching edges do not count.
  public func intersects(_ other: Rect) -> Bool { intersection(other) != nil }

  /// Whether a point lies inside or on an edge.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// Whether another rectangle lies inside as a whole.
  public func contains(_ other: Rect) -> Bool {
    contains(other.topLeft) && contains(other.bottomRight)
  }

  /// The rectangle on the way from `start` (0) to `end` (1).
  public static func lerp(_ start: Rect, _ end: Rect, _ progress: Double) -> Rect {
    let origin = Point.lerp(start.origin, end.origin, progress)
    return Rect(
      x: origin.x, y: origin.y, width: start.width + (end.width - start.width) * progress,
      height: start.height + (end.height - start.height) * progress)
  }
}
