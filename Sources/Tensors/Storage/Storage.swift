import Kernels

/// What a tensor refers to: its floats, their shape, and where they stand on a tape, if they do.
///
/// Few floats lie in the same piece of memory as the rest, so that a small tensor costs a single
/// allocation; many come from the pool.
///
/// Tensors may share it between tasks although it is mutable: floats are written to while only one
/// tensor refers to them, either before they are first shared or after `isKnownUniquelyReferenced`
/// said so; the place on the tape is set once, by the operation that made the floats.
final class Storage: ManagedBuffer<Storage.Header, Float> {
  /// What lies before the floats.
  struct Header {
    let shape: Shape
    let start: MutableFloats
    let count: Int
    /// Whose floats these are, if not its own.
    let owner: Storage?
    /// The tape that operations on these floats are recorded on, unless it is closed.
    var tape: Tape?
    /// The place on that tape.
    var index = 0
  }

  /// Room for floats of a shape, with any content.
  @inline(__always)
  static func make(_ shape: Shape) -> Storage {
    let count = shape.count
    let isPooled = count >= BufferPool.smallestKept
    let made = create(minimumCapacity: isPooled ? 0 : count) { buffer in
      let start =
        isPooled ? BufferPool.take(count) : buffer.withUnsafeMutablePointerToElements { $0 }
      return Header(shape: shape, start: start, count: count, owner: nil, tape: nil)
    }
    return unsafeDowncast(made, to: Storage.self)
  }

  /// The floats of another storage in a shape of as many, without its place on a tape.
  static func make(_ shape: Shape, viewing other: Storage) -> Storage {
    let made = create(minimumCapacity: 0) { _ in
      Header(
        shape: shape, start: other.start, count: other.count,
        owner: other.fields.pointee.owner ?? other,
        tape: nil)
    }
    return unsafeDowncast(made, to: Storage.self)
  }

  /// The header, reached past the checks of exclusive access: no access here calls anything else.
  @inline(__always)
  private var fields: UnsafeMutablePointer<Header> {
    withUnsafeMutablePointerToHeader { $0 }
  }

  deinit {
    if fields.pointee.owner == nil && fields.pointee.count >= BufferPool.smallestKept {
      BufferPool.give(fields.pointee.start, fields.pointee.count)
    }
  }

  /// The lengths of the axes.
  @inline(__always)
  var shape: Shape { fields.pointee.shape }
  /// The first float.
  @inline(__always)
  var start: MutableFloats { fields.pointee.start }
  /// The number of floats.
  @inline(__always)
  var count: Int { fields.pointee.count }
  /// The tape that operations on these floats are recorded on, unless it is closed.
  @inline(__always)
  var tape: Tape? { fields.pointee.tape }
  /// The place on that tape.
  @inline(__always)
  var index: Int { fields.pointee.index }

  /// Whether the floats may be written to by whoever holds the only reference.
  var isPlain: Bool { fields.pointee.owner == nil && fields.pointee.tape == nil }

  /// Sets the place on a tape.
  func stand(on tape: Tape, at index: Int) {
    fields.pointee.tape = tape
    fields.pointee.index = index
  }
}
