import Contracts
package import Kernels

/// An array of floats with any number of axes.
///
/// A tensor is a value: a copy never changes with the original, and costs nothing until one of the
/// two is written to. Elements lie row by row, the last axis innermost.
///
/// Inside `valueAndGradients` a tensor also knows how it was computed; everything computed from it is
/// then recorded, see ``Tape``.
public struct Tensor: @unchecked Sendable {
  private(set) var storage: Storage

  /// A tensor whose elements `fill` writes, all of them.
  @inline(__always)
  package init(_ shape: Shape, fill: (MutableFloats) -> Void) {
    storage = .make(shape)
    fill(storage.start)
  }

  @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// The lengths of the axes.
  public var shape: Shape { storage.shape }
  /// The number of elements.
  public var count: Int { storage.count }
  /// The number of axes.
  public var rank: Int { shape.rank }

  /// The elements for reading, while `self` lives.
  @inline(__always)
  package var floats: Floats { Floats(storage.start) }

  /// The elements, row by row.
  public var scalars: [Float] {
    withExtendedLifetime(self) { Array(UnsafeBufferPointer(start: storage.start, count: count)) }
  }

  /// The only element.
  ///
  /// - Precondition: There is exactly one.
  public var item: Float {
    require(count == 1, "item: \(shape); only a tensor of one element has an item")
    return withExtendedLifetime(self) { storage.start[0] }
  }

  /// Gives `body` the elements to change, after making sure that nothing else shares them.
  ///
  /// The tensor leaves the tape it was on: it is no longer what was recorded.
  package mutating func modify(_ body: (MutableFloats) -> Void) {
    if !isKnownUniquelyReferenced(&storage) || !storage.isPlain {
      let copy = Storage.make(shape)
      Layout.copy(floats, copy.start, count)
      storage = copy
    }
    body(storage.start)
  }

  /// The same elements as a constant: no gradient flows through the result.
  public func detached() -> Tensor {
    storage.tape == nil ? self : Tensor(.make(shape, viewing: storage))
  }

  /// Whether all elements are ordinary numbers.
  public var isFinite: Bool { withExtendedLifetime(self) { Reduction.isFinite(floats, count) } }
}

extension Tensor: Equatable {
  /// Whether shapes and elements are equal; NaN equals nothing, and zeros of both signs are equal.
  public static func == (a: Tensor, b: Tensor) -> Bool {
    a.shape == b.shape && a.scalars == b.scalars
  }
}

extension Tensor: CustomStringConvertible {
  /// The elements in nested brackets, at most eight of each axis.
  public var description: String { describe(axis: 0, from: 0) }

  private func describe(axis: Int, from start: Int) -> String {
    if axis == rank { return "\(storage.start[start])" }
    let step = shape.count(of: axis + 1..<rank)
    let shown = (0..<Swift.min(shape[axis], 8)).map {
      describe(axis: axis + 1, from: start + $0 * step)
    }
    return "[" + (shape[axis] > 8 ? shown + ["…"] : shown).joined(separator: ", ") + "]"
  }
}
