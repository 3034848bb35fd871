import Synchronization

/// Memory for floats, handed out again after use rather than returned to the system.
///
/// A training step asks for the same sizes again and again. Small blocks come from the system's
/// allocator, which is quick at those; large ones would be given back and cleared by the kernel each
/// time, so they are kept here. Blocks may be returned by another thread than took them.
package enum BufferPool {
  /// Blocks below this many floats are not kept.
  private static let smallestKept = 8192
  /// At most this many floats (256 MiB) are kept; what exceeds it goes back to the system.
  private static let largestTotal = 64 << 20

  private struct Shelf: ~Copyable {
    /// Addresses of free blocks, by size class.
    var free: [Int: [UInt]] = [:]
    var total = 0
  }
  private static let shelf = Mutex(Shelf())

  /// A block of at least `count` floats, with any content.
  package static func take(_ count: Int) -> MutableFloats {
    if count < smallestKept { return MutableFloats.allocate(capacity: max(count, 1)) }
    let size = sizeClass(count)
    let address = shelf.withLock { shelf -> UInt? in
      guard let address = shelf.free[size]?.popLast() else { return nil }
      shelf.total -= size
      return address
    }
    if let address, let block = MutableFloats(bitPattern: address) { return block }
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size * 4, alignment: 64)
    return raw.bindMemory(to: Float.self, capacity: size)
  }

  /// Gives back a block that was taken for `count` floats.
  package static func give(_ block: MutableFloats, _ count: Int) {
    if count < smallestKept { return block.deallocate() }
    let size = sizeClass(count)
    let isKept = shelf.withLock { shelf -> Bool in
      if shelf.total + size > largestTotal { return false }
      shelf.free[size, default: []].append(UInt(bitPattern: block))
      shelf.total += size
      return true
    }
    if !isKept { UnsafeMutableRawPointer(block).deallocate() }
  }

  /// `count` rounded up to three significant binary digits, so that at most a quarter is wasted.
  private static func sizeClass(_ count: Int) -> Int {
    let step = 1 << (Int.bitWidth - count.leadingZeroBitCount - 3)
    return (count + step - 1) / step * step
  }
}

/// Runs `body` with a block of `count` floats that ends with it.
@inline(__always)
func withScratch<Result>(_ count: Int, _ body: (MutableFloats) -> Result) -> Result {
  let block = BufferPool.take(count)
  defer { BufferPool.give(block, count) }
  return body(block)
}
