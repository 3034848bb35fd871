import Drawing
import Rasters

/// Since when a film has stood still: from its last change on.
struct Rest {
  private var last: Raster?
  /// When the newest picture is seen.
  private(set) var now = 0.0
  /// When the picture last changed.
  private(set) var start = 0.0

  /// By how many levels of 255 a pixel may change in a picture that stands still.
  private static let tolerance = 6
  /// The rows at the bottom edge, where the progress line always moves.
  private static let rowsOfProgress = 2

  mutating func look(at frame: LintFrame) {
    if let last, differ(last, frame.thumbnail) { start = frame.time }
    last = frame.thumbnail
    now = frame.time
  }

  private func differ(_ one: Raster, _ other: Raster) -> Bool {
    let count = one.width * (one.height - Self.rowsOfProgress)
    for index in 0..<count {
      let (a, b) = (one.pixels[index], other.pixels[index])
      guard a != b else { continue }
      let changes = [(a.red, b.red), (a.green, b.green), (a.blue, b.blue)]
      if changes.contains(where: { abs(Int($0) - Int($1)) > Self.tolerance }) { return true }
    }
    return false
  }
}
