import Drawing

/// Where the bars of a chart stand: slots of equal width along one side, values along the other.
struct BarPlot {
  private let domain: ClosedRange<Double>
  private let count: Int
  private let direction: Bars.Direction
  /// The area that the bars fill when they reach both ends of the domain.
  let plot: Rect
  /// Where the names begin below vertical bars, or end beside horizontal ones.
  private let nameEdge: Double
  private let widestBar: Double

  /// Leaves room beside the bars for names, and at their ends for values.
  init(
    domain: ClosedRange<Double>, count: Int, in frame: Rect, direction: Bars.Direction,
    names: [Text], values: [String], widest: Double? = nil
  ) {
    widestBar = widest ?? (direction == .vertical ? 96 : 44)
    self.domain = domain
    self.count = max(count, 1)
    self.direction = direction
    let showsNegative = domain.lowerBound < 0
    switch direction {
    case .vertical:
      let below = names.map(\.metrics.height).max().map { $0 + 8 } ?? 2
      plot = Rect(
        x: frame.minX, y: frame.minY + 26, width: frame.width,
        height: max(frame.height - 26 - below - (showsNegative ? 26 : 0), 1))
      nameEdge = frame.maxY - below + 6
    case .horizontal:
      let left = names.map(\.metrics.width).max().map { $0 + 12 } ?? 2
      let right = (values.map { Text($0, .label).metrics.width }.max() ?? 0) + 10
      let start = frame.minX + left + (showsNegative ? right : 0)
      plot = Rect(
        x: start, y: frame.minY, width: max(frame.maxX - right - start, 1), height: frame.height)
      nameEdge = frame.minX + left - 12
    }
  }

  /// The line at zero.
  var base: Path {
    .line(from: point(along: start, value: 0), to: point(along: start + length, value: 0))
  }

  /// A bar from zero to a value, its far corners rounded.
  func bar(_ index: Int, _ value: Double, part: Int = 0, of parts: Int = 1) -> Path {
    let width = thickness / Double(parts)
    let low = middle(of: index) - thickness / 2 + Double(part) * width
    return bar(from: low, to: low + width - (parts > 1 ? min(2, width / 8) : 0), value: value)
  }

  private func bar(from low: Double, to high: Double, value: Double) -> Path {
    let (base, end) = (place(of: 0), place(of: value))
    let radius = min(4, abs(end - base), (high - low) / 2)
    let shoulder = end + (end > base ? -radius : radius)
    let bend = radius * 0.45
    let tip = end + (end > base ? -bend : bend)
    var path = Path()
    path.move(to: point(low, base))
    path.line(to: point(low, shoulder))
    path.curve(
      to: point(low + radius, end), control1: point(low, tip), control2: point(low + bend, end))
    path.line(to: point(high - radius, end))
    path.curve(
      to: point(high, shoulder), control1: point(high - bend, end), control2: point(high, tip))
    path.line(to: point(high, base))
    path.close()
    return path
  }

  /// Where the value of a bar stands: just past its end.
  func valuePlace(
    _ index: Int, _ value: Double, part: Int = 0, of parts: Int = 1
  ) -> (Point, Anchor) {
    let end = place(of: value)
    let isBelow = value < 0
    let share = (Double(part) + 0.5) / Double(parts) - 0.5
    let middle = middle(of: index) + share * thickness
    return switch direction {
    case .vertical: (Point(x: middle, y: end + (isBelow ? 13 : -13)), .center)
    case .horizontal:
      (Point(x: end + (isBelow ? -8 : 8), y: middle), isBelow ? .trailing : .leading)
    }
  }

  /// Where the name of a bar stands.
  func namePlace(_ index: Int) -> (Point, Anchor) {
    direction == .vertical
      ? (Point(x: middle(of: index), y: nameEdge), .top)
      : (Point(x: nameEdge, y: middle(of: index)), .trailing)
  }

  /// How far a bar is from side to side.
  var thickness: Double { min(slot * 0.66, widestBar) }

  private var start: Double { direction == .vertical ? plot.minX : plot.minY }
  private var length: Double { direction == .vertical ? plot.width : plot.height }
  private var slot: Double { length / Double(count) }

  private func middle(of index: Int) -> Double { start + (Double(index) + 0.5) * slot }

  /// Where a value lies between base line and end, values beyond the domain at its ends.
  func place(of value: Double) -> Double {
    let share = domain.share(of: value)
    return direction == .vertical
      ? plot.maxY - share * plot.height : plot.minX + share * plot.width
  }

  private func point(along place: Double, value: Double) -> Point {
    point(place, self.place(of: value))
  }

  private func point(_ along: Double, _ out: Double) -> Point {
    direction == .vertical ? Point(x: along, y: out) : Point(x: out, y: along)
  }
}
