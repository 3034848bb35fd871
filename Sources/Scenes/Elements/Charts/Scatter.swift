public import Drawing

/// Points on axes; classes differ by ink and by the shape of their marks.
public struct Scatter: Element {
  private let places: [Point]
  private let values: [Point]
  private let classes: [Int]
  private let inks: [Ink]
  private let radius: Double
  private let emphasized: Set<Int>
  private let drawn: Double
  private let clip: Rect

  /// Points on axes.
  ///
  /// - Parameters:
  ///   - points: Pairs of values; those outside the plot or not finite are left out.
  ///   - classes: The class of each point, from 0 on; all 0 if left out.
  ///   - axes: What the points stand on.
  ///   - inks: One a class; the series colours if left out.
  ///   - radius: The size of a mark; what suits the number of points if left out.
  ///   - emphasized: The points to look at, which get a ring.
  ///   - drawn: How many of the points have appeared, 0…1, in order.
  public init(
    _ points: [(x: Double, y: Double)], classes: [Int] = [], on axes: Axes, inks: [Ink] = [],
    radius: Double? = nil, emphasized: Set<Int> = [], drawn: Double = 1
  ) {
    values = points.map { Point(x: $0.x, y: $0.y) }
    places = points.map { axes.position(x: $0.x, y: $0.y) }
    self.classes = classes
    self.inks = inks
    self.radius = radius ?? (points.count > 400 ? 2.5 : points.count > 120 ? 4 : 5.5)
    self.emphasized = emphasized
    self.drawn = drawn.held(in: 0...1)
    clip = axes.plot.inset(by: -1)
  }

  /// Draws the marks in order, each with a rim of paper while they are few.
  public func draw(on canvas: Canvas) {
    guard values.contains(where: \.isFinite) else { return NoData(frame: clip).draw(on: canvas) }
    canvas.remarkGaps(in: values, of: clip)
    if places.count > 200 { drawTogether(on: canvas) } else { drawSingly(on: canvas) }
    for index in emphasized.sorted() where places.indices.contains(index) {
      guard growth(of: index) > 0, clip.contains(places[index]) else { continue }
      canvas.stroke(
        .circle(center: places[index], radius: radius + 6), with: .ink, width: 2.5)
    }
  }

  private func drawSingly(on canvas: Canvas) {
    for index in places.indices where clip.contains(places[index]) && growth(of: index) > 0 {
      let mark = path(of: index)
      canvas.stroke(mark, with: .paper, width: 2.5)
      canvas.fill(mark, with: ink(of: group(of: index)))
    }
  }

  /// One path a class: thousands of points are as quick as a few hundred.
  private func drawTogether(on canvas: Canvas) {
    var paths: [Int: Path] = [:]
    for index in places.indices where clip.contains(places[index]) && growth(of: index) > 0 {
      paths[group(of: index), default: Path()].append(path(of: index))
    }
    for (group, path) in paths.sorted(by: { $0.key < $1.key }) {
      canvas.fill(path, with: ink(of: group).opacity(0.75))
    }
  }

  private func path(of index: Int) -> Path {
    Marker.number(group(of: index)).path(at: places[index], radius: radius * growth(of: index))
  }

  /// How large a mark is: it grows while the next two per cent of the points appear.
  private func growth(of index: Int) -> Double {
    let turn = Double(index) / Double(max(places.count, 1))
    return ((drawn * 1.02 - turn) / 0.02).held(in: 0...1)
  }

  private func group(of index: Int) -> Int { classes.indices.contains(index) ? classes[index] : 0 }

  private func ink(of group: Int) -> Ink {
    inks.isEmpty ? .series(group + 1) : inks[(group % inks.count + inks.count) % inks.count]
  }
}
