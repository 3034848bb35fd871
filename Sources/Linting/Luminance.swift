import Drawing
import Rasters

/// The relative luminance of pixels as WCAG 2 defines it, by a table of the transfer curve of sRGB.
enum Luminance {
  private static let shares: [Double] = (0...255).map { level in
    let share = Double(level) / 255
    return Color(red: share, green: share, blue: share).luminance
  }

  /// The luminance of an opaque pixel, 0…1.
  static func of(_ pixel: Pixel) -> Double {
    of(red: pixel.red, green: pixel.green, blue: pixel.blue)
  }

  private static func of(red: UInt8, green: UInt8, blue: UInt8) -> Double {
    0.2126 * shares[Int(red)] + 0.7152 * shares[Int(green)] + 0.0722 * shares[Int(blue)]
  }

  /// The luminance of a colour laid over an opaque pixel with an opacity of its own.
  static func of(_ color: Color, over pixel: Pixel, opacity: Double) -> Double {
    func mixed(_ share: Double, _ level: UInt8) -> UInt8 {
      UInt8((share * 255 * opacity + Double(level) * (1 - opacity)).rounded())
    }
    return of(
      red: mixed(color.red, pixel.red), green: mixed(color.green, pixel.green),
      blue: mixed(color.blue, pixel.blue))
  }
}
