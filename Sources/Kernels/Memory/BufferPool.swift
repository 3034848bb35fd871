import Synchronization

/// Memory for floats, handed out again after use rather than returned to the system.
///
/// A training step asks for the same sizes again and again. Small blocks come from the system's
/// allocator, which is quick at those; large ones would be given back and cleared by the kernel each
/// time, so they are kept here. Blocks may be returned by another thread than took them.
package enum BufferPool {
  /// Blocks below this many floats are not kept.
  package static var smallestKept: Int { 128 }
  /// At most this many floats (256 MiB) are kept; what exceeds it goes back to the system.
  private static let largestTotal = 64 << 20

  /// The free blocks: the first of each size class, each block's first bytes naming the next.
  ///
  /// A block on the shelf belongs to nobody else, so its memory may hold the link.
  private struct Shelf: ~Copyable {
    var first = InlineArray<256, UInt>(repeating: 0)
    /// The floats of all free blocks.
    var total = 0
    /// The floats of all blocks that came from the system and were not returned to it.
    var held = 0

    mutating func pop(_ place: Int) -> UnsafeMutableRawPointer? {
      guard let block = UnsafeMutableRawPointer(bitPattern: first[place]) else { return nil }
      first[place] = block.load(as: UInt.self)
      return block
    }

    mutating func push(_ block: UnsafeMutableRawPointer, _ place: Int) {
      block.storeBytes(of: first[place], as: UInt.self)
      first[place] = UInt(bitPattern: block)
    }
  }
  private static let shelf = Mutex(Shelf())

  /// A block of at least `count` floats, with any content.
  package static func take(_ count: Int) -> MutableFloats {
    if count < smallestKept { return MutableFloats.allocate(capacity: max(count, 1)) }
    let (size, place) = sizeClass(count)
    let kept = shelf.withLock { shelf -> UInt in
      guard let block = shelf.pop(place) else {
        shelf.held &+= size
        return 0
      }
      shelf.total &-= size
      return UInt(bitPattern: block)
    }
    let raw =
      UnsafeMutableRawPointer(bitPattern: kept) ?? .allocate(byteCount: size * 4, alignment: 64)
    return raw.bindMemory(to: Float.self, capacity: size)
  }

  /// Gives back a block that was taken for `count` floats.
  package static func give(_ block: MutableFloats, _ count: Int) {
    if count < smallestKept { return block.deallocate() }
    let (size, place) = sizeClass(count)
    let address = UInt(bitPattern: block)
    let isKept = shelf.withLock { shelf -> Bool in
      guard shelf.total &+ size <= largestTotal,
        let raw = UnsafeMutableRawPointer(bitPattern: address)
      else {
        shelf.held &-= size
        return false
      }
      shelf.push(raw, place)
      shelf.total &+= size
      return true
    }
    if !isKept { UnsafeMutableRawPointer(block).deallocate() }
  }

  /// The floats that the system has lent to the pool, in use or not.
  package static var heldCount: Int { shelf.withLock { $0.held } }

  /// `count` rounded up to three significant binary digits, so that at most a quarter is wasted, and
  /// the number of that class.
  @inline(__always)
  private static func sizeClass(_ count: Int) -> (size: Int, place: Int) {
    let shift = Int.bitWidth &- count.leadingZeroBitCount &- 3
    let digits = (count &+ (1 &<< shift) &- 1) &>> shift
    return (digits &<< shift, shift &* 4 &+ digits &- 4)
  }
}

/// Runs `body` with a block of `count` floats that ends with it.
@inline(__always)
func withScratch<Result>(_ count: Int, _ body: (MutableFloats) -> Result) -> Result {
  let block = BufferPool.take(count)
  defer { BufferPool.give(block, count) }
  return body(block)
}
