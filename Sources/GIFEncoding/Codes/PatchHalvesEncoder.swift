import Dispatch
import Synchronization

/// Compresses large patches in two halves, the upper and the lower one, if it may on two cores.
///
/// Where pixels may stay although they are a little off, what a frame draws depends on what the one
/// before it really drew. Such frames cannot be compressed side by side, but the halves of one can: a
/// clear code between them lets the lower one begin with an empty table. That costs a hundredth of the
/// bytes.
final class PatchHalvesEncoder: Sendable {
  /// The fewest pixels that are worth it, of which a quarter must not be as wanted already.
  private static let fewestPixels = 1 << 15

  private let areAtOnce: Bool
  /// A queue of our own has a thread of its own: nobody else's work can keep the lower half waiting.
  private let queue = DispatchQueue(label: "mlanim.lower-half")
  private let upper = Mutex(LZWEncoder())
  private let lower = Mutex(LZWEncoder())
  private let lowerPart = Mutex<CodedPart?>(nil)

  /// An encoder that works on both halves at once, or on one after the other.
  init(areAtOnce: Bool) { self.areAtOnce = areAtOnce }

  /// The codes for `patch`, clear and end codes included, and the pixels that they say.
  func encode(_ patch: Patch, codeSize: Int, tolerance: ColorTolerance) -> CodedPixels {
    guard PatchHalvesEncoder.isWorthIt(patch) else {
      return upper.withLock { $0.encode(patch, codeSize: codeSize, tolerance: tolerance) }
    }
    let columns = 0..<patch.width
    let first = patch.part(columns: columns, rows: 0..<patch.height / 2)
    let second = patch.part(columns: columns, rows: patch.height / 2..<patch.height)
    let group = DispatchGroup()
    let encodeLower: @Sendable () -> Void = {
      let part = self.lower.withLock { $0.part(second, codeSize: codeSize, tolerance: tolerance) }
      self.lowerPart.withLock { $0 = part }
    }
    if areAtOnce {
      queue.async(group: group, execute: encodeLower)
    } else {
      encodeLower()
    }
    let upperPart = upper.withLock { $0.part(first, codeSize: codeSize, tolerance: tolerance) }
    group.wait()
    let parts: [CodedPart?] = [upperPart, lowerPart.withLock { $0 }]
    return CodedPixels(parts.compactMap(\.self), codeSize: codeSize)
  }

  private static func isWorthIt(_ patch: Patch) -> Bool {
    patch.area >= fewestPixels && patch.height > 1
      && 4 * patch.keepCosts.count { $0 != 0 } >= patch.area
  }
}
