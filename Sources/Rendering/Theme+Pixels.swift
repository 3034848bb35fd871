public import Drawing
public import Rasters

extension Theme {
  /// The colours that pictures are mostly made of, to be kept exactly by a palette.
  public var pixels: [Pixel] {
    let roles: [Ink] = [.paper, .ink, .muted, .grid, .accent, .good, .bad, .highlight]
    return (roles + (1...8).map(Ink.series)).map { pixel(of: color(for: $0)) }
  }

  private func pixel(of color: Color) -> Pixel {
    func byte(_ share: Double) -> UInt8 { UInt8((min(max(share, 0), 1) * 255).rounded()) }
    return Pixel(red: byte(color.red), green: byte(color.green), blue: byte(color.blue))
  }
}
