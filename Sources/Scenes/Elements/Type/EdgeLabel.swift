public import Drawing

/// Words or a formula along a straight line, turned with it and never upside down.
public struct EdgeLabel: Element {
  /// On which side of the line the words stand.
  public enum Side: Sendable, Hashable {
    /// Over the line.
    case above
    /// Under the line.
    case below
  }

  /// What is written.
  public let inscription: Inscription
  /// Where the line starts.
  public let start: Point
  /// Where it ends.
  public let end: Point
  /// Where on the line the middle of the words stands, 0 (start) to 1 (end).
  public let share: Double
  /// On which side of the line.
  public let side: Side
  /// How the words look.
  public let style: TextStyle

  /// Words along the line from one point to another.
  public init(
    _ inscription: Inscription, from start: Point, to end: Point, share: Double = 0.5,
    side: Side = .above, style: TextStyle = .label
  ) {
    self.inscription = inscription
    self.start = start
    self.end = end
    self.share = share
    self.side = side
    self.style = style
  }

  /// How far the words are turned, −π/2…π/2.
  public var angle: Double {
    let angle = start.angle(to: end)
    if angle > .pi / 2 { return angle - .pi }
    return angle < -.pi / 2 ? angle + .pi : angle
  }

  /// Draws the words.
  public func draw(on canvas: Canvas) {
    guard start.isFinite, end.isFinite, !inscription.isEmpty else { return }
    let middle = Point.lerp(start, end, share)
    let distance = side == .above ? -7 : 7 + inscription.metrics(style).capHeight
    inscription.draw(
      on: canvas, at: middle + Point(angle: angle + .pi / 2, length: distance),
      anchor: .baselineCenter, style: style, rotation: angle)
  }
}
