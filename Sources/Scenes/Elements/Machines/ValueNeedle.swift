public import Drawing

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
