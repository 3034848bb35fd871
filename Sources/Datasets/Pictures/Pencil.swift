import Drawing
import Kernels

/// Draws lit shapes: each is lighter where it faces the light and darker where it turns away.
///
/// A pencil measures in boxes from -1 to 1, x to the right and y down; a subject fills most of its
/// box, a setting all of its own.
struct Pencil {
  let canvas: Canvas
  /// The way towards the light, of length 1.
  let light: Point
  /// How much light and dark sides differ: 0 for a foggy day, 1 for a low sun.
  let contrast: Double

  /// Fills a shape that the light falls on.
  func fill(_ path: Path, _ color: Color) {
    let box = path.bounds
    let reach = light * (max(box.width, box.height) / 2)
    let bright = color.mixed(with: .white, by: 0.3 * contrast)
    let dark = color.mixed(with: .black, by: 0.5 * contrast)
    canvas.fill(
      path,
      with: .linear(
        .color(bright), .color(dark), from: box.center + reach, to: box.center - reach))
  }

  /// Fills a shape with one colour whatever the light: eyes, windows, markings.
  func mark(_ path: Path, _ color: Color) { canvas.fill(path, with: .color(color)) }

  /// Draws a smooth line through points.
  func line(_ points: [Point], _ color: Color, width: Double) {
    canvas.stroke(.smooth(points, isClosed: false), with: .color(color), width: width)
  }

  /// Draws with everything moved.
  func moved(_ transform: Transform, _ body: (Pencil) -> Void) {
    canvas.transformed(by: transform) { body(self) }
  }

  /// Draws something twice, the second time mirrored left to right.
  func mirrored(_ body: (Pencil) -> Void) {
    body(self)
    moved(.scale(x: -1, y: 1), body)
  }

  /// A soft dark patch on the ground below something that stands from `left` to `right`.
  func shadow(from left: Double, to right: Double, at y: Double) {
    let (middle, half) = ((left + right) / 2, (right - left) / 2)
    mark(.oval(at(middle, y), half, 0.09), .black.opacity(0.15 + 0.3 * contrast))
  }
}

/// The point at `x` and `y`.
func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

extension Point {
  /// The way in a direction, the same bits on every machine.
  static func way(_ angle: Double, _ length: Double) -> Point {
    Point(x: length * .cos(angle), y: length * .sin(angle))
  }
}

extension Path {
  /// A smooth curve through points (Catmull and Rom 1974): at each it heads from the one before to
  /// the one after.
  static func smooth(_ points: [Point], isClosed: Bool = true) -> Path {
    let last = points.count - 1
    func point(_ place: Int) -> Point {
      isClosed ? points[(place + points.count) % points.count] : points[min(max(place, 0), last)]
    }
    var path = Path()
    path.move(to: points[0])
    for place in 0..<(isClosed ? points.count : last) {
      let (start, end) = (point(place), point(place + 1))
      path.curve(
        to: end, control1: start + (end - point(place - 1)) / 6,
        control2: end - (point(place + 2) - start) / 6)
    }
    if isClosed { path.close() }
    return path
  }

  /// A polygon with corners cut round, `radius` from each.
  static func rounded(_ corners: [Point], by radius: Double) -> Path {
    var path = Path()
    for (place, corner) in corners.enumerated() {
      let before = corners[(place + corners.count - 1) % corners.count]
      let after = corners[(place + 1) % corners.count]
      func end(towards other: Point) -> Point {
        corner + (other - corner).direction * min(radius, corner.distance(to: other) / 2)
      }
      path.line(to: end(towards: before))
      path.curve(
        to: end(towards: after), control1: .lerp(end(towards: before), corner, 0.55),
        control2: .lerp(end(towards: after), corner, 0.55))
    }
    path.close()
    return path
  }

  /// A rectangle between two x and two y, with round corners.
  static func box(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>, round: Double = 0) -> Path {
    let corners = [
      at(x.lowerBound, y.lowerBound), at(x.upperBound, y.lowerBound),
      at(x.upperBound, y.upperBound), at(x.lowerBound, y.upperBound),
    ]
    return round > 0 ? rounded(corners, by: round) : polygon(corners)
  }

  /// An ellipse about a centre, `across` and `down` from it to the sides, then turned.
  static func oval(
    _ center: Point, _ across: Double, _ down: Double, turned angle: Double = 0
  ) -> Path {
    let upright = ellipse(
      in: Rect(center: .zero, size: Size(width: 2 * across, height: 2 * down)))
    let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
    return upright.transformed(
      by: Transform(xx: cosine, yx: sine, xy: -sine, yy: cosine, dx: center.x, dy: center.y))
  }

  /// Joints of different thickness and what connects them: an arm, a neck, a trunk.
  ///
  /// All pieces turn clockwise, so that they fill as one shape.
  static func limb(_ joints: [(place: Point, radius: Double)]) -> Path {
    var path = Path()
    for joint in joints { path.append(circle(center: joint.place, radius: joint.radius)) }
    for (one, two) in zip(joints, joints.dropFirst()) {
      let side = (two.place - one.place).direction.perpendicular
      path.append(
        polygon([
          one.place - side * one.radius, two.place - side * two.radius,
          two.place + side * two.radius, one.place + side * one.radius,
        ]))
    }
    return path
  }
}
