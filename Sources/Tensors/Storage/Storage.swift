import Kernels

/// The floats of one or more tensors, and where they stand on a tape, if they do.
///
/// Sendable although it is mutable: floats are written to while only one tensor refers to them, either
/// before they are first shared or after `isKnownUniquelyReferenced` said so; the place on the tape is
/// set once, by the operation that made the floats.
final class Storage: @unchecked Sendable {
  let start: MutableFloats
  let count: Int
  /// Whose floats these are, if not its own.
  private let owner: Storage?
  /// The tape that operations on these floats are recorded on, unless it is closed.
  @exclusivity(unchecked) private(set) var tape: Tape?
  /// The place on that tape.
  @exclusivity(unchecked) private(set) var index = 0

  /// Room for `count` floats, with any content.
  init(count: Int) {
    start = BufferPool.take(count)
    self.count = count
    owner = nil
  }

  /// The floats of another storage, without its place on a tape.
  init(viewing other: Storage) {
    start = other.start
    count = other.count
    owner = other.owner ?? other
  }

  deinit { if owner == nil { BufferPool.give(start, count) } }

  /// Whether the floats may be written to by whoever holds the only reference.
  var isPlain: Bool { owner == nil && tape == nil }

  /// Sets the place on a tape.
  func stand(on tape: Tape, at index: Int) {
    self.tape = tape
    self.index = index
  }
}
