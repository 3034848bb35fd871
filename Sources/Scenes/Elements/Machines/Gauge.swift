public import Drawing

/// A half round dial with a needle, the number under it.
public struct Gauge: Element {
  /// What is shown.
  public let value: Double
  /// The numbers at the two ends.
  public let range: ClosedRange<Double>
  /// What the number is.
  public let label: Inscription
  /// How many decimals it has.
  public let decimals: Int
  /// What the arc up to the needle is drawn with.
  public let ink: Ink
  /// The room for everything.
  public let frame: Rect
  private let dial: Dial

  /// A dial.
  ///
  /// - Parameters:
  ///   - label: What the number is.
  ///   - value: What is shown; the needle stays within the ends.
  ///   - range: The numbers at the two ends.
  ///   - decimals: How many decimals the numbers have.
  ///   - unit: What follows the number.
  ///   - ink: What the arc up to the needle is drawn with.
  ///   - frame: The room for everything.
  public init(
    _ label: Inscription, _ value: Double, in range: ClosedRange<Double> = 0...1,
    decimals: Int = 2, unit: String = "", ink: Ink = .accent, frame: Rect = Layout.content
  ) {
    self.label = label
    self.value = value
    self.range = range
    self.decimals = decimals
    self.unit = unit
    self.ink = ink
    self.frame = frame
    dial = Dial(in: frame, foot: 84)
  }

  private let unit: String

  /// Where the needle points: 0 at the left end, 1 at the right.
  public var share: Double {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return 0.5 }
    return ((value - range.lowerBound) / length).unitShare
  }

  /// Where the arc starts: at zero, or at the end that is nearer to it.
  private var origin: Double {
    let length = range.upperBound - range.lowerBound
    return length > 0 ? (-range.lowerBound / length).unitShare : 0
  }

  /// Draws the dial and the words under it.
  public func draw(on canvas: Canvas) {
    dial.drawArc(from: 0, to: 1, with: .grid, on: canvas)
    dial.drawArc(from: min(origin, share), to: max(origin, share), with: ink, on: canvas)
    dial.drawNeedle(at: share, on: canvas)
    let ends = [(0.0, range.lowerBound), (1, range.upperBound)]
    for (end, number) in ends {
      canvas.draw(
        Text(Numeral.shortest(number), .note), at: dial.foot(of: end), anchor: .baselineCenter)
    }
    canvas.draw(
      Text(Numeral.fixed(value, decimals: decimals) + unit, .title.size(32)),
      at: dial.center.offset(y: 52), anchor: .baselineCenter)
    label.draw(
      on: canvas, at: dial.center.offset(y: 76), anchor: .baselineCenter,
      style: .label.ink(.muted))
  }
}

/// Two values against each other: a needle that leans to the larger one.
///
/// The needle shows the difference as a share of the larger magnitude, or of `limit`.
public struct ValueNeedle: Element {
  /// One of the two.
  public struct Side: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// What it is worth.
    public let value: Double
    /// What its part of the dial is drawn with.
    public let ink: Ink

    /// A name, a value and an ink.
    public init(_ name: String, _ value: Double, ink: Ink) {
      self.name = name
      self.value = value
      self.ink = ink
    }
  }

  /// What stands at the left.
  public let left: Side
  /// What stands at the right.
  public let right: Side
  /// The difference at which the needle lies down.
  public let limit: Double
  /// How many decimals the values have.
  public let decimals: Int
  /// The room for everything.
  public let frame: Rect
  private let dial: Dial

  /// A needle between two values.
  ///
  /// - Parameters:
  ///   - left: What stands at the left.
  ///   - right: What stands at the right.
  ///   - limit: The difference at which the needle lies down; the larger magnitude if left out.
  ///   - decimals: How many decimals the values have.
  ///   - frame: The room for everything.
  public init(
    left: Side, right: Side, limit: Double? = nil, decimals: Int = 2,
    in frame: Rect = Layout.content
  ) {
    self.left = left
    self.right = right
    self.limit = limit ?? [left.value, right.value].largestMagnitude
    self.decimals = decimals
    self.frame = frame
    dial = Dial(in: frame, foot: 84)
  }

  /// Where the needle points: 0 at the left end, ½ upright, 1 at the right.
  public var share: Double { 0.5 + (right.value - left.value).signedShare(of: limit) / 2 }

  /// Draws the dial, the part that the needle leans over, and the values.
  public func draw(on canvas: Canvas) {
    dial.drawArc(from: 0, to: 0.5, with: left.ink.opacity(0.22), on: canvas)
    dial.drawArc(from: 0.5, to: 1, with: right.ink.opacity(0.22), on: canvas)
    dial.drawArc(
      from: min(share, 0.5), to: max(share, 0.5), with: share < 0.5 ? left.ink : right.ink,
      on: canvas)
    dial.drawNeedle(at: share, on: canvas)
    draw(left, at: 0, isLarger: left.value > right.value, on: canvas)
    draw(right, at: 1, isLarger: right.value > left.value, on: canvas)
  }

  private func draw(_ side: Side, at end: Double, isLarger: Bool, on canvas: Canvas) {
    let foot = dial.foot(of: end)
    let value = Numeral.fixed(side.value, decimals: decimals)
    canvas.draw(
      Text(side.name, .label.weight(isLarger ? .semibold : .regular)),
      at: foot.offset(y: 2), anchor: .baselineCenter)
    canvas.draw(
      Text(value, .title.size(24).weight(isLarger ? .semibold : .regular)),
      at: foot.offset(y: 32), anchor: .baselineCenter)
  }
}

/// A half round scale: its places go from 0 at the left end over the top to 1 at the right.
struct Dial: Sendable {
  let center: Point
  let radius: Double
  private var width: Double { min(18, radius * 0.14) }

  /// The largest dial in a frame that leaves room for words of some height at its foot.
  init(in frame: Rect, foot: Double) {
    radius = max(min(frame.width / 2 - 40, frame.height - foot - 10, 220), 1)
    center = Point(x: frame.midX, y: frame.midY + (radius - foot) / 2)
  }

  private func angle(_ share: Double) -> Double { .pi * (1 + share) }

  /// The place under an end of the arc, for words.
  func foot(of share: Double) -> Point {
    Point(x: center.x + (share < 0.5 ? -1 : 1) * (radius - width / 2), y: center.y + 24)
  }

  func drawArc(from start: Double, to end: Double, with ink: Ink, on canvas: Canvas) {
    guard end - start > 1e-4 else { return }
    canvas.fill(
      .sector(
        center: center, radius: radius, innerRadius: max(radius - width, 0), from: angle(start),
        to: angle(end)), with: ink)
  }

  func drawNeedle(at share: Double, on canvas: Canvas) {
    let way = Point(angle: angle(share), length: 1)
    let across = way.perpendicular * min(7, radius * 0.05)
    let tip = center + way * (radius - width - 6)
    canvas.fill(.polygon([center + across, tip, center - across]), with: .ink)
    canvas.fill(.circle(center: center, radius: min(11, radius * 0.08)), with: .ink)
  }
}
