import Drawing
import Rasters

extension Pixel {
  /// The opaque pixel of a colour.
  init(_ color: Color) {
    func level(_ share: Double) -> UInt8 { UInt8((share * 255).rounded()) }
    self.init(red: level(color.red), green: level(color.green), blue: level(color.blue))
  }

  /// Whether a channel is more than so many levels of 255 away from another pixel's.
  func differs(from other: Pixel, by levels: Int) -> Bool {
    guard self != other else { return false }
    return abs(Int(red) - Int(other.red)) > levels
      || abs(Int(green) - Int(other.green)) > levels
      || abs(Int(blue) - Int(other.blue)) > levels
  }
}
