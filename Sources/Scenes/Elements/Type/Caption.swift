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

  /// Draws the sentence in the middle of its strip, a long one in two lines that fill the margin below.
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

  /// One line, down to 17 points where it is long; else two of about the same length, of 17 points or
  /// as many as fit.
  private func fitted(_ string: String) -> Text {
    let (style, room) = (TextStyle.body.size(20).weight(.medium), Layout.caption.width)
    let width = Text(string, style).metrics.width
    let size = min((20 * room / width).rounded(.down), 20)
    guard size < 17 else { return Text(string, style.size(size)) }
    let sizes = [17.0, 16, 15, 14].map { style.size($0).alignment(.center) }
    let texts = sizes.lazy.flatMap { style in
      [0.52, 0.56, 0.62, 0.7, 0.8].lazy.map { share in
        Text(string, style).wrapped(at: min(style.width(of: string) * share, room))
      }
    }
    return texts.first { $0.metrics.height < 2.5 * $0.style.font.size }
      ?? Text(string, sizes[3]).wrapped(at: room)
  }
}
