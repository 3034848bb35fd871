public import Rasters

/// Frames of a stream, which can be read but once, kept where they can be read again.
///
/// The spool is any store of equally long records, such as a file that has no name.
public struct SpooledFrames: FrameSource {
  private let width: Int
  private let height: Int
  private let frameDuration: Double
  private let record: @Sendable (Int) throws -> [UInt8]
  /// The number of frames.
  public let count: Int

  /// Frames of three bytes a pixel (red, green, blue), row by row from the top.
  ///
  /// - Parameters:
  ///   - count: The number of frames, at least 1.
  ///   - width: Pixels in a row.
  ///   - height: Rows.
  ///   - frameDuration: The seconds that each frame is shown.
  ///   - record: Returns the `3 * width * height` bytes of a frame.
  /// - Throws: `FrameError.noFrames` for a count of zero.
  public init(
    count: Int, width: Int, height: Int, frameDuration: Double,
    record: @escaping @Sendable (Int) throws -> [UInt8]
  ) throws(FrameError) {
    guard count > 0 else { throw .noFrames }
    self.count = count
    self.width = width
    self.height = height
    self.frameDuration = frameDuration
    self.record = record
  }

  /// All of them.
  public var samples: [Int] { Array(0..<count) }

  /// The frame at an index.
  public func raster(at index: Int) throws -> Raster {
    let bytes = try record(index)
    let pixels = stride(from: 0, to: bytes.count, by: 3).map { start in
      Pixel(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2])
    }
    return Raster(width: width, height: height, pixels: pixels)
  }

  /// The same for every frame.
  public func duration(ofFrame index: Int) -> Double { frameDuration }
}
