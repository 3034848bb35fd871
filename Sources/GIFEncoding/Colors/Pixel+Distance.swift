import Rasters

extension Pixel {
  /// The squared distance between two colours in 8-bit sRGB, up to 195,075; alpha is not looked at.
  func squaredDistance(to other: Pixel) -> Int {
    let red = Int(red) &- Int(other.red)
    let green = Int(green) &- Int(other.green)
    let blue = Int(blue) &- Int(other.blue)
    return red &* red &+ green &* green &+ blue &* blue
  }
}
