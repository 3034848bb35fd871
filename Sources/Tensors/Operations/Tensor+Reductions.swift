import Contracts
import Kernels

extension Tensor {
  /// The sum of all elements, a single number; 0 for none.
  public func sum() -> Tensor {
    let result = Tensor([]) { $0[0] = Reduction.sum(floats, count) }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { self.receive($0.stretched(to: self.shape)) }
  }

  /// The mean of all elements, a single number.
  ///
  /// - Precondition: There is at least one.
  public func mean() -> Tensor {
    require(count > 0, "mean: of \(shape); there must be an element")
    return sum() * (1 / Float(count))
  }

  /// The sum along an axis (-1 is the last), which is dropped unless kept with length 1.
  public func sum(along axis: Int, keepsAxis: Bool = false) -> Tensor {
    let axis = shape.axis(axis, for: "sum")
    let blocks = Blocks(shape, axis)
    let result = Tensor(shape.removing(axis: axis, keepsAxis: keepsAxis)) {
      Layout.sumAxis(floats, outer: blocks.outer, axis: blocks.length, inner: blocks.inner, $0)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      let kept = gradient.reshaped(to: self.shape.replacing(axis: axis, with: 1))
      self.receive(kept.stretched(to: self.shape))
    }
  }

  /// The mean along an axis.
  ///
  /// - Precondition: The axis is not empty.
  public func mean(along axis: Int, keepsAxis: Bool = false) -> Tensor {
    let length = shape[shape.axis(axis, for: "mean")]
    require(length > 0, "mean: axis \(axis) of \(shape); there must be an element")
    return sum(along: axis, keepsAxis: keepsAxis) * (1 / Float(length))
  }

  /// The variance along an axis, divided by the number of elements.
  ///
  /// - Precondition: The axis is not empty.
  public func variance(along axis: Int, keepsAxis: Bool = false) -> Tensor {
    (self - mean(along: axis, keepsAxis: true)).squared().mean(along: axis, keepsAxis: keepsAxis)
  }

  /// The largest element along an axis; the gradient goes to the first of equals.
  ///
  /// - Precondition: The axis is not empty.
  public func max(along axis: Int, keepsAxis: Bool = false) -> Tensor {
    let axis = shape.axis(axis, for: "max")
    let (values, places) = extremes(axis, for: "max")
    let result = values.reshaped(to: shape.removing(axis: axis, keepsAxis: keepsAxis))
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      let blocks = Blocks(self.shape, axis)
      self.addToGradient { sum in
        for (i, place) in places.scalars.enumerated() {
          let row = i / blocks.inner * blocks.length + Int(place)
          sum[row * blocks.inner + i % blocks.inner] += gradient.floats[i]
        }
      }
    }
  }

  /// The smallest element along an axis; the gradient goes to the first of equals.
  ///
  /// - Precondition: The axis is not empty.
  public func min(along axis: Int, keepsAxis: Bool = false) -> Tensor {
    -(-self).max(along: axis, keepsAxis: keepsAxis)
  }

  /// The largest of all elements, a single number.
  ///
  /// - Precondition: There is at least one.
  public func max() -> Tensor { flattened().max(along: 0) }

  /// The smallest of all elements, a single number.
  ///
  /// - Precondition: There is at least one.
  public func min() -> Tensor { flattened().min(along: 0) }

  /// The place of the largest element along an axis, row by row; the first of equals.
  ///
  /// - Precondition: The axis is not empty.
  public func argmax(along axis: Int = -1) -> [Int] {
    extremes(shape.axis(axis, for: "argmax"), for: "argmax").places.scalars.map { Int($0) }
  }

  private func extremes(_ axis: Int, for place: String) -> (values: Tensor, places: Tensor) {
    let blocks = Blocks(shape, axis)
    require(blocks.length > 0, "\(place): axis \(axis) of \(shape); there must be an element")
    let places = Tensor(zeros: shape.removing(axis: axis))
    let values = Tensor(places.shape) {
      Layout.maximumAxis(
        floats, outer: blocks.outer, axis: blocks.length, inner: blocks.inner, $0,
        places: places.storage.start)
    }
    return (values, places)
  }
}
