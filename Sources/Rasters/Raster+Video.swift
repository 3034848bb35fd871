import Contracts

/// How many samples of colour a video frame has beside those of brightness.
public enum ChromaSampling: Sendable {
  /// One for each pixel.
  case full
  /// One for two pixels side by side.
  case halfWidth
  /// One for four pixels in a square.
  case quarter
  /// None: grey.
  case none

  /// The bytes of a frame: a plane of luma and, but for grey ones, two of chroma.
  public func frameLength(width: Int, height: Int) -> Int {
    width * height + 2 * columns(of: width) * rows(of: height)
  }

  /// The number of samples for a row of pixels.
  fileprivate func columns(of width: Int) -> Int {
    switch self {
    case .full: width
    case .halfWidth, .quarter: (width + 1) / 2
    case .none: 0
    }
  }

  /// The number of rows of samples for so many rows of pixels.
  fileprivate func rows(of height: Int) -> Int { self == .quarter ? (height + 1) / 2 : height }
}

extension Raster {
  /// An opaque raster of three bytes a pixel: red, green, blue, row by row from the top.
  ///
  /// - Precondition: There are `3 * width * height` bytes.
  public init(width: Int, height: Int, rgb: [UInt8]) {
    require(
      rgb.count == 3 * width * height,
      "Raster: \(rgb.count) bytes for \(width)x\(height); want \(3 * width * height)")
    let bytes = rgb.span.bytes
    let pixels = [Pixel](capacity: width * height) { pixels in
      // A pixel is the upper three bytes of a word that begins with it; the last pixel ends one.
      for offset in stride(from: 0, to: rgb.count - 3, by: 3) {
        let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
        pixels.append(Pixel(bits: 0xFF00_0000 | word.bigEndian &>> 8))
      }
      let last = rgb.suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
      pixels.append(Pixel(bits: 0xFF00_0000 | last))
    }
    self.init(width: width, height: height, pixels: pixels)
  }

  /// An opaque raster of a video frame: planes of luma, blue and red difference by ITU-R BT.601.
  ///
  /// - Precondition: There are as many bytes as the sampling says.
  public init(width: Int, height: Int, planes: [UInt8], sampling: ChromaSampling) {
    let length = sampling.frameLength(width: width, height: height)
    require(
      planes.count == length,
      "Raster: \(planes.count) bytes for \(width)x\(height); want \(length)")
    let columns = sampling.columns(of: width)
    let planeLength = columns * sampling.rows(of: height)
    let columnShift = columns < width ? 1 : 0
    let rowShift = sampling == .quarter ? 1 : 0
    let samples = planes.span
    let pixels = [Pixel](capacity: width * height) { pixels in
      var memo = VideoColor()
      for row in 0..<height {
        let chroma = width * height + (row >> rowShift) * columns
        for column in 0..<width {
          let luma = samples[row &* width &+ column]
          let place = chroma &+ column &>> columnShift
          let (blue, red) =
            columns == 0 ? (128, 128) : (samples[place], samples[place &+ planeLength])
          pixels.append(memo.pixel(luma, blue, red))
        }
      }
    }
    self.init(width: width, height: height, pixels: pixels)
  }
}

/// Turns samples into pixels, and remembers the last ones: drawings are mostly runs of one colour.
private struct VideoColor {
  private var samples = Int32(-1)
  private var last = Pixel(bits: 0)

  mutating func pixel(_ luma: UInt8, _ blue: UInt8, _ red: UInt8) -> Pixel {
    let (y, b, r) = (Int32(luma), Int32(blue), Int32(red))
    let samples = y &<< 16 | b &<< 8 | r
    if samples == self.samples { return last }
    self.samples = samples
    let base = 298 &* (y &- 16)
    last = Pixel(
      red: Self.byte(base &+ 409 &* (r &- 128)),
      green: Self.byte(base &- 100 &* (b &- 128) &- 208 &* (r &- 128)),
      blue: Self.byte(base &+ 516 &* (b &- 128)))
    return last
  }

  /// A sum of 256ths, rounded and cut to what a byte holds.
  private static func byte(_ sum: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: min(max((sum &+ 128) &>> 8, 0), 255))
  }
}
