import Drawing

/// The box of some words as it stands, turned as it may be.
struct Quadrilateral {
  private let corners: [Point]

  init(_ mark: Mark) { corners = mark.corners.isEmpty ? mark.bounds.corners : mark.corners }

  /// How deep two boxes lie in one another, in points; 0 where they are apart.
  ///
  /// Two convex shapes are apart when their shadows are on a line across one of their sides; else the
  /// smallest overlap of shadows is how far one has to move to be free (the separating axis theorem).
  func overlap(with other: Quadrilateral) -> Double {
    (axes + other.axes).map { axis in
      let (one, two) = (shadow(on: axis), other.shadow(on: axis))
      return max(0, min(one.upperBound, two.upperBound) - max(one.lowerBound, two.lowerBound))
    }.min() ?? 0
  }

  private var axes: [Point] {
    zip(corners, corners.dropFirst()).prefix(2).compactMap { start, end in
      let length = start.distance(to: end)
      guard length > 0 else { return nil }
      return Point(x: (start.y - end.y) / length, y: (end.x - start.x) / length)
    }
  }

  private func shadow(on axis: Point) -> ClosedRange<Double> {
    let places = corners.map { $0.x * axis.x + $0.y * axis.y }
    let (low, high) = (places.min() ?? 0, places.max() ?? 0)
    return low...high
  }
}
