import Kernels

extension Tensor {
  /// The mean of the squared differences from a tensor of the same shape, as one operation.
  ///
  /// - Precondition: Shapes are equal and not empty.
  public func meanSquaredDifference(from other: Tensor) -> Tensor {
    let difference = Tensor.combined(self, other, "meanSquaredDifference", Elementwise.subtract)
    let share = 1 / Float(difference.count)
    let result = Tensor([]) {
      $0[0] = Reduction.dot(difference.floats, difference.floats, difference.count) * share
    }
    guard let tape = Tape.recording(self, other) else { return result }
    return tape.record(result) { gradient in
      let slope = difference * (gradient.floats[0] * 2 * share)
      self.receive(slope.summed(to: self.shape))
      other.receive((-slope).summed(to: other.shape))
    }
  }
}
