/// An affine change of place: moves, turns, stretches and shears.
///
/// A point goes to `(xx · x + xy · y + dx, yx · x + yy · y + dy)`.
public struct Transform: Sendable, Hashable {
  /// How much of x goes into the new x.
  public var xx: Double
  /// How much of x goes into the new y.
  public var yx: Double
  /// How much of y goes into the new x.
  public var xy: Double
  /// How much of y goes into the new y.
  public var yy: Double
  /// What is added to x.
  public var dx: Double
  /// What is added to y.
  public var dy: Double

  /// Leaves every point where it is.
  public static let identity = Transform(xx: 1, yx: 0, xy: 0, yy: 1, dx: 0, dy: 0)

  /// A transform of six numbers.
  public init(xx: Double, yx: Double, xy: Double, yy: Double, dx: Double, dy: Double) {
    (self.xx, self.yx, self.xy, self.yy, self.dx, self.dy) = (xx, yx, xy, yy, dx, dy)
  }

  /// Moves right by `x` and down by `y`.
  public static func translation(x: Double, y: Double) -> Transform {
    Transform(xx: 1, yx: 0, xy: 0, yy: 1, dx: x, dy: y)
  }

  /// Turns about a centre, clockwise on screen for positive angles.
  public static func rotation(_ angle: Double, about center: Point = .zero) -> Transform {
    let (sine, cosine) = (Trigonometry.sine(angle), Trigonometry.cosine(angle))
    let turn = Transform(xx: cosine, yx: sine, xy: -sine, yy: cosine, dx: 0, dy: 0)
    return turn.keeping(center)
  }

  /// Enlarges about a centre.
  public static func scale(_ factor: Double, about center: Point = .zero) -> Transform {
    scale(x: factor, y: factor, about: center)
  }

  /// Stretches about a centre.
  public static func scale(x: Double, y: Double, about center: Point = .zero) -> Transform {
    Transform(xx: x, yx: 0, xy: 0, yy: y, dx: 0, dy: 0).keeping(center)
  }

  /// The same turn and stretch, moved so that `center` stays in its place.
  private func keeping(_ center: Point) -> Transform {
    let moved = apply(center)
    var copy = self
    copy.dx += center.x - moved.x
    copy.dy += center.y - moved.y
    return copy
  }

  /// Where a point goes.
  public func apply(_ point: Point) -> Point {
    Point(x: xx * point.x + xy * point.y + dx, y: yx * point.x + yy * point.y + dy)
  }

  /// The smallest upright rectangle about where a rectangle goes.
  public func apply(_ rect: Rect) -> Rect { Rect(around: rect.corners.map(apply)) }

  /// First this transform, then `outer`.
  public func then(_ outer: Transform) -> Transform {
    let origin = outer.apply(Point(x: dx, y: dy))
    return Transform(
      xx: outer.xx * xx + outer.xy * yx, yx: outer.yx * xx + outer.yy * yx,
      xy: outer.xx * xy + outer.xy * yy, yy: outer.yx * xy + outer.yy * yy,
      dx: origin.x, dy: origin.y)
  }

  /// How many times larger an area becomes; negative where it is mirrored.
  public var determinant: Double { xx * yy - xy * yx }

  /// Whether it neither turns nor shears.
  public var isUpright: Bool { xy == 0 && yx == 0 }

  /// The transform that leads back, or nil where an area collapses or a number is not finite.
  public var inverse: Transform? {
    let area = determinant
    guard area.isFinite, abs(area) > 1e-12, dx.isFinite, dy.isFinite else { return nil }
    let turn = Transform(
      xx: yy / area, yx: -yx / area, xy: -xy / area, yy: xx / area, dx: 0, dy: 0)
    let back = turn.apply(Point(x: dx, y: dy))
    return Transform(xx: turn.xx, yx: turn.yx, xy: turn.xy, yy: turn.yy, dx: -back.x, dy: -back.y)
  }
}
