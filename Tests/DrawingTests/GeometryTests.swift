import Drawing
import Testing

struct PointTests {
  @Test func `ways add up and stretch`() {
    let sum = Point(x: 1, y: 2) + Point(x: 3, y: 5) * 2 - Point(x: 1, y: 1)
    #expect(sum == Point(x: 6, y: 11))
    #expect(Point(x: 3, y: 4).length == 5)
    #expect(Point(x: 1, y: 1).distance(to: Point(x: 4, y: 5)) == 5)
    #expect(Point.lerp(.zero, Point(x: 10, y: 20), 0.25) == Point(x: 2.5, y: 5))
  }

  @Test func `angles run clockwise from the right, as y points down`() {
    #expect(Point.zero.angle(to: Point(x: 0, y: 3)) == .pi / 2)
    let turned = Point(x: 2, y: 1).rotated(by: .pi / 2, about: Point(x: 1, y: 1))
    #expect(turned.distance(to: Point(x: 1, y: 2)) < 1e-12)
    #expect(Point(x: 1, y: 0).perpendicular == Point(x: 0, y: 1))
  }

  @Test func `no way has no direction`() {
    #expect(Point.zero.direction == .zero)
    #expect(Point(x: 0, y: -7).direction == Point(x: 0, y: -1))
  }
}

struct RectTests {
  let rect = Rect(x: 10, y: 20, width: 30, height: 40)

  @Test func `edges, middle and corners follow from origin and size`() {
    #expect([rect.minX, rect.midX, rect.maxX] == [10, 25, 40])
    #expect([rect.minY, rect.midY, rect.maxY] == [20, 40, 60])
    #expect(Rect(center: rect.center, size: rect.size) == rect)
    #expect(rect.point(atX: 1, y: 0) == rect.topRight)
  }

  @Test func `an inset beyond the middle leaves the middle`() {
    #expect(rect.inset(dx: 5, dy: -5) == Rect(x: 15, y: 15, width: 20, height: 50))
    #expect(rect.inset(by: 100) == Rect(x: 25, y: 40, width: 0, height: 0))
  }

  @Test func `rectangles that only touch do not intersect`() {
    #expect(!rect.intersects(rect.offset(dx: 30)))
    let shared = rect.intersection(rect.offset(dx: 29, dy: 10))
    #expect(shared == Rect(x: 39, y: 30, width: 1, height: 30))
    #expect(rect.union(rect.offset(dx: 5)) == Rect(x: 10, y: 20, width: 35, height: 40))
  }

  @Test func `no points have no extent`() {
    #expect(Rect(around: [Point]()) == .zero)
  }
}

struct TransformTests {
  @Test func `scaling and turning keep their centre`() {
    let center = Point(x: 3, y: 4)
    for transform in [Transform.scale(7, about: center), .rotation(1, about: center)] {
      #expect(transform.apply(center).distance(to: center) < 1e-12)
    }
  }

  @Test func `the inverse leads back`() throws {
    let transform = Transform.rotation(0.3).then(.scale(x: 2, y: -3)).then(.translation(x: 5, y: 6))
    let inverse = try #require(transform.inverse)
    let point = Point(x: 1, y: 2)
    #expect(inverse.apply(transform.apply(point)).distance(to: point) < 1e-12)
    #expect(Transform.scale(x: 0, y: 1).inverse == nil)
    #expect(Transform.translation(x: .nan, y: 0).inverse == nil)
  }
}

struct PathTests {
  @Test func `the bounds of a curve are those of its line, not of its handles`() {
    let circle = Path.circle(center: Point(x: 10, y: 10), radius: 5).bounds
    #expect(circle == Rect(x: 5, y: 5, width: 10, height: 10))
    var curve = Path()
    curve.move(to: .zero)
    curve.curve(
      to: Point(x: 4, y: 0), control1: Point(x: 0, y: 4), control2: Point(x: 4, y: 4))
    #expect(curve.bounds == Rect(x: 0, y: 0, width: 4, height: 3))
  }

  @Test func `an arc stays on its circle`() {
    let arc = Path.arc(center: .zero, radius: 100, from: 0.5, to: 5)
    #expect(abs(arc.bounds.minX + 100) < 0.05)
    #expect(abs(arc.bounds.maxY - 100) < 0.05)
    #expect(arc.bounds.maxX < 100 * 0.9)
  }

  @Test(arguments: [0, 3, 100.0]) func `a rounded rectangle covers its rectangle`(radius: Double) {
    let rect = Rect(x: 1, y: 2, width: 20, height: 10)
    let bounds = Path.roundedRectangle(rect, radius: radius).bounds
    #expect(bounds.topLeft.distance(to: rect.topLeft) < 0.01)
    #expect(bounds.bottomRight.distance(to: rect.bottomRight) < 0.01)
  }

  @Test func `what is not finite has no bounds`() {
    let path = Path.polyline([Point(x: 1, y: 1), Point(x: .nan, y: 9), Point(x: 3, y: .infinity)])
    #expect(path.bounds == Rect(x: 1, y: 1, width: 0, height: 0))
    #expect(Path().bounds == .zero)
  }

  @Test func `a line is as long as its pieces`() throws {
    #expect(Path.polyline([.zero, Point(x: 3, y: 4), Point(x: 3, y: 10)]).length == 11)
    #expect(abs(Path.circle(center: .zero, radius: 50).length - 100 * .pi) < 0.2)
    #expect(Path.polygon([.zero, Point(x: 3, y: 0), Point(x: 3, y: 4)]).length == 12)
    #expect(Path.line(from: .zero, to: Point(x: .nan, y: 0)).length == 0)
  }

  @Test func `a path is drawn on by trimming it`() throws {
    let path = Path.polyline([.zero, Point(x: 10, y: 0), Point(x: 10, y: 10)])
    #expect(path.trimmed(to: 0.25) == .line(from: .zero, to: Point(x: 5, y: 0)))
    #expect(
      path.trimmed(from: 0.25, to: 0.75)
        == .polyline([Point(x: 5, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 5)]))
    #expect(path.trimmed(to: 0).isEmpty)
    #expect(path.trimmed(to: .nan).isEmpty)
    #expect(path.trimmed(to: 7) == path)
  }

  @Test func `a place on a path knows its direction`() throws {
    let path = Path.polyline([.zero, Point(x: 10, y: 0), Point(x: 10, y: 10)])
    let place = try #require(path.place(at: 0.75))
    #expect(place.point == Point(x: 10, y: 5))
    #expect(place.angle == .pi / 2)
    #expect(Path().place(at: 0.5) == nil)
  }
}
