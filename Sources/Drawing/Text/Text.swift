/// Words to be drawn: a string, its style, and the width at which it breaks into lines.
public struct Text: Sendable, Hashable {
  /// The words; a line feed starts a new line.
  public var string: String
  /// How they look.
  public var style: TextStyle
  /// The width in points at which lines break between words, or nil for no such width.
  public var wrapWidth: Double?

  /// A text in a style.
  public init(_ string: String, _ style: TextStyle = .body, wrapWidth: Double? = nil) {
    self.string = string
    self.style = style
    self.wrapWidth = wrapWidth
  }

  /// The text with lines that break between words.
  public func wrapped(at width: Double) -> Text {
    Text(string, style, wrapWidth: width)
  }

  /// Hashes the words and the type: nearly all texts differ in those.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(string)
    hasher.combine(style.font.size)
    hasher.combine(style.font.weight.rawValue)
  }

  /// How much room the text takes.
  ///
  /// It needs no canvas and may be asked for from any task; the answer is the same everywhere and
  /// at every scale. Answers are kept, so that asking again costs a look-up.
  public var metrics: TextMetrics { TextMeasurer.shared.metrics(of: self) }
}
