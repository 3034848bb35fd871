public import Rasters

/// How two rasters of one size differ.
public struct RasterDifference: Sendable {
  /// How far apart two shares of a pixel may lie and still count as equal.
  public static let tolerance = 2
  /// Which share of the pixels may lie further apart.
  public static let allowedShare = 0.0001

  /// The number of pixels with a share beyond the tolerance.
  public let count: Int
  /// The share of all pixels that is.
  public let share: Double
  /// The largest distance of two shares, 0…255.
  public let largest: Int
  /// Black where the rasters agree; elsewhere the distance, eight times enlarged.
  public let picture: Raster

  /// Whether the rasters count as equal.
  public var isAcceptable: Bool { share <= Self.allowedShare }

  /// Compares two rasters of one size.
  public init(_ one: Raster, _ other: Raster) {
    var (count, largest) = (0, 0)
    var picture = Raster(width: one.width, height: one.height, filledWith: Pixel(bits: 0xFF00_0000))
    for (index, (first, second)) in zip(one.pixels, other.pixels).enumerated()
    where first != second {
      let distances = Self.distances(first, second)
      let worst = distances.max() ?? 0
      largest = max(largest, worst)
      count += worst > Self.tolerance ? 1 : 0
      let shown = distances.map { UInt8(min(255, $0 * 8)) }
      picture.pixels[index] = Pixel(red: shown[0], green: shown[1], blue: shown[2])
    }
    self.count = count
    self.largest = largest
    self.picture = picture
    share = Double(count) / Double(one.pixels.count)
  }

  private static func distances(_ one: Pixel, _ other: Pixel) -> [Int] {
    [
      (one.red, other.red), (one.green, other.green), (one.blue, other.blue),
      (one.alpha, other.alpha),
    ]
    .map { abs(Int($0) - Int($1)) }
  }
}
