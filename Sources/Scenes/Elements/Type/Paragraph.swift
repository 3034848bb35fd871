public import Drawing

/// Running text in a frame: it breaks between words, and its type shrinks to fit, but not below 14
/// points.
public struct Paragraph: Element {
  /// The words as they are set.
  public let text: Text
  /// The room for them.
  public let frame: Rect

  /// Running text.
  ///
  /// - Parameters:
  ///   - string: The words; a line feed starts a new line.
  ///   - frame: Its width is where lines break; text that is too high even in small type runs over.
  ///   - style: How the words look, at their largest.
  public init(
    _ string: String, in frame: Rect = Layout.content, style: TextStyle = .body
  ) {
    self.frame = frame
    let natural = Text(string, style, wrapWidth: max(frame.width, 1))
    let sizes = stride(from: style.font.size, through: 14, by: -1)
    let fitting = sizes.lazy.map { Text(string, style.size($0), wrapWidth: natural.wrapWidth) }
      .first { $0.metrics.height <= frame.height }
    text =
      fitting ?? Text(string, style.size(min(14, style.font.size)), wrapWidth: natural.wrapWidth)
  }

  /// How high the text is.
  public var height: Double { text.metrics.height }

  /// Draws the text from the top of the frame.
  public func draw(on canvas: Canvas) { canvas.draw(text, at: frame.topLeft, anchor: .topLeading) }
}
