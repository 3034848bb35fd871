/// A colour: red, green, blue and opacity, each 0…1, in sRGB and not premultiplied.
///
/// Pictures and colour maps work with colours; everything else names an `Ink`.
public struct Color: Sendable, Hashable {
  /// The red share, 0…1.
  public var red: Double
  /// The green share, 0…1.
  public var green: Double
  /// The blue share, 0…1.
  public var blue: Double
  /// The opacity, 0 (clear) to 1 (opaque).
  public var alpha: Double

  /// A colour of four shares; what lies outside 0…1 is taken as the nearest end, NaN as 0.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red.share
    self.green = green.share
    self.blue = blue.share
    self.alpha = alpha.share
  }

  /// An opaque colour as it is written on the web: `Color(hex: 0xFCFCFA)`.
  public init(hex: UInt32) {
    func share(_ shift: UInt32) -> Double { Double(hex >> shift & 255) / 255 }
    self.init(red: share(16), green: share(8), blue: share(0))
  }

  /// The colour with its opacity multiplied by `factor`.
  public func opacity(_ factor: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha * factor.share)
  }

  /// The colour between this one (0) and another (1), mixed in sRGB.
  public func mixed(with other: Color, by share: Double) -> Color {
    let share = share.share
    func between(_ start: Double, _ end: Double) -> Double { start + (end - start) * share }
    return Color(
      red: between(red, other.red), green: between(green, other.green),
      blue: between(blue, other.blue), alpha: between(alpha, other.alpha))
  }

  /// The relative luminance of the opaque colour, 0 (black) to 1 (white), as WCAG 2 defines it.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast with another opaque colour, 1 (none) to 21 (black on white), as in WCAG 2.
  public func contrastRatio(against other: Color) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// Takes the transfer curve of sRGB away.
  private static func linear(_ share: Double) -> Double {
    share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
  }
}

extension Double {
  /// The number held within 0…1; NaN is 0.
  var share: Double { self > 0 ? min(self, 1) : 0 }
}
