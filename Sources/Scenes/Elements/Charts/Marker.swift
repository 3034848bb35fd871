public import Drawing

/// The shape of a mark in a plot, so that classes differ by more than their colour.
public enum Marker: Sendable, Hashable, CaseIterable {
  /// A disc.
  case circle
  /// A square.
  case square
  /// A triangle that points up.
  case triangle
  /// A square on its corner.
  case diamond
  /// A cross of two bars, like a ×.
  case cross
  /// A triangle that points down.
  case wedge
  /// A cross of two bars, like a +.
  case plus
  /// A star of five points.
  case star

  /// The shape of a class: a different one for each of the first eight.
  public static func number(_ index: Int) -> Marker {
    let count = allCases.count
    return allCases[(index % count + count) % count]
  }

  /// The outline, sized so that every shape weighs about as much as a disc of the given radius.
  public func path(at center: Point, radius: Double) -> Path {
    switch self {
    case .circle: .circle(center: center, radius: radius)
    case .square: Self.regular(4, at: center, radius: radius * 1.26, from: .pi / 4)
    case .diamond: Self.regular(4, at: center, radius: radius * 1.3, from: 0)
    case .triangle:
      Self.regular(
        3, at: center.offset(y: radius * 0.18), radius: radius * 1.4, from: -.pi / 2)
    case .wedge:
      Self.regular(
        3, at: center.offset(y: radius * -0.18), radius: radius * 1.4, from: .pi / 2)
    case .cross: Self.bars(at: center, radius: radius * 1.3, turned: .pi / 4)
    case .plus: Self.bars(at: center, radius: radius * 1.3, turned: 0)
    case .star: Self.star(at: center, radius: radius * 1.45)
    }
  }

  private static func regular(
    _ corners: Int, at center: Point, radius: Double, from angle: Double
  ) -> Path {
    .polygon(
      (0..<corners).map { corner in
        center + Point(angle: angle + Double(corner) * 2 * .pi / Double(corners), length: radius)
      })
  }

  private static func star(at center: Point, radius: Double) -> Path {
    .polygon(
      (0..<10).map { corner in
        let length = corner.isMultiple(of: 2) ? radius : radius * 0.46
        return center + Point(angle: (Double(corner) / 5 - 0.5) * .pi, length: length)
      })
  }

  /// Two bars across one another, as one outline of twelve corners.
  private static func bars(at center: Point, radius: Double, turned angle: Double) -> Path {
    let half = radius * 0.3
    let arm = [(half, -half), (radius, -half), (radius, half)]
    return .polygon(
      (0..<4).flatMap { quarter in
        arm.map { x, y in
          center + Point(x: x, y: y).rotated(by: angle + Double(quarter) * .pi / 2)
        }
      })
  }
}
