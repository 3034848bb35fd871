public import Drawing

/// What is written on a thing: words, or a formula.
///
/// A plain string stands for words: `"input"`; a formula is written `.formula("x_1")`, in the
/// notation of `Formula`. A formula that cannot be read is shown as it was written.
public enum Inscription: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// Words.
  case text(String)
  /// A formula.
  case formula(String)

  /// Words.
  public init(stringLiteral value: String) { self = .text(value) }

  /// Whether there is nothing to write.
  public var isEmpty: Bool {
    switch self {
    case .text(let string), .formula(let string): string.isEmpty
    }
  }

  /// How much room it takes in a style; a formula is set a little larger, so that it looks as large.
  public func metrics(_ style: TextStyle) -> TextMetrics {
    switch typeset(style) {
    case .text(let text): text.metrics
    case .formula(let formula): formula.metrics
    }
  }

  /// Draws it as a text is drawn; see `Canvas`.
  public func draw(
    on canvas: Canvas, at place: Point, anchor: Anchor = .baselineLeading,
    style: TextStyle = .body, rotation: Double = 0
  ) {
    switch typeset(style) {
    case .text(let text): canvas.draw(text, at: place, anchor: anchor, rotation: rotation)
    case .formula(let formula) where rotation == 0:
      canvas.draw(formula, at: place, anchor: anchor)
    case .formula(let formula):
      let turn = Transform.rotation(rotation).then(.translation(x: place.x, y: place.y))
      canvas.transformed(by: turn) { canvas.draw(formula, at: .zero, anchor: anchor) }
    }
  }

  /// The style made smaller until the inscription is no wider than `width`, but not below 14 points.
  func style(_ style: TextStyle, fitting width: Double) -> TextStyle {
    let natural = metrics(style).width
    guard natural > width, natural > 0 else { return style }
    return style.size(max(14, style.font.size * width / natural))
  }
}

extension Inscription {
  private enum Typeset {
    case text(Text)
    case formula(Formula)
  }

  private func typeset(_ style: TextStyle) -> Typeset {
    switch self {
    case .text(let words): return .text(Text(words, style))
    case .formula(let source):
      let size = style.font.size * 20 / 18
      guard let formula = try? Formula(parsing: source, size: size, ink: style.ink, isInline: true)
      else { return .text(Text(source, style)) }
      return .formula(formula)
    }
  }
}
