import Contracts

/// A formula, written in a subset of TeX and set in STIX.
///
///     let rule = Formula(#"x_{t+1} = x_t - \color{accent}{\eta}\, f'(x_t)"#, size: 22)
///     canvas.draw(rule, at: Point(x: 32, y: 80))
///
/// What it knows: sub- and superscripts, primes, Greek, relations, operators and arrows by TeX's
/// names or as they are; `\frac`, `\binom`, `\sqrt[3]{…}`; `\hat`, `\tilde`, `\bar`, `\vec`, `\dot`,
/// `\widehat`, `\overline`, `\underline`, `\underbrace{…}_{…}`; `\sum`, `\prod`, `\int` and words
/// like `\max`, with limits below in a display; `\left( … \right)`, `\bigl(`;
/// `\begin{cases|matrix|pmatrix|bmatrix|vmatrix|aligned}`; `\text`, `\mathrm`, `\operatorname`,
/// `\mathbf`, `\boldsymbol`, `\mathbb`, `\mathcal`; `\,` `\:` `\;` `\!` `\quad`. And, beyond TeX:
///
/// - `\color{accent}{…}` sets a part in an ink: a role's name, or `series1` to `series8`.
/// - `\num[−0.00]{0.5}` sets a number that changes at the right end of the room that its template
///   needs, so that nothing after it moves.
/// - `\mark{name}{…}` names a part, whose place is then told by `place(of:)`.
///
/// Letters are slanted and digits upright; a hyphen is a minus sign.
public struct Formula: Sendable, Hashable {
  /// The formula as it was written.
  public let source: String
  /// The size of its type, in points.
  public var size: Double
  /// What it is drawn with, where a part has no ink of its own.
  public var ink: Ink
  /// Whether it stands in a line of text: operators stay small, and their limits beside them.
  public var isInline: Bool

  let node: FormulaNode

  /// A formula that is known to be right, such as a literal.
  ///
  /// - Precondition: `source` can be read; otherwise the program stops and says where it cannot.
  public init(
    _ source: String, size: Double = 20, ink: Ink = .ink, isInline: Bool = false,
    file: StaticString = #file, line: UInt = #line
  ) {
    do {
      try self.init(parsing: source, size: size, ink: ink, isInline: isInline)
    } catch {
      require(false, "\(error)", file: file, line: line)
      self.init(node: .list([]), source: source, size: size, ink: ink, isInline: isInline)
    }
  }

  /// A formula that may be wrong.
  ///
  /// - Throws: `formula`, with what is wrong and the character where.
  public init(
    parsing source: String, size: Double = 20, ink: Ink = .ink, isInline: Bool = false
  ) throws(DrawingError) {
    var parser = FormulaParser(source)
    self.init(
      node: try parser.parse(), source: source, size: size, ink: ink, isInline: isInline)
  }

  private init(node: FormulaNode, source: String, size: Double, ink: Ink, isInline: Bool) {
    self.node = node
    self.source = source
    self.size = size
    self.ink = ink
    self.isInline = isInline
  }

  /// The formula in another ink.
  public func ink(_ ink: Ink) -> Formula {
    var copy = self
    copy.ink = ink
    return copy
  }

  /// How much room the formula takes; its baseline is that of its letters.
  ///
  /// Height and depth are at least those of a capital letter and its line, so that a formula does not
  /// jump when a tall part appears. Its middle is half a capital's height above the baseline or, where
  /// it is taller than a line, the middle of the whole.
  public var metrics: TextMetrics { layout.metrics(size: size) }

  /// The place of a part that `\mark` has named, from the top left of the formula's box; nil where
  /// none has that name.
  public func place(of name: String) -> Rect? {
    layout.names[name].map { rect in
      Rect(
        x: rect.x * size, y: rect.y * size + metrics.ascent, width: rect.width * size,
        height: rect.height * size)
    }
  }

  var layout: FormulaLayout { FormulaLayouts.shared.layout(of: node, isInline: isInline) }
}
