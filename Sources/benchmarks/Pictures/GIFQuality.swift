import GIFEncoding
import Kernels
import Rasters
import Rendering

/// How near a GIF comes to the frames it was made of: peak signal-to-noise ratios in decibels.
///
/// A frame is looked at in the last hundredth of a second that it is shown for: an encoder may bring it
/// to the screen in two steps.
struct GIFQuality {
  /// What stands for a frame that is kept exactly.
  static let exact = 99.0

  /// That of the worst frame.
  let least: Double
  /// The mean over all frames.
  let mean: Double

  /// Plays a file beside its frames.
  ///
  /// - Throws: `GIFError.malformed` when a frame cannot be read, and what the frames throw.
  init(of file: GIFFile, showing frames: some FrameSource) throws {
    var player = GIFPlayer(file)
    var screen: Raster?
    var (shown, wanted) = (0, 0)
    var ratios: [Double] = []
    for index in 0..<frames.count {
      wanted += Self.hundredths(frames.duration(ofFrame: index))
      while shown < wanted, let next = try player.next() {
        screen = next.screen
        shown += Self.hundredths(next.frame.duration)
      }
      if let screen { ratios.append(Self.ratio(screen, try frames.raster(at: index))) }
    }
    least = ratios.min() ?? 0
    mean = ratios.reduce(0, +) / Double(max(ratios.count, 1))
  }

  private static func hundredths(_ seconds: Double) -> Int { Int((seconds * 100).rounded()) }

  private static func ratio(_ one: Raster, _ other: Raster) -> Double {
    var squares = 0
    for (a, b) in zip(one.pixels, other.pixels) where a != b {
      squares += square(a.red, b.red) + square(a.green, b.green) + square(a.blue, b.blue)
    }
    guard squares > 0 else { return exact }
    let mean = Double(squares) / Double(3 * one.pixels.count)
    return min(10 * Double.log10(255 * 255 / mean), exact)
  }

  private static func square(_ one: UInt8, _ other: UInt8) -> Int {
    let difference = Int(one) - Int(other)
    return difference * difference
  }
}
