import Drawing
import Kernels

/// Finds the side of a point on which a box covers the least, as a continuous function of the point.
///
/// Every direction about the point has a cost: for what the box would cover there, for leaving the
/// bounds, and a little for turning away from the preferred side. Choosing the cheapest would let the
/// box jump from side to side. Instead each direction counts with the weight `exp(−cost/softness)`,
/// the weighted mean of the directions is averaged over a disc about the point, and the box stands
/// where that mean leads. Where opposite sides are equally good, the two cancel; the preferred side,
/// which always counts a little, then leads the box around the point and never across it.
struct CalloutPlacement {
  let size: Size
  let bounds: Rect
  let obstacles: [Rect]
  let marks: [Point]
  /// The angle of the side it prefers.
  let preferred: Double
  /// From the point to the box.
  let distance: Double

  private static let directions = 24
  private static let softness = 0.08
  private static let preference = 0.22
  /// How far around the point directions are averaged, so that a turn takes some way of the point; more
  /// would let a box in a low plot heed what lies beyond the curve.
  private static let blur = 30.0

  /// Where the box stands for a point.
  func box(at point: Point) -> Rect {
    var sum = Point.zero
    for place in Self.neighbours { sum += direction(at: point + place) }
    let way =
      sum / Double(Self.neighbours.count)
      + Point(angle: preferred, length: Self.preference)
    return held(placed(way.direction, from: point))
  }

  /// Places evenly over a disc, on a spiral that turns by the golden angle.
  private static let neighbours = (0..<24).map { index in
    Point(angle: 2.399963 * Double(index), length: blur * (Double(index) / 24).squareRoot())
  }

  /// The weighted mean of all directions, the cheapest ones counting most.
  private func direction(at point: Point) -> Point {
    let costs = Self.ways.map { cost(of: $0, from: point) }
    let least = costs.min() ?? 0
    var (sum, total) = (Point.zero, 0.0)
    for (way, cost) in zip(Self.ways, costs) {
      let weight = Double.exp((least - cost) / Self.softness)
      sum += way * weight
      total += weight
    }
    return sum / total
  }

  private static let ways = (0..<directions).map { index in
    Point(angle: 2 * .pi * Double(index) / Double(directions), length: 1)
  }

  /// The box in a direction from the point: its middle goes around on a rectangle about the point, so
  /// that its rim always keeps the distance.
  private func placed(_ way: Point, from point: Point) -> Rect {
    let (halfWidth, halfHeight) = (size.width / 2 + distance, size.height / 2 + distance)
    let reach = max(abs(way.x) / halfWidth, abs(way.y) / halfHeight, 1e-9)
    return Rect(center: point + way / reach, size: size)
  }

  /// The box moved into the bounds.
  private func held(_ box: Rect) -> Rect {
    let x = max(min(box.minX, bounds.maxX - size.width), bounds.minX)
    let y = max(min(box.minY, bounds.maxY - size.height), bounds.minY)
    return Rect(origin: Point(x: x, y: y), size: size)
  }

  private func cost(of way: Point, from point: Point) -> Double {
    let wanted = placed(way, from: point)
    let box = held(wanted)
    let pushed = wanted.center.distance(to: box.center) / (distance + min(size.width, size.height))
    let covered = obstacles.map { overlap(of: box, with: $0) }.reduce(0, +)
    let turn = 1 - (way.x * Double.cos(preferred) + way.y * Double.sin(preferred))
    return 0.25 * turn + 0.5 * pushed + 2 * covered + 1.2 * crowd(in: box)
      + 1.5 * depth(of: point, in: box.inset(by: -distance / 2))
  }

  /// The share of the box that a rectangle covers.
  private func overlap(of box: Rect, with other: Rect) -> Double {
    guard let shared = box.intersection(other.inset(by: -6)) else { return 0 }
    let area = min(size.width * size.height, other.width * other.height)
    return area > 0 ? min(1, shared.width * shared.height / area) : 0
  }

  /// How many of the marks lie in the box, 0 (none) to 1 (enough to hide a curve).
  private func crowd(in box: Rect) -> Double {
    let inside = marks.map { depth(of: $0, in: box.inset(by: -8)) }.reduce(0, +)
    return min(1, inside * 4 / Double(max(marks.count, 12)).squareRoot())
  }

  /// How deep a point lies in a rectangle: 0 at the rim, 1 from 20 points inwards.
  private func depth(of point: Point, in rect: Rect) -> Double {
    let inward = min(
      point.x - rect.minX, rect.maxX - point.x, point.y - rect.minY, rect.maxY - point.y)
    return (inward / 20).unitShare
  }
}
