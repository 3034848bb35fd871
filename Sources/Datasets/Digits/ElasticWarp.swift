import Drawing
import Randomness

/// A sheet of rubber, pulled here and there (after Simard, Steinkraus and Platt, ICDAR 2003).
///
/// The pulls are random on a coarse grid, and pass smoothly from one of its points to the next.
struct ElasticWarp: Sendable {
  private static let cells = 4
  private let pulls: [Point]
  /// The way from one point of the grid to the next, in pixels.
  private let step: Double

  /// A sheet of `side` by `side` pixels, pulled along each axis by up to `strength` sides.
  init(strength: Double, side: Int, using random: inout RandomStream) {
    let reach = strength * Double(side)
    pulls = (0..<(Self.cells + 1) * (Self.cells + 1)).map { _ in
      Point(x: random.uniform(in: -reach...reach), y: random.uniform(in: -reach...reach))
    }
    step = Double(side) / Double(Self.cells)
  }

  /// Where the pixel at `place` comes from.
  func source(of place: Point) -> Point {
    let (column, right) = Self.cell(place.x / step)
    let (row, down) = Self.cell(place.y / step)
    let first = row * (Self.cells + 1) + column
    let top = Point.lerp(pulls[first], pulls[first + 1], right)
    let next = first + Self.cells + 1
    return place + .lerp(top, .lerp(pulls[next], pulls[next + 1], right), down)
  }

  /// The cell that holds a place, and how far the place is across it, eased at both ends.
  private static func cell(_ place: Double) -> (Int, Double) {
    let cell = min(Int(place), cells - 1)
    let way = place - Double(cell)
    return (cell, way * way * (3 - 2 * way))
  }
}
