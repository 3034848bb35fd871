public import GIFEncoding
import Kernels
public import Rasters

/// Two GIFs held against one another as a viewer shows them.
///
/// A moment is a stretch of time in which neither changes its screen. Delays below two hundredths of a
/// second count as ten, as browsers show them. What is clear in one file and not in the other differs as
/// black does from white.
public struct GIFComparison: Sendable {
  /// How the screens of one moment differ.
  public struct Difference: Sendable, Hashable {
    /// When the moment begins.
    public let time: Double
    /// The number of pixels that differ.
    public let pixelCount: Int
    /// The largest difference of a channel, of 255.
    public let largest: Int
    /// The peak signal-to-noise ratio over all channels.
    public let decibels: Double
  }

  /// The moments that differ.
  public let differences: [Difference]
  /// The number of moments that both have.
  public let momentCount: Int
  /// Whether one round of both takes the same time.
  public let lastsAsLong: Bool
  private let files: (GIFFile, GIFFile)

  /// Compares two files.
  ///
  /// - Throws: `GIFError.frameSizeDiffers` when the screens differ in size, `GIFError.malformed` when a
  ///   frame cannot be read.
  public init(_ first: GIFFile, _ second: GIFFile) throws(GIFError) {
    guard first.width == second.width, first.height == second.height else {
      throw .frameSizeDiffers(
        width: second.width, height: second.height, expectedWidth: first.width,
        expectedHeight: first.height)
    }
    files = (first, second)
    lastsAsLong = first.shownCentiseconds == second.shownCentiseconds
    var found: [Difference] = []
    var count = 0
    try Self.forEachMoment(of: first, second) { time, one, other in
      count += 1
      if let difference = Difference(at: time, one, other) { found.append(difference) }
      return true
    }
    differences = found
    momentCount = count
  }

  /// Whether every moment looks the same and both last as long.
  public var isSame: Bool { differences.isEmpty && lastsAsLong }

  /// The moment with the lowest ratio, if any differs.
  public var worst: Difference? { differences.min { $0.decibels < $1.decibels } }

  /// The first file's picture in pale grey, and the difference over it from yellow (small) to red.
  ///
  /// - Throws: `GIFError.malformed` when a frame cannot be read.
  public func heatMap(of difference: Difference) throws(GIFError) -> Raster {
    var map = Raster(width: files.0.width, height: files.0.height, filledWith: Pixel(bits: 0))
    try Self.forEachMoment(of: files.0, files.1) { time, one, other in
      guard time == difference.time else { return true }
      for index in one.pixels.indices {
        map.pixels[index] = Self.heat(one.pixels[index], other.pixels[index])
      }
      return false
    }
    return map
  }

  private static func heat(_ one: Pixel, _ other: Pixel) -> Pixel {
    let distance = one.largestDifference(from: other)
    guard distance > 0 else {
      let grey = UInt8(160 + (Int(one.red) + Int(one.green) + Int(one.blue)) / 9)
      return Pixel(red: grey, green: grey, blue: grey)
    }
    return Pixel(red: 230, green: UInt8(max(0, 200 - 4 * distance)), blue: 20)
  }

  /// Plays both files side by side for as long as both last, until `body` returns false.
  private static func forEachMoment(
    of first: GIFFile, _ second: GIFFile, _ body: (Double, Raster, Raster) -> Bool
  ) throws(GIFError) {
    var tracks = (try Track(first), try Track(second))
    var time = 0
    while let one = tracks.0.screen, let other = tracks.1.screen {
      guard body(Double(time) / 100, one, other) else { return }
      time = min(tracks.0.end, tracks.1.end)
      try tracks.0.advance(to: time)
      try tracks.1.advance(to: time)
    }
  }
}

/// A file being played: the screen now, and until when it stays, in hundredths of a second.
private struct Track {
  private var player: GIFPlayer
  private(set) var screen: Raster?
  private(set) var end = 0

  init(_ file: GIFFile) throws(GIFError) {
    player = GIFPlayer(file)
    try advance(to: 0)
  }

  mutating func advance(to time: Int) throws(GIFError) {
    while end <= time {
      guard let next = try player.next() else {
        screen = nil
        return
      }
      screen = next.screen
      end += next.frame.shownCentiseconds
    }
  }
}

extension GIFFile {
  /// The hundredths of a second of one round, as browsers show it.
  fileprivate var shownCentiseconds: Int { frames.reduce(0) { $0 + $1.shownCentiseconds } }
}

extension GIFFile.Frame {
  /// The hundredths of a second that browsers show it for.
  fileprivate var shownCentiseconds: Int {
    let stated = Int((duration * 100).rounded())
    return stated < 2 ? 10 : stated
  }
}

extension GIFComparison.Difference {
  /// How two screens differ; nothing where they do not.
  fileprivate init?(at time: Double, _ one: Raster, _ other: Raster) {
    var (count, largest, squares) = (0, 0, 0)
    for (a, b) in zip(one.pixels, other.pixels) where a != b {
      count += 1
      largest = max(largest, a.largestDifference(from: b))
      squares += a.squaredDistance(from: b)
    }
    guard count > 0 else { return nil }
    let mean = Double(squares) / Double(3 * one.pixels.count)
    self.init(
      time: time, pixelCount: count, largest: largest,
      decibels: mean > 0 ? 10 * Double.log10(255 * 255 / mean) : .infinity)
  }
}

extension Pixel {
  private func differences(from other: Pixel) -> [Int] {
    guard alpha == other.alpha else { return [255, 255, 255] }
    return [Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)]
  }

  fileprivate func largestDifference(from other: Pixel) -> Int {
    differences(from: other).reduce(0) { max($0, abs($1)) }
  }

  fileprivate func squaredDistance(from other: Pixel) -> Int {
    differences(from: other).reduce(0) { $0 + $1 * $1 }
  }
}
