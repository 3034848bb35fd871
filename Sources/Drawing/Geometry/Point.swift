/// A place on the canvas, or the way from one place to another: points from the top left, y down.
public struct Point: Sendable, Hashable {
  /// The way right from the left edge.
  public var x: Double
  /// The way down from the top edge.
  public var y: Double

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)

  /// A point at `x` and `y`.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The way of a given length in a given direction.
  ///
  /// - Parameters:
  ///   - angle: The direction in radians: 0 is right and, as y points down, `.pi / 2` is down.
  ///   - length: How far.
  public init(angle: Double, length: Double) {
    self.init(x: length * Trigonometry.cosine(angle), y: length * Trigonometry.sine(angle))
  }

  /// Whether both coordinates are finite; what is not is never drawn.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The distance from the origin.
  public var length: Double { (x * x + y * y).squareRoot() }

  /// The direction from the origin in radians, clockwise from right as y points down.
  public var angle: Double { Trigonometry.angle(of: self) }

  /// The same direction with length 1, or zero where there is no direction.
  public var direction: Point { length > 0 ? self / length : .zero }

  /// The way turned a quarter clockwise on screen.
  public var perpendicular: Point { Point(x: -y, y: x) }

  /// How far it is to another point.
  public func distance(to other: Point) -> Double { (other - self).length }

  /// The direction in which another point lies, in radians.
  public func angle(to other: Point) -> Double { (other - self).angle }

  /// The point turned about a centre, clockwise on screen for positive angles.
  public func rotated(by angle: Double, about center: Point = .zero) -> Point {
    let way = self - center
    let (sine, cosine) = (Trigonometry.sine(angle), Trigonometry.cosine(angle))
    return center + Point(x: way.x * cosine - way.y * sine, y: way.x * sine + way.y * cosine)
  }

  /// The point moved right by `x` and down by `y`.
  public func offset(x: Double = 0, y: Double = 0) -> Point {
    Point(x: self.x + x, y: self.y + y)
  }

  /// The point on the straight way from `start` (0) to `end` (1); outside 0…1 it lies beyond them.
  public static func lerp(_ start: Point, _ end: Point, _ progress: Double) -> Point {
    start + (end - start) * progress
  }

  /// The sum of two ways.
  public static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }

  /// The way from `right` to `left`.
  public static func - (left: Point, right: Point) -> Point {
    Point(x: left.x - right.x, y: left.y - right.y)
  }

  /// The way back.
  public static prefix func - (point: Point) -> Point { Point(x: -point.x, y: -point.y) }

  /// A way `factor` times as long.
  public static func * (point: Point, factor: Double) -> Point {
    Point(x: point.x * factor, y: point.y * factor)
  }

  /// A way `factor` times as long.
  public static func * (factor: Double, point: Point) -> Point { point * factor }

  /// A way shortened `divisor` times.
  public static func / (point: Point, divisor: Double) -> Point {
    Point(x: point.x / divisor, y: point.y / divisor)
  }

  /// Moves by a way.
  public static func += (left: inout Point, right: Point) { left = left + right }

  /// Moves back by a way.
  public static func -= (left: inout Point, right: Point) { left = left - right }
}
