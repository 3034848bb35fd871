import CCairo
import Synchronization

/// How much of each pixel some letters cover, for letters that stand at one place within a pixel.
struct LetterMask: Sendable {
  /// The column of the left edge, counted from the pixel that the letters' origin lies in.
  let left: Int
  /// The row of the upper edge.
  let top: Int
  /// The number of columns.
  let width: Int
  /// The shares of the pixels row by row, 0 (none) to 255 (all).
  let coverage: [UInt8]

  /// Larger letters are filled each time that they are drawn.
  private static let mostPixels = 1_000_000.0

  /// The mask of an outline, in pixels from its origin; nil where it is empty or too large.
  init?(of outline: Path) {
    let bounds = outline.bounds.inset(by: -1)
    guard !outline.isEmpty, bounds.width * bounds.height < Self.mostPixels else { return nil }
    (left, top) = (Int(bounds.minX.rounded(.down)), Int(bounds.minY.rounded(.down)))
    width = Int(bounds.maxX.rounded(.up)) - left
    let height = Int(bounds.maxY.rounded(.up)) - top
    guard let sheet = try? Surface.make(CAIRO_FORMAT_A8, width: width, height: height) else {
      return nil
    }
    defer { cairo_surface_destroy(sheet) }
    guard let pen = try? Surface.makeContext(on: sheet) else { return nil }
    defer { cairo_destroy(pen) }
    cairo_set_tolerance(pen, Canvas.tolerance)
    let places = Transform.translation(x: Double(-left), y: Double(-top))
    Canvas.fillLetters(
      outline.transformed(by: places), into: pen,
      reach: Rect(x: -100, y: -100, width: Double(width) + 200, height: Double(height) + 200))
    coverage = Surface.bytes(of: sheet)
  }
}

/// Letters that are drawn again and again, by what tells them from others.
enum LetterKey: Sendable, Hashable {
  /// A text in plain ink.
  case text(Text)
  /// What one ink draws of a formula.
  case formula(source: String, size: Double, isInline: Bool, layer: Int)
}

/// Masks that were made before, for all tasks: filling an outline costs many times what laying a colour
/// through its mask does.
///
/// What a mask looks like does not depend on what is remembered, so neither does a picture.
final class LetterMasks: Sendable {
  static let shared = LetterMasks()

  struct Key: Hashable {
    let letters: LetterKey
    let scale: Double
    /// The place within a pixel.
    let shift: Point
  }

  private struct Memory {
    var masks: [Key: LetterMask] = [:]
    var byteCount = 0
  }

  /// Enough for all labels of a film; when numbers that change have filled it, it starts afresh.
  private static let mostBytes = 8_000_000
  private let memory = Mutex(Memory())

  /// The mask of a key, made by `make` if it is not remembered.
  func mask(_ key: Key, make: () -> LetterMask?) -> LetterMask? {
    if let mask = memory.withLock({ $0.masks[key] }) { return mask }
    guard let mask = make() else { return nil }
    memory.withLock { memory in
      if memory.byteCount + mask.coverage.count > Self.mostBytes { memory = Memory() }
      memory.masks[key] = mask
      memory.byteCount += mask.coverage.count
    }
    return mask
  }
}
