public import Drawing

/// A text at a place.
public struct Label: Element {
  /// The words and their style.
  public let text: Text
  /// Where the anchor lies.
  public let place: Point
  /// Which place of the text lies there.
  public let anchor: Anchor

  /// A text at a place.
  ///
  /// - Parameters:
  ///   - string: The words.
  ///   - place: Where the anchor lies.
  ///   - style: How the words look.
  ///   - anchor: Which place of the text lies there.
  public init(
    _ string: String, at place: Point, style: TextStyle = .body, anchor: Anchor = .baselineLeading
  ) {
    text = Text(string, style)
    self.place = place
    self.anchor = anchor
  }

  /// Draws the text.
  public func draw(on canvas: Canvas) { canvas.draw(text, at: place, anchor: anchor) }
}
