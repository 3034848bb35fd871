public import GIFEncoding
public import Rasters

/// Writes uncompressed video that every encoder reads: YUV4MPEG2, 4:4:4, 8 bits.
///
/// Colours follow ITU-R BT.601 with luma 16…235 and chroma 16…240, in whole numbers, so that the same
/// frames make the same bytes everywhere. The frame rate is fixed; durations are rounded to whole frames.
public struct Y4MWriter: FrameWriter {
  private let sink: any ByteSink
  private let frameDuration: Double
  private var size: (width: Int, height: Int)?

  /// A writer into a sink at the given rate.
  public init(to sink: any ByteSink, rate: FrameRate) {
    self.sink = sink
    frameDuration = rate.frameDuration
  }

  /// Writes the frame, as often as its duration holds the time of one frame, but once at least.
  public mutating func append(_ frame: Raster, lasting duration: Double) throws {
    try begin(with: frame)
    let planes = Self.planes(of: frame)
    let mark = Array("FRAME\n".utf8)
    for _ in 0..<max(1, Int((duration / frameDuration).rounded())) {
      try sink.write(mark.span)
      try sink.write(planes.span)
    }
  }

  /// Hands over the rest.
  public func finish() throws { try sink.finish() }

  private mutating func begin(with frame: Raster) throws {
    if let size {
      guard size == (frame.width, frame.height) else {
        throw GIFError.frameSizeDiffers(
          width: frame.width, height: frame.height, expectedWidth: size.width,
          expectedHeight: size.height)
      }
      return
    }
    size = (frame.width, frame.height)
    let centiseconds = Int((frameDuration * 100).rounded())
    let header = "YUV4MPEG2 W\(frame.width) H\(frame.height) F100:\(centiseconds) Ip A1:1 C444\n"
    let bytes = Array(header.utf8)
    try sink.write(bytes.span)
  }

  /// The three planes, one after another.
  static func planes(of frame: Raster) -> [UInt8] {
    let count = frame.pixels.count
    var planes = [UInt8](repeating: 0, count: 3 * count)
    for (index, pixel) in frame.pixels.enumerated() {
      let (red, green, blue) = (Int32(pixel.red), Int32(pixel.green), Int32(pixel.blue))
      planes[index] = level(66 * red + 129 * green + 25 * blue, 16)
      planes[count + index] = level(-38 * red - 74 * green + 112 * blue, 128)
      planes[2 * count + index] = level(112 * red - 94 * green - 18 * blue, 128)
    }
    return planes
  }

  /// A sum of 256ths, rounded, on its offset.
  private static func level(_ sum: Int32, _ offset: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: (sum &+ 128) &>> 8 &+ offset)
  }
}
