import Kernels

/// The floats of one or more tensors.
///
/// Sendable although it is mutable: it is written to while only one tensor refers to it, either
/// before it is first shared or after `isKnownUniquelyReferenced` said so.
final class Storage: @unchecked Sendable {
  let start: MutableFloats
  let count: Int

  /// Room for `count` floats, with any content.
  init(count: Int) {
    start = BufferPool.take(count)
    self.count = count
  }

  deinit { BufferPool.give(start, count) }
}
