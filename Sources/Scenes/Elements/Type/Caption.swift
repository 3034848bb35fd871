public import Drawing

/// One sentence under the picture: what a teacher would say at this moment.
///
/// It takes the strip `Layout.caption`, so that a picture with captions is laid out in
/// `Layout.captionedContent`.
public struct Caption: Element, Hashable, ExpressibleByStringInterpolation {
  /// What is said.
  public let words: Scene.Subtitle
  /// How much of it is to be seen, 0…1.
  public let opacity: Double

  /// Words or a formula.
  public init(_ words: Scene.Subtitle, opacity: Double = 1) {
    self.words = words
    self.opacity = opacity
  }

  /// Words.
  public init(stringLiteral value: String) { self.init(.text(value)) }

  /// The same caption, as visible as asked for.
  public func opacity(_ opacity: Double) -> Caption { Caption(words, opacity: opacity) }

  /// Draws the sentence in the middle of its strip; one that is too long is set smaller, to 14 points.
  public func draw(on canvas: Canvas) {
    let strip = Layout.caption
    canvas.group(opacity: opacity) {
      switch words {
      case .text(let string): canvas.draw(fitted(string), at: strip.center, anchor: .center)
      case .formula(let source):
        canvas.draw(Formula(source, size: 22), at: strip.center, anchor: .center)
      }
    }
  }

  private func fitted(_ string: String) -> Text {
    let style = TextStyle.body.size(20).weight(.medium)
    let width = Text(string, style).metrics.width
    guard width > Layout.caption.width else { return Text(string, style) }
    return Text(string, style.size(max(14, (20 * Layout.caption.width / width).rounded(.down))))
  }
}
