import Contracts
public import Rasters

/// The colours that a GIF's pixels name by number: up to 255, and one that leaves the screen as it is.
public struct Palette: Sendable, Equatable {
  /// The most colours that fit beside the transparent one.
  public static let largestCount = 255
  /// The index that shows what was there before.
  static let transparentIndex: UInt8 = 0

  /// The colours, the most used first; colour `i` has index `i + 1`.
  public let colors: [Pixel]
  /// How far the palette is from the colours it was made for.
  public let error: PaletteError

  /// A palette of these colours, in this order.
  ///
  /// - Precondition: There are 1 to 255 of them.
  public init(_ colors: [Pixel], error: PaletteError = PaletteError()) {
    require(
      (1...Palette.largestCount).contains(colors.count),
      "Palette: \(colors.count) colours; want 1 to \(Palette.largestCount)")
    self.colors = colors.map { Pixel(bits: $0.bits | 0xFF00_0000) }
    self.error = error
  }

  /// The colours by index.
  ///
  /// The transparent entry repeats the most used colour, for viewers that show it.
  var table: [Pixel] { [colors[0]] + colors }

  /// The bits that an index needs, 2…8.
  var depth: Int { max(2, Int.bitWidth - colors.count.leadingZeroBitCount) }
}

/// How far colours are moved by a palette, over the pixels it was made for.
public struct PaletteError: Sendable, Equatable {
  /// The mean over pixels of the squared distance in 8-bit sRGB, all three channels together.
  public let meanSquared: Double
  /// The squared distance of the colour that is moved farthest.
  public let largestSquared: Int

  /// No error, unless stated.
  public init(meanSquared: Double = 0, largestSquared: Int = 0) {
    self.meanSquared = meanSquared
    self.largestSquared = largestSquared
  }

  /// Whether every colour stays as it is.
  public var isExact: Bool { largestSquared == 0 }

  /// The peak signal-to-noise ratio in decibels; infinite when exact.
  public var signalToNoise: Double { Decibels.of(3 * 255 * 255 / meanSquared) }
}
