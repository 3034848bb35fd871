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
  /// What follows the number.
  public let unit: String
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
