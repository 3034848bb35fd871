extension Path {
  /// A straight line.
  public static func line(from start: Point, to end: Point) -> Path { polyline([start, end]) }

  /// Straight lines from point to point, left open.
  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    for point in points { path.line(to: point) }
    return path
  }

  /// Straight lines from point to point and back to the first.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }

  /// The outline of a rectangle.
  public static func rectangle(_ rect: Rect) -> Path { polygon(rect.corners) }

  /// The outline of a rectangle with round corners.
  ///
  /// A radius larger than half of the shorter side is taken as that half.
  public static func roundedRectangle(_ rect: Rect, radius: Double) -> Path {
    let radius = min(radius, abs(rect.width) / 2, abs(rect.height) / 2)
    guard radius > 0 else { return rectangle(rect) }
    let inner = rect.inset(by: radius)
    var path = Path()
    for (quarter, corner) in [2.0, 3, 0, 1].enumerated().map({ ($1, inner.corners[$0]) }) {
      let start = quarter * .pi / 2
      path.arc(center: corner, radius: radius, from: start, to: start + .pi / 2)
    }
    path.close()
    return path
  }

  /// A full circle.
  public static func circle(center: Point, radius: Double) -> Path {
    ellipse(in: Rect(center: center, size: Size(width: 2 * radius, height: 2 * radius)))
  }

  /// The ellipse that touches all four sides of a rectangle.
  public static func ellipse(in rect: Rect) -> Path {
    let handle = 0.5 * (1 - 0.552_284_749_830_793_6)  // of the side: a circle within 0.03 %
    func at(_ x: Double, _ y: Double) -> Point { rect.point(atX: x, y: y) }
    var path = Path()
    path.move(to: at(1, 0.5))
    path.curve(to: at(0.5, 1), control1: at(1, 1 - handle), control2: at(1 - handle, 1))
    path.curve(to: at(0, 0.5), control1: at(handle, 1), control2: at(0, 1 - handle))
    path.curve(to: at(0.5, 0), control1: at(0, handle), control2: at(handle, 0))
    path.curve(to: at(1, 0.5), control1: at(1 - handle, 0), control2: at(1, handle))
    path.close()
    return path
  }

  /// A part of a circle's line, left open; angles in radians, clockwise on screen from the right.
  public static func arc(
    center: Point, radius: Double, from start: Double, to end: Double
  ) -> Path {
    var path = Path()
    path.arc(center: center, radius: radius, from: start, to: end)
    return path
  }

  /// A slice of a pie, or of a ring where the inner radius is not zero.
  public static func sector(
    center: Point, radius: Double, innerRadius: Double = 0, from start: Double, to end: Double
  ) -> Path {
    var path = arc(center: center, radius: radius, from: start, to: end)
    if innerRadius > 0 {
      path.arc(center: center, radius: innerRadius, from: end, to: start)
    } else {
      path.line(to: center)
    }
    path.close()
    return path
  }
}
