public import Drawing
import Kernels

/// A pie, or a ring, of shares: names and percentages outside, with leaders, none over another.
///
/// Values that are negative or not finite count as none.
public struct Pie: Element {
  /// The values, clockwise from the top.
  public let values: [Double]
  /// Their names; none, or one a value.
  public let labels: [String]
  private let frame: Rect
  private let inks: [Ink]
  private let hole: Double
  private let headline: (String, String)
  private let emphasized: Int?
  private let emphasis: Double
  private let drawn: Double
  /// How many values are no shares.
  private let missing: Int
  private let settled: [Double]?

  /// A pie that fills a frame.
  ///
  /// - Parameters:
  ///   - values: What is shared out; the percentages are of their sum.
  ///   - labels: The names of the shares.
  ///   - frame: The room for the pie and the names.
  ///   - inks: One a share; the series colours if left out.
  ///   - hole: The share of the radius that is left free in the middle: 0 for a pie, 0.62 for a
  ///     ring.
  ///   - headline: A number in the middle of a ring, and a word below it.
  ///   - emphasized: The share that is pulled out.
  ///   - emphasis: How far it is pulled out, 0…1.
  ///   - drawn: How far the pie has opened, 0…1.
  ///   - settled: The values that decide where the names stand, if not the values themselves. With
  ///     the averages of shares that change, names stand still, and their leaders alone follow: each
  ///     to the place of its slice that is nearest to the name.
  public init(
    _ values: [Double], labels: [String] = [], in frame: Rect = Layout.content, inks: [Ink] = [],
    hole: Double = 0, headline: (String, String) = ("", ""), emphasized: Int? = nil,
    emphasis: Double = 1, drawn: Double = 1, settled: [Double]? = nil
  ) {
    self.values = values.map { $0.isFinite ? max($0, 0) : 0 }
    missing = values.count { !$0.isFinite || $0 < 0 }
    self.labels = labels
    self.frame = frame
    self.inks = inks
    self.hole = hole.held(in: 0...0.95)
    self.headline = headline
    self.emphasized = emphasized
    self.emphasis = emphasis.held(in: 0...1)
    self.drawn = drawn.held(in: 0...1)
    self.settled =
      settled?.count == values.count ? settled?.map { $0.isFinite ? max($0, 0) : 0 } : nil
  }

  /// A ring that fills a frame, with a number in its middle and a word below it.
  public static func ring(
    _ values: [Double], labels: [String] = [], in frame: Rect = Layout.content, inks: [Ink] = [],
    headline: (String, String) = ("", ""), drawn: Double = 1, settled: [Double]? = nil
  ) -> Pie {
    Pie(
      values, labels: labels, in: frame, inks: inks, hole: 0.62, headline: headline, drawn: drawn,
      settled: settled)
  }

  /// Draws the names, and the slices over their leaders.
  public func draw(on canvas: Canvas) {
    let total = values.reduce(0, +)
    guard total > 0, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    if missing > 0 {
      canvas.remark(
        "\(missing) of \(values.count) shares are no numbers from 0 on", in: frame)
    }
    let slices = slices(opened: drawn)
    canvas.group(opacity: max(0, drawn * 3 - 2)) { drawLabels(on: canvas) }
    if emphasized == nil, hole > 0 || drawn == 1 {
      drawRound(slices, on: canvas)
    } else {
      for slice in slices { draw(slice, on: canvas) }
    }
    drawHeadline(on: canvas)
  }

  private struct Slice {
    var index: Int
    var start: Double
    var end: Double
    var share: Double
    var middle: Double { (start + end) / 2 }
    var isRight: Bool { Point(angle: middle, length: 1).x >= 0 }
  }

  private func isNamed(_ slice: Slice) -> Bool {
    slice.share > 0 && labels.indices.contains(slice.index)
  }

  /// The slices, in radians clockwise from the right.
  private func slices(opened: Double) -> [Slice] { Self.slices(of: values, opened: opened) }

  /// The slices that the names stand beside.
  private var homes: [Slice] { Self.slices(of: settled ?? values, opened: 1).filter(isNamed) }

  private static func slices(of values: [Double], opened: Double) -> [Slice] {
    let total = max(values.reduce(0, +), .leastNormalMagnitude)
    var angle = -0.5 * Double.pi
    return values.enumerated().map { index, value in
      let slice = Slice(
        index: index, start: angle, end: angle + value / total * 2 * .pi * opened,
        share: value / total)
      angle = slice.end
      return slice
    }
  }

  /// Slices cut from one circle, whose edge thus stays the same pixel by pixel while shares change.
  private func drawRound(_ slices: [Slice], on canvas: Canvas) {
    let shown = slices.filter { $0.end > $0.start }
    canvas.clipped(to: outline, rule: .evenOdd) {
      for slice in shown {
        let wedge = Path.sector(
          center: middle, radius: radius + 4, from: slice.start, to: slice.end)
        canvas.fill(wedge, with: ink(of: slice.index))
      }
      guard shown.count > 1 else { return }
      for slice in shown {
        let way = Point(angle: slice.start, length: radius + 4)
        canvas.stroke(.line(from: middle, to: middle + way), with: .paper, width: 2.5, cap: .butt)
      }
    }
  }

  /// The circle, and the hole in it.
  private var outline: Path {
    var path = Path.circle(center: middle, radius: radius)
    if hole > 0 { path.append(.circle(center: middle, radius: radius * hole)) }
    return path
  }

  private func draw(_ slice: Slice, on canvas: Canvas) {
    guard slice.end > slice.start else { return }
    let path = Path.sector(
      center: center(of: slice), radius: radius, innerRadius: radius * hole, from: slice.start,
      to: slice.end)
    canvas.fill(path, with: ink(of: slice.index))
    if slice.share < 1 { canvas.stroke(path, with: .paper, width: 2.5, join: .bevel) }
  }

  private func drawHeadline(on canvas: Canvas) {
    guard hole > 0, !headline.0.isEmpty else { return }
    let hasWord = !headline.1.isEmpty
    let width = Text(headline.0, .title.size(10)).metrics.width / 10
    let size = max(min(44, radius * hole * 0.55, radius * hole * 1.5 / max(width, 1)), 14)
    canvas.draw(
      Text(headline.0, .title.size(size)),
      at: middle.offset(y: hasWord ? -size * 0.3 : 0), anchor: .center)
    let word = Text(headline.1, .note.alignment(.center)).wrapped(at: max(radius * hole * 1.6, 40))
    canvas.draw(word, at: middle.offset(y: size * 0.55 - 7), anchor: .top)
  }

  /// The room that the names need on one side, with their leaders.
  private func room(onRight isRight: Bool) -> Double {
    let widest = homes.filter { $0.isRight == isRight }
      .map { name(of: $0).metrics.width }.max()
    return widest.map { max($0, 48) + 36 } ?? 6
  }

  /// The name of a slice; a long one breaks between words, so that the pie keeps its room.
  private func name(of slice: Slice) -> Text {
    let style = TextStyle.label.alignment(slice.isRight ? .leading : .trailing)
    let name = Text(labels[slice.index], style)
    let room = max(frame.width * 0.2, 60)
    return name.metrics.width > room ? name.wrapped(at: room) : name
  }

  private var radius: Double {
    let wide = (frame.width - room(onRight: true) - room(onRight: false)) / 2
    return max(min(frame.height / 2 - (labels.isEmpty ? 14 : 26), wide), 8)
  }

  private var middle: Point {
    frame.center.offset(x: (room(onRight: false) - room(onRight: true)) / 2)
  }

  private func center(of slice: Slice) -> Point {
    guard slice.index == emphasized else { return middle }
    return middle + Point(angle: slice.middle, length: 14 * emphasis)
  }

  private func ink(of index: Int) -> Ink {
    inks.isEmpty ? .series(index + 1) : inks[index % inks.count]
  }
}

// The names stand in a column on either side, as near to their slices as they fit.
extension Pie {
  private func drawLabels(on canvas: Canvas) {
    let slices = slices(opened: 1)
    for isRight in [true, false] {
      let side = homes.filter { $0.isRight == isRight }
      let wanted = side.map { (center(of: $0) + Point(angle: $0.middle, length: radius + 18)).y }
      let heights = LabelSpread(
        wanted, sizes: side.map { name(of: $0).metrics.height + 21 }, in: frame.minY...frame.maxY,
        order: isRight ? Array(side.indices) : side.indices.reversed()
      ).places
      for (home, height) in zip(side, heights) {
        drawLabel(of: slices[home.index], home, at: height, on: canvas)
      }
    }
  }

  /// The place on the rim of a slice that is nearest to an angle, a little inside of the slice.
  private func edge(of slice: Slice, at angle: Double) -> Point {
    let margin = min(0.1, (slice.end - slice.start) / 2)
    let nearest = angle.held(in: slice.start + margin...slice.end - margin)
    return center(of: slice) + Point(angle: nearest, length: radius + 3)
  }

  private func drawLabel(of slice: Slice, _ home: Slice, at height: Double, on canvas: Canvas) {
    let way: Double = home.isRight ? 1 : -1
    let (edge, homeEdge) = (edge(of: slice, at: home.middle), edge(of: home, at: home.middle))
    let elbow = Point(x: elbow(at: height, way: way, beyond: homeEdge), y: height)
    let end = elbow.offset(x: 8 * way)
    canvas.stroke(.polyline([edge, elbow, end]), with: .muted.opacity(0.7), width: 1.25)
    let anchor: Anchor = home.isRight ? .leading : .trailing
    let name = name(of: home)
    canvas.draw(
      name, at: end.offset(x: 6 * way, y: 1 - name.metrics.height / 2), anchor: anchor)
    let decimals = slice.share < 0.01 || slice.share > 0.99 && slice.share < 1 ? 1 : 0
    canvas.draw(
      Text(Numeral.fixed(slice.share * 100, decimals: decimals) + " %", .note),
      at: end.offset(x: 6 * way, y: 1 + name.metrics.height / 2), anchor: anchor)
  }

  /// Names stand along a wider circle, so that those at the top and the bottom stay near.
  private func elbow(at height: Double, way: Double, beyond edge: Point) -> Double {
    let reach = radius + 20
    let rise = min(abs(height - middle.y), reach)
    let bulge = (reach * reach - rise * rise).squareRoot()
    let x = middle.x + way * bulge
    return way > 0 ? max(x, edge.x + 6) : min(x, edge.x - 6)
  }
}
