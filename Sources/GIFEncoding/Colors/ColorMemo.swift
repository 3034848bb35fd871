import Synchronization

/// The colours that were looked up already and their indices, in a hash table with open addressing.
///
/// It forgets all of them when there are too many.
struct ColorMemo: Sendable {
  /// The most colours that are remembered.
  private static let capacity = 1 << 18

  /// A colour's 24 bits above its index; zero, as no colour has the transparent index, is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var count = 0

  /// The index of `color`, remembered or asked for.
  mutating func index(of color: UInt32, otherwise find: () -> UInt8) -> UInt8 {
    let slot = slot(of: color)
    if slots[slot] != 0 { return UInt8(truncatingIfNeeded: slots[slot]) }
    let index = find()
    slots[slot] = color &<< 8 | UInt32(index)
    count += 1
    if 2 * count >= slots.count { grow() }
    return index
  }

  /// The slot of `color`, or the free one where it belongs; the table is never more than half full.
  private func slot(of color: UInt32) -> Int {
    let last = slots.count - 1
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: (color &* 0x9E37_79B1) &>> 8) & last
      while slots[slot] != 0, slots[slot] &>> 8 != color { slot = (slot &+ 1) & last }
      return slot
    }
  }

  private mutating func grow() {
    let old = count < ColorMemo.capacity ? slots : []
    slots = [UInt32](repeating: 0, count: max(2 * old.count, 1 << 12))
    count = old.isEmpty ? 0 : count
    for entry in old where entry != 0 { slots[slot(of: entry &>> 8)] = entry }
  }
}

/// Memos that tasks take out, use and put back; what they remember changes no result.
final class ColorMemoPool: Sendable {
  private let memos = Mutex<[ColorMemo]>([])

  /// A memo for one task, an empty one if all are out.
  func take() -> ColorMemo { memos.withLock { $0.popLast() } ?? ColorMemo() }

  /// Puts a memo back.
  func put(_ memo: consuming ColorMemo) {
    let memo = memo
    memos.withLock { $0.append(memo) }
  }
}
