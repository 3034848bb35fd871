public import Drawing

extension Path: Tweenable {
  /// A shape that bends into another.
  ///
  /// Paths of the same strokes move point by point. Others are laid over one another by their lengths,
  /// line by line in order; a line that has no partner grows from its middle, or shrinks to it.
  public func tweened(to end: Path, at progress: Double) -> Path {
    guard progress != 0, progress != 1 else { return progress == 0 ? self : end }
    return strokeByStroke(to: end, at: progress) ?? byLength(to: end, at: progress)
  }

  /// The path between two of the same strokes; nil where the strokes differ.
  private func strokeByStroke(to end: Path, at progress: Double) -> Path? {
    guard elements.count == end.elements.count else { return nil }
    func between(_ start: Point, _ end: Point) -> Point { tween(start, end, at: progress) }
    var path = Path()
    for pair in zip(elements, end.elements) {
      switch pair {
      case (.move(let start), .move(let end)): path.move(to: between(start, end))
      case (.line(let start), .line(let end)): path.line(to: between(start, end))
      case (.curve(let start, let first, let second), .curve(let end, let third, let fourth)):
        path.curve(
          to: between(start, end), control1: between(first, third),
          control2: between(second, fourth))
      case (.close, .close): path.close()
      default: return nil
      }
    }
    return path
  }

  private func byLength(to end: Path, at progress: Double) -> Path {
    let (starts, ends) = (measuredLines, end.measuredLines)
    var path = Path()
    for index in 0..<max(starts.count, ends.count) {
      let partner = index < ends.count ? ends[index] : starts[index].collapsed
      let line = index < starts.count ? starts[index] : partner.collapsed
      path.append(line.bent(to: partner, at: progress))
    }
    return path
  }

  /// The straight lines that the path is drawn with, one list for every time the pen is set down.
  private var measuredLines: [MeasuredLine] {
    let closed = elements.contains(.close)
    return trimmed(to: 1).elements.reduce(into: [[Point]]()) { lines, element in
      switch element {
      case .move(let point): lines.append([point])
      case .line(let point): lines[lines.count - 1].append(point)
      default: break
      }
    }.map { MeasuredLine($0, isClosed: closed && $0.first == $0.last) }
  }
}

/// Points with their shares of the length of the line through them.
private struct MeasuredLine {
  var points: [Point]
  var shares: [Double]
  var isClosed: Bool

  init(_ points: [Point], isClosed: Bool) {
    let lengths = zip(points, points.dropFirst()).map { $0.distance(to: $1) }
    let total = max(lengths.reduce(0, +), .leastNormalMagnitude)
    var reached = 0.0
    self.points = points
    self.isClosed = isClosed
    shares = [0]
    for length in lengths {
      reached += length
      shares.append(min(reached / total, 1))
    }
  }

  /// The line shrunk to the middle of what it covers.
  var collapsed: MeasuredLine {
    let middle = Rect(around: points).center
    var line = self
    line.points = points.map { _ in middle }
    return line
  }

  func bent(to end: MeasuredLine, at progress: Double) -> Path {
    let knots = Set(shares + end.shares).sorted()
    let points = zip(points(at: knots), end.points(at: knots)).map { tween($0, $1, at: progress) }
    return isClosed && end.isClosed ? .polygon(points) : .polyline(points)
  }

  /// The places at some shares of the length, given in rising order.
  private func points(at knots: [Double]) -> [Point] {
    var index = 0
    return knots.map { knot in
      while index < shares.count - 2, shares[index + 1] < knot { index += 1 }
      guard index + 1 < shares.count else { return points[index] }
      let span = shares[index + 1] - shares[index]
      return tween(
        points[index], points[index + 1], at: span > 0 ? (knot - shares[index]) / span : 1)
    }
  }
}
