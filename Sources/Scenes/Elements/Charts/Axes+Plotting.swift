public import Drawing

extension Axes {
  /// The graph of a function over the whole width of the plot, cut off at its edges.
  ///
  /// The function is asked at `samples` places, one a point if left out; values that are not finite
  /// leave gaps. `width` is that of the line, in points.
  public func curve(
    ink: Ink = .muted, width: Double = 2.5, samples: Int? = nil, _ function: (Double) -> Double
  ) -> Line {
    let count = max(2, samples ?? Int(plot.width))
    let (start, end) = (x.domain.lowerBound, x.domain.upperBound)
    let values = (0..<count).map { start + (end - start) * Double($0) / Double(count - 1) }
    return path(through: values.map { ($0, function($0)) }, ink: ink, width: width)
  }

  /// A line through pairs of values, cut off at the edges of the plot; values that are not finite leave
  /// gaps, of which a program that checks pictures is told.
  public func line(
    _ values: [(x: Double, y: Double)], ink: Ink = .accent, width: Double = 2.5, dash: [Double] = []
  ) -> Line {
    var line = path(through: values, ink: ink, width: width, dash: dash)
    // One value a pair, no number where either is none.
    line.values = values.map { $0.x.isFinite ? $0.y : .nan }
    return line
  }

  private func path(
    through values: [(x: Double, y: Double)], ink: Ink, width: Double, dash: [Double] = []
  ) -> Line {
    Line(
      .polyline(values.map(place)), ink: ink, width: width, dash: dash,
      clip: plot.inset(by: -width))
  }

  /// Where the pen goes for a pair of values, or nowhere: `position` puts what has no place far off,
  /// and a line would run there.
  private func place(of values: (x: Double, y: Double)) -> Point {
    guard values.x.isFinite, values.y.isFinite else { return Point(x: .nan, y: .nan) }
    return position(x: values.x, y: values.y)
  }

  /// An upright line across the plot.
  public func upright(
    at value: Double, ink: Ink = .muted, width: Double = 1.5, dash: [Double] = [4, 4]
  ) -> Line {
    let place = position(x: value, y: y.domain.lowerBound).x
    return Line(
      .line(from: Point(x: place, y: plot.minY), to: Point(x: place, y: plot.maxY)), ink: ink,
      width: width, dash: dash)
  }

  /// The point of the plot that is nearest to a place.
  public func clamped(_ place: Point) -> Point {
    Point(
      x: min(max(place.x, plot.minX), plot.maxX), y: min(max(place.y, plot.minY), plot.maxY))
  }
}
