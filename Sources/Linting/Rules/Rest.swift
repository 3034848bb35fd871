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
    now = frame.time
    guard let thumbnail = frame.thumbnail else { return }
    if let last, differ(last, thumbnail) { start = frame.time }
    last = thumbnail
  }

  private func differ(_ one: Raster, _ other: Raster) -> Bool {
    let count = one.width * (one.height - Self.rowsOfProgress)
    return one.pixels.withUnsafeBufferPointer { one in
      other.pixels.withUnsafeBufferPointer { other in
        (0..<count).contains { one[$0].differs(from: other[$0], by: Self.tolerance) }
      }
    }
  }
}
