/// How a text looks.
public struct TextStyle: Sendable, Hashable {
  /// Where the lines of a text of several lines meet.
  public enum Alignment: Sendable, Hashable {
    /// At their left ends.
    case leading
    /// At their middles.
    case center
    /// At their right ends.
    case trailing
  }

  /// The typeface and its size.
  public var font: Font
  /// What the text is drawn with.
  public var ink: Ink
  /// Where several lines meet.
  public var alignment: Alignment
  /// Whether all digits are equally wide, so that a changing number does not jitter.
  public var hasTabularFigures: Bool
  /// The distance of two baselines as a multiple of the font's own.
  public var lineSpacing: Double

  /// A style; what is left out reads well.
  public init(
    _ font: Font, ink: Ink = .ink, alignment: Alignment = .leading,
    hasTabularFigures: Bool = true, lineSpacing: Double = 1.1
  ) {
    self.font = font
    self.ink = ink
    self.alignment = alignment
    self.hasTabularFigures = hasTabularFigures
    self.lineSpacing = lineSpacing
  }

  /// The title line of a picture: 26 points, semibold.
  public static let title = TextStyle(.inter(26, .semibold))
  /// The line under the title: 18 points, muted.
  public static let subtitle = TextStyle(.inter(18), ink: .muted)
  /// Running text: 18 points.
  public static let body = TextStyle(.inter(18))
  /// Names of things: 16 points, medium.
  public static let label = TextStyle(.inter(16, .medium))
  /// Ticks and notes, the smallest there is: 14 points, muted.
  public static let note = TextStyle(.inter(14), ink: .muted)

  /// The style in another ink.
  public func ink(_ ink: Ink) -> TextStyle { with { $0.ink = ink } }
  /// The style at another size in points.
  public func size(_ size: Double) -> TextStyle { with { $0.font.size = size } }
  /// The style in another weight.
  public func weight(_ weight: Font.Weight) -> TextStyle { with { $0.font.weight = weight } }
  /// The style with lines that meet elsewhere.
  public func alignment(_ alignment: Alignment) -> TextStyle { with { $0.alignment = alignment } }

  private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
