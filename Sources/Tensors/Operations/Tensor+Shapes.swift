import Contracts
import Kernels

extension Tensor {
  /// The same elements in another shape; costs nothing.
  ///
  /// One length may be -1 and is then worked out.
  ///
  /// - Precondition: The number of elements stays the same.
  public func reshaped(_ lengths: Int...) -> Tensor {
    var lengths = lengths
    if let open = lengths.firstIndex(of: -1) {
      let known = lengths.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
      require(
        known > 0 && count % known == 0,
        "reshaped: \(shape) to \(lengths); the other lengths must divide \(count)")
      lengths[open] = count / known
    }
    return reshaped(to: Shape(lengths))
  }

  /// The same elements in another shape; costs nothing.
  ///
  /// - Precondition: The number of elements stays the same.
  public func reshaped(to target: Shape) -> Tensor {
    require(
      target.count == count, "reshaped: \(shape) to \(target); \(count) elements must remain")
    if target == shape { return self }
    let result = Tensor(.make(target, viewing: storage))
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive($0.reshaped(to: self.shape)) }
  }

  /// All axes from `axis` on as one.
  public func flattened(from axis: Int = 0) -> Tensor {
    let kept = shape.lengths.prefix(axis)
    return reshaped(to: Shape(kept + [shape.count(of: Swift.min(axis, rank)..<rank)]))
  }

  /// An axis of length 1 put in before `axis`.
  public func expanded(at axis: Int) -> Tensor {
    let place = axis < 0 ? axis + rank + 1 : axis
    require(place >= 0 && place <= rank, "expanded: axis \(axis) of \(shape)")
    return reshaped(to: Shape(shape.lengths[..<place] + [1] + shape.lengths[place...]))
  }

  /// The shape without its axes of length 1.
  public func squeezed() -> Tensor { reshaped(to: Shape(shape.lengths.filter { $0 != 1 })) }

  /// Rows and columns of a matrix exchanged.
  public func transposed() -> Tensor { transposed(-1, -2) }

  /// Two axes exchanged.
  public func transposed(_ first: Int, _ second: Int) -> Tensor {
    var order = Array(shape.indices)
    order.swapAt(shape.axis(first, for: "transposed"), shape.axis(second, for: "transposed"))
    return permuted(order)
  }

  /// The axes in another order: axis `order[i]` becomes axis i.
  ///
  /// - Precondition: `order` holds each axis once.
  public func permuted(_ order: [Int]) -> Tensor {
    require(
      order.sorted() == Array(shape.indices),
      "permuted: \(order) of \(shape); name each axis once")
    let steps = shape.steps
    let result = Tensor(Shape(order.map { shape[$0] })) {
      if order == [1, 0] {
        return Layout.transpose(floats, rows: shape[0], columns: shape[1], $0)
      }
      Layout.gather(
        floats, sizes: order.map { shape[$0] }, steps: order.map { steps[$0] }, $0)
    }
    guard let tape = Tape.recording(self) else { return result }
    let back = order.indices.map { axis in order.firstIndex(of: axis) ?? axis }
    return tape.record(result) { self.receive($0.permuted(back)) }
  }

  /// The elements repeated along axes of length 1 and missing axes.
  public func broadcast(to target: Shape) -> Tensor {
    let reached = Shape.broadcast(shape, target, for: "broadcast")
    require(reached == target, "broadcast: \(shape) to \(target); only axes of length 1 stretch")
    let result = stretched(to: target)
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive($0.summed(to: self.shape)) }
  }

  /// Tensors one after the other along an axis; all other lengths agree.
  public static func concatenated(_ tensors: [Tensor], axis: Int) -> Tensor {
    require(!tensors.isEmpty, "concatenated: nothing; give at least one tensor")
    let first = tensors[0].shape
    let axis = first.axis(axis, for: "concatenated")
    for tensor in tensors {
      require(
        tensor.rank == first.rank
          && tensor.shape.replacing(axis: axis, with: 0)
            == first.replacing(axis: axis, with: 0),
        "concatenated: \(tensor.shape) after \(first); only axis \(axis) may differ")
    }
    let length = tensors.reduce(0) { $0 + $1.shape[axis] }
    let shape = first.replacing(axis: axis, with: length)
    let blocks = Blocks(shape, axis)
    let step = length * blocks.inner
    let result = Tensor(shape) { output in
      var place = 0
      for tensor in tensors {
        let size = tensor.shape[axis] * blocks.inner
        Layout.copyBlocks(
          tensor.floats, every: size, output + place, every: step, size: size, count: blocks.outer)
        place += size
      }
    }
    guard let tape = Tape.recording(tensors) else { return result }
    return tape.record(result) { gradient in
      var place = 0
      for tensor in tensors {
        let range = place..<place + tensor.shape[axis]
        tensor.receive(gradient.slice(range, axis: axis))
        place = range.upperBound
      }
    }
  }

  /// Tensors of one shape along a new axis.
  public static func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    concatenated(tensors.map { $0.expanded(at: axis) }, axis: axis)
  }

  /// `value` put before and behind the elements of an axis.
  public func padded(
    axis: Int, before: Int = 0, after: Int = 0, with value: Float = 0
  ) -> Tensor {
    let axis = shape.axis(axis, for: "padded")
    require(before >= 0 && after >= 0, "padded: \(before) and \(after); must not be negative")
    let front = Tensor(repeating: value, shape: shape.replacing(axis: axis, with: before))
    let back = Tensor(repeating: value, shape: shape.replacing(axis: axis, with: after))
    return Tensor.concatenated([front, self, back], axis: axis)
  }
}
