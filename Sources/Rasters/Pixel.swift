/// One pixel: red, green, blue and alpha, 8 bits each, not premultiplied.
///
/// The four are packed into one word, so that two pixels are compared at once and a whole raster is
/// one flat block of memory.
public struct Pixel: Sendable, Hashable {
  /// `0xAARRGGBB`, whatever the byte order of the machine.
  public var bits: UInt32

  /// The red share, 0…255 sRGB.
  public var red: UInt8 { UInt8(truncatingIfNeeded: bits &>> 16) }
  /// The green share, 0…255 sRGB.
  public var green: UInt8 { UInt8(truncatingIfNeeded: bits &>> 8) }
  /// The blue share, 0…255 sRGB.
  public var blue: UInt8 { UInt8(truncatingIfNeeded: bits) }
  /// The opacity, 0 (clear) to 255 (opaque).
  public var alpha: UInt8 { UInt8(truncatingIfNeeded: bits &>> 24) }

  /// The pixel with these bits, `0xAARRGGBB`.
  public init(bits: UInt32) { self.bits = bits }

  /// A pixel of four shares, opaque where `alpha` is left out.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    bits = UInt32(alpha) &<< 24 | UInt32(red) &<< 16 | UInt32(green) &<< 8 | UInt32(blue)
  }
}
