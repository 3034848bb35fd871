public import Drawing

/// The number that matters, with a word about what it is.
///
/// Decimals and digits keep their places while it changes.
public struct BigNumber: Element {
  /// What the number is.
  public let label: Inscription
  /// The number as it is written.
  public let text: String
  /// What follows it in smaller type.
  public let unit: String
  /// What it is drawn with.
  public let ink: Ink
  /// How large it is.
  public let size: Double
  /// The room for it.
  public let frame: Rect
  /// At which side of the frame it stands.
  public let alignment: TextStyle.Alignment

  /// A number, written as it is told.
  ///
  /// - Parameters:
  ///   - label: What the number is; it stands above.
  ///   - text: The number.
  ///   - unit: What follows it in smaller type, such as `"%"`.
  ///   - ink: What it is drawn with.
  ///   - size: How large it is in points, where the frame has the room.
  ///   - frame: The room; the number stands at its top.
  ///   - alignment: At which side of the frame it stands.
  public init(
    _ label: Inscription, text: String, unit: String = "", ink: Ink = .ink, size: Double = 48,
    in frame: Rect = Layout.content, alignment: TextStyle.Alignment = .leading
  ) {
    self.label = label
    self.text = text
    self.unit = unit
    self.ink = ink
    self.frame = frame
    self.alignment = alignment
    let natural = Self.style(size).width(of: text) + Self.unitWidth(unit, size)
    let fitting = natural > 0 ? size * min(1, frame.width / natural) : size
    self.size = max(min(fitting, (frame.height - Self.labelHeight) / 0.8), 18)
  }

  /// A number with a fixed count of decimals.
  public init(
    _ label: Inscription, _ value: Double, decimals: Int, unit: String = "", ink: Ink = .ink,
    size: Double = 48, in frame: Rect = Layout.content,
    alignment: TextStyle.Alignment = .leading
  ) {
    self.init(
      label, text: Numeral.fixed(value, decimals: decimals), unit: unit, ink: ink, size: size,
      in: frame, alignment: alignment)
  }

  private static let labelHeight = 24.0

  private static func style(_ size: Double) -> TextStyle { .title.size(size) }

  private static func unitStyle(_ size: Double) -> TextStyle {
    .label.size(max(16, size * 0.5)).ink(.muted)
  }

  private static func unitWidth(_ unit: String, _ size: Double) -> Double {
    unit.isEmpty ? 0 : unitStyle(size).width(of: unit) + size * 0.1
  }

  /// How far down from the top of the frame the number's baseline is.
  public var baseline: Double { Self.labelHeight + size * 0.8 }

  /// Draws the label, the number under it and its unit.
  public func draw(on canvas: Canvas) {
    let style = Self.style(size).ink(ink)
    let width = style.width(of: text)
    let total = width + Self.unitWidth(unit, size)
    let share = alignment == .leading ? 0 : alignment == .center ? 0.5 : 1
    let start = Point(x: frame.minX + (frame.width - total) * share, y: frame.minY + baseline)
    let labelStart = frame.minX + (frame.width - label.metrics(.label).width) * share
    label.draw(
      on: canvas, at: Point(x: labelStart, y: frame.minY + 16), style: .label.ink(.muted))
    canvas.draw(Text(text, style), at: start)
    canvas.draw(
      Text(unit, Self.unitStyle(size)), at: start.offset(x: total), anchor: .baselineTrailing)
  }
}

extension TextStyle {
  /// How wide a string is in this style.
  func width(of string: String) -> Double { Text(string, self).metrics.width }
}
