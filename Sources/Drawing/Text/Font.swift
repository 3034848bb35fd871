/// A typeface at a size.
public struct Font: Sendable, Hashable {
  /// The typefaces that pictures are set in.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// Inter, for words and numbers.
    case inter = "Inter"
    /// STIX, for formulas.
    case stix = "STIXGeneral"
  }

  /// How dark the strokes are.
  public enum Weight: Int, Sendable, Hashable, CaseIterable {
    /// For reading.
    case regular = 400
    /// A little darker, for labels.
    case medium = 500
    /// For titles.
    case semibold = 600
    /// For the number that matters most.
    case bold = 700
  }

  /// The typeface.
  public var family: Family
  /// The size of the type in points; nothing to be read is smaller than 14.
  public var size: Double
  /// How dark the strokes are.
  public var weight: Weight
  /// Whether it is slanted.
  public var isItalic: Bool

  /// A typeface at a size.
  public init(
    _ family: Family, size: Double, weight: Weight = .regular, isItalic: Bool = false
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
  }

  /// Inter, for words and numbers.
  public static func inter(
    _ size: Double, _ weight: Weight = .regular, italic: Bool = false
  ) -> Font {
    Font(.inter, size: size, weight: weight, isItalic: italic)
  }

  /// STIX, for formulas.
  public static func stix(
    _ size: Double, _ weight: Weight = .regular, italic: Bool = false
  ) -> Font {
    Font(.stix, size: size, weight: weight, isItalic: italic)
  }
}
