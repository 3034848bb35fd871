extension Path {
  /// The smallest rectangle about all strokes, curves taken exactly; what is not finite is left out.
  ///
  /// The zero rectangle where there is nothing. The width of a stroke is not part of it.
  public var bounds: Rect {
    var points: [Point] = []
    var pen = Point.zero
    for element in elements {
      switch element {
      case .move(let point), .line(let point):
        points.append(point)
        pen = point
      case .curve(let point, let first, let second):
        points += CubicCurve(start: pen, control1: first, control2: second, end: point).extremes
        pen = point
      case .close: break
      }
    }
    return Rect(around: points.lazy.filter(\.isFinite))
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
  var coverage: Double {
    let bounds = bounds
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
    let turns = turningPoints(of: \.x) + turningPoints(of: \.y)
    return [start, end] + turns.map(point(at:))
  }

  /// The parameters between 0 and 1 at which one coordinate stands still.
  ///
  /// They are the roots of the derivative `a t² + 2 b t + c`, up to a common factor.
  private func turningPoints(of coordinate: KeyPath<Point, Double>) -> [Double] {
    let (p, q) = (start[keyPath: coordinate], control1[keyPath: coordinate])
    let (r, s) = (control2[keyPath: coordinate], end[keyPath: coordinate])
    let (a, b, c) = (s - 3 * r + 3 * q - p, r - 2 * q + p, q - p)
    let root = (b * b - a * c).squareRoot()
    let candidates = abs(a) < 1e-12 ? [-c / (2 * b)] : [(-b + root) / a, (-b - root) / a]
    return candidates.filter { $0 > 0 && $0 < 1 }
  }
}
