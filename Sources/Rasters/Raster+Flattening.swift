extension Raster {
  /// Whether no pixel lets anything shine through.
  public var isOpaque: Bool {
    var shared = UInt32.max
    for pixel in pixels { shared &= pixel.bits }
    return shared >> 24 == 255
  }

  /// The raster laid on a ground, by default white paper: all pixels opaque.
  public func flattened(onto ground: Pixel = Pixel(bits: 0xFFFF_FFFF)) -> Raster {
    isOpaque
      ? self : Raster(width: width, height: height, pixels: pixels.map { $0.laid(onto: ground) })
  }
}

extension Pixel {
  /// The opaque pixel that is seen when this one lies on an opaque ground.
  func laid(onto ground: Pixel) -> Pixel {
    func mix(_ share: UInt8, _ under: UInt8) -> UInt8 {
      let (own, other) = (Int(share) * Int(alpha), Int(under) * (255 - Int(alpha)))
      return UInt8((own + other + 127) / 255)
    }
    return Pixel(
      red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
  }
}
