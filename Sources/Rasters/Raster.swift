import Contracts

/// A rectangle of opaque or translucent pixels, row by row from the top left.
///
/// A raster is plain data: it can be passed between tasks, compared and hashed.
public struct Raster: Sendable, Equatable {
  /// The number of pixels in a row, at least 1.
  public let width: Int
  /// The number of rows, at least 1.
  public let height: Int
  /// The pixels, `width * height` of them, row by row from the top.
  public var pixels: [Pixel]

  /// A raster of the given pixels.
  ///
  /// - Precondition: `pixels.count == width * height`, and neither side is zero.
  public init(width: Int, height: Int, pixels: [Pixel]) {
    require(width > 0 && height > 0, "Raster: \(width)x\(height); sides must be at least 1")
    require(
      pixels.count == width * height,
      "Raster: \(pixels.count) pixels for \(width)x\(height); want \(width * height)")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A raster of one colour.
  public init(width: Int, height: Int, filledWith pixel: Pixel) {
    self.init(
      width: width, height: height,
      pixels: Array(repeating: pixel, count: max(0, width * height)))
  }

  /// The pixel in column `x`, counted from the left, and row `y`, counted from the top.
  public subscript(x: Int, y: Int) -> Pixel {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }
}
