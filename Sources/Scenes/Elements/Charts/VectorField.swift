public import Drawing
import Kernels

/// Arrows that show which way and how strongly something points at evenly spaced places.
public struct VectorField: Element {
  private let arrows: [(place: Point, way: Point)]
  private let longest: Double
  private let reach: Double
  private let ink: Ink
  private let drawn: Double
  /// The ways at all places, those left out as well.
  private let ways: [Point]
  private let plot: Rect

  /// Arrows on axes; places with a way that is not finite are left out.
  ///
  /// Lengths grow with the 0.4th power of the strength, so that weak arrows can be seen beside
  /// strong ones.
  ///
  /// - Parameters:
  ///   - axes: What the arrows lie on.
  ///   - columns: How many arrows stand in a row.
  ///   - ink: The ink of the strongest; weaker ones are paler.
  ///   - drawn: How far the arrows have grown, 0…1.
  ///   - function: The way at a place, in values of the axes.
  public init(
    on axes: Axes, columns: Int = 14, ink: Ink = .series(1), drawn: Double = 1,
    _ function: (_ x: Double, _ y: Double) -> (x: Double, y: Double)
  ) {
    let columns = max(columns, 1)
    let step = axes.plot.width / Double(columns)
    let rows = max(1, Int((axes.plot.height / step).rounded()))
    let (x, y) = (axes.x.domain, axes.y.domain)
    let unit = (x: axes.plot.width / x.length, y: axes.plot.height / y.length)
    let all = (0..<rows * columns).map { index in
      let place = (
        x: x.lowerBound + x.length * (Double(index % columns) + 0.5) / Double(columns),
        y: y.lowerBound + y.length * (Double(index / columns) + 0.5) / Double(rows)
      )
      let way = function(place.x, place.y)
      let shown = Point(x: way.x * unit.x, y: -way.y * unit.y)
      return (place: axes.position(x: place.x, y: place.y), way: shown)
    }
    ways = all.map(\.way)
    arrows = all.filter(\.way.isFinite)
    plot = axes.plot
    longest = arrows.map(\.way.length).max() ?? 0
    reach = min(step, axes.plot.height / Double(rows)) * 0.95
    self.ink = ink
    self.drawn = drawn.held(in: 0...1)
  }

  /// Draws the arrows, each about its place; a dot where nothing points anywhere.
  public func draw(on canvas: Canvas) {
    guard !arrows.isEmpty else { return NoData(frame: plot).draw(on: canvas) }
    canvas.remarkGaps(in: ways, of: plot)
    for arrow in arrows {
      let strength = longest > 0 ? Double.pow(arrow.way.length / longest, 0.4) : 0
      let length = reach * strength * drawn
      let ink = Ink.paper.mixed(with: ink, by: 0.35 + 0.65 * strength)
      guard length > 3 else {
        canvas.fill(.circle(center: arrow.place, radius: 1.5), with: ink)
        continue
      }
      let half = arrow.way.direction * (length / 2)
      Arrow(
        from: arrow.place - half, to: arrow.place + half, ink: ink,
        width: min(2.5, 1.2 + length / 24)
      ).draw(on: canvas)
    }
  }
}
