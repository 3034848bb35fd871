import Animations
import Drawing
import Testing

struct TweenableTests {
  @Test func `numbers meet their ends exactly`() {
    #expect(tween(0.1, 0.7, at: 0) == 0.1)
    #expect(tween(0.1, 0.7, at: 1) == 0.7)
    #expect(tween(2.0, 4, at: 1.5) == 5)
  }

  @Test func `a layout passes into another`() {
    let start = [Rect(x: 0, y: 0, width: 10, height: 10), .zero]
    let end = [Rect(x: 20, y: 40, width: 30, height: 50), .zero]
    #expect(tween(start, end, at: 0.5) == [Rect(x: 10, y: 20, width: 20, height: 30), .zero])
  }

  @Test func `inks mix between the ends and are themselves at them`() {
    #expect(tween(Ink.good, .bad, at: 0) == .good)
    #expect(tween(Ink.good, .bad, at: 1.2) == .bad)
    #expect(tween(Ink.good, .good, at: 0.5) == .good)
    #expect(tween(Ink.good, .bad, at: 0.25) == .good.mixed(with: .bad, by: 0.25))
  }

  @Test func `lists of unequal length keep their looks at both ends`() {
    let coarse = [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10)]
    let fine = (0...6).map { Point(x: Double($0), y: 20) }
    let near = tween(coarse, fine, at: 1e-9)
    #expect(coarse.allSatisfy { corner in near.contains { $0.distance(to: corner) < 1e-6 } })
    #expect(abs(Path.polyline(near).length - 20) < 1e-6)
    #expect(tween(coarse, fine, at: 0) == coarse)
    #expect(tween(coarse, fine, at: 1) == fine)
    #expect(tween([Double](), [1.0, 2], at: 0.3) == [1, 2])
    #expect(tween([7.0], [1.0, 3], at: 0.5) == [4, 5])
  }

  @Test func `a circle becomes a square without tearing`() {
    let circle = Path.circle(center: Point(x: 50, y: 50), radius: 40)
    let square = Path.rectangle(Rect(x: 10, y: 10, width: 80, height: 80))
    let early = tween(circle, square, at: 1e-6)
    #expect(abs(early.length - circle.length) < 0.1)
    #expect(early.elements.last == .close)
    #expect(abs(tween(circle, square, at: 1 - 1e-6).length - 320) < 0.1)
    #expect(tween(circle, square, at: 1) == square)
  }

  @Test func `paths of the same strokes move point by point`() {
    let start = Path.line(from: .zero, to: Point(x: 10, y: 0))
    let end = Path.line(from: Point(x: 0, y: 10), to: Point(x: 20, y: 10))
    #expect(
      tween(start, end, at: 0.5) == .line(from: Point(x: 0, y: 5), to: Point(x: 15, y: 5)))
  }

  @Test func `a line without a partner shrinks to its middle`() {
    var two = Path.line(from: .zero, to: Point(x: 10, y: 0))
    two.move(to: Point(x: 0, y: 20))
    two.line(to: Point(x: 10, y: 20))
    let one = Path.line(from: .zero, to: Point(x: 10, y: 0))
    #expect(abs(tween(two, one, at: 0.75).length - 12.5) < 1e-9)
    #expect(tween(Path(), one, at: 0.5).length == 5)
    #expect(tween(Path(), Path(), at: 0.5).isEmpty)
  }

  @Test func `snapshots of any kind are met exactly`() {
    let snapshots = [[0.0, 1], [1, 3], [5, 5]]
    #expect(snapshots.tweened(at: 1) == [1, 3])
    #expect(snapshots.tweened(at: 1.5) == [3, 4])
    #expect(snapshots.tweened(at: .nan) == [0, 1])
    #expect(snapshots.tweened(at: .infinity) == [5, 5])
  }
}

struct TrackTests {
  @Test func `a value moves during its beats and rests between them`() {
    var timeline = Timeline()
    timeline.hold(1)
    let (first, second) = (timeline.beat(lasting: 1), timeline.beat(lasting: 2))
    var value = Track(10.0)
    value.move(to: 20, during: first, easing: .linear)
    value.move(to: 0, during: second, easing: .linear)
    #expect([0, 1, 1.5, 2, 3, 4, 9].map { value(at: $0) } == [10, 10, 15, 20, 10, 0, 0])
  }

  @Test func `a move that begins too early takes over without a jump`() {
    var value = Track(0.0)
    value.move(to: 1, during: Beat(start: 0, duration: 2))
    value.move(to: -1, during: Beat(start: 1, duration: 2))
    let values = (0...3_000).map { value(at: Double($0) / 1_000) }
    let steps = zip(values.dropFirst(), values).map { abs($0 - $1) }
    #expect((steps.max() ?? 1) < 0.005)
    #expect(values.last == -1)
  }
}
