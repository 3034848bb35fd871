extension Path {
  /// The smallest rectangle about all strokes, curves taken exactly; what is not finite is left out.
  ///
  /// The zero rectangle where there is nothing. The width of a stroke is not part of it.
  public var bounds: Rect {
    var box = Box()
    var pen = Point.zero
    for element in elements {
      switch element {
      case .move(let point), .line(let point):
        box.add(point)
        pen = point
      case .curve(let point, let first, let second):
        box.add(point)
        // A curve lies among its four points: where its handles are inside already, so is all of it.
        if !box.contains(first) || !box.contains(second) || !box.contains(pen) {
          let curve = CubicCurve(start: pen, control1: first, control2: second, end: point)
          for extreme in curve.extremes { box.add(extreme) }
        }
        pen = point
      case .close: break
      }
    }
    return box.rect
  }
}

extension Path {
  /// Whether every point is a pair of numbers.
  var isFinite: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isFinite
      case .curve(let point, let first, let second):
        point.isFinite && first.isFinite && second.isFinite
      case .close: true
      }
    }
  }

  /// The last point that a stroke goes to.
  var end: Point? {
    for element in elements.reversed() {
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): return point
      case .close: continue
      }
    }
    return nil
  }

  /// About which share of its bounds the inside of the path covers, 0…1.
  ///
  /// The shoelace formula over the points of every stroke, and over three between the ends of a curve.
  func coverage(of bounds: Rect) -> Double {
    guard !bounds.isEmpty else { return 0 }
    var (twice, start, pen) = (0.0, Point.zero, Point.zero)
    func go(to point: Point) {
      twice += pen.x * point.y - point.x * pen.y
      pen = point
    }
    for element in elements {
      switch element {
      case .move(let point):
        go(to: start)
        (start, pen) = (point, point)
      case .line(let point): go(to: point)
      case .curve(let point, let first, let second):
        let curve = CubicCurve(start: pen, control1: first, control2: second, end: point)
        for t in [0.25, 0.5, 0.75, 1] { go(to: curve.point(at: t)) }
      case .close: go(to: start)
      }
    }
    go(to: start)
    let share = abs(twice) / 2 / (bounds.width * bounds.height)
    return share.isFinite ? min(share, 1) : 0
  }
}

/// A cubic Bézier curve on its own.
struct CubicCurve {
  var start: Point
  var control1: Point
  var control2: Point
  var end: Point

  /// The point at a parameter 0…1.
  func point(at t: Double) -> Point {
    let s = 1 - t
    return start * (s * s * s) + control1 * (3 * s * s * t) + control2 * (3 * s * t * t)
      + end * (t * t * t)
  }

  /// The end points, and the points where x or y turns back.
  var extremes: [Point] {
    let turns =
      Self.turns(start.x, control1.x, control2.x, end.x)
      + Self.turns(start.y, control1.y, control2.y, end.y)
    return [start, end] + turns.map(point(at:))
  }

  /// The parameters between 0 and 1 at which one coordinate stands still.
  ///
  /// They are the roots of the derivative `a t² + 2 b t + c`, up to a common factor.
  private static func turns(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> [Double] {
    let (a, b, c) = (s - 3 * r + 3 * q - p, r - 2 * q + p, q - p)
    let root = (b * b - a * c).squareRoot()
    let candidates = abs(a) < 1e-12 ? [-c / (2 * b)] : [(-b + root) / a, (-b - root) / a]
    return candidates.filter { $0 > 0 && $0 < 1 }
  }
}

/// The smallest rectangle about some points that are added one by one; those not finite are left out.
private struct Box {
  private var low = Point(x: .infinity, y: .infinity)
  private var high = Point(x: -.infinity, y: -.infinity)

  mutating func add(_ point: Point) {
    guard point.isFinite else { return }
    low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
    high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
  }

  func contains(_ point: Point) -> Bool {
    low.x <= point.x && point.x <= high.x && low.y <= point.y && point.y <= high.y
  }

  var rect: Rect {
    low.x > high.x
      ? .zero : Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }
}
