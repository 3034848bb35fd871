import Contracts
import Randomness
public import Tensors

/// Sets elements to zero by chance in training, and scales the others so that the mean stays.
///
/// Srivastava et al. 2014 (JMLR 15), in the inverted form: in use it does nothing.
public struct Dropout: FixedLayer {
  /// The probability of being dropped, in `0..<1`.
  public var rate: Double

  /// A layer that drops elements with this probability.
  ///
  /// - Precondition: `rate` is in `0..<1`.
  public init(_ rate: Double) {
    require(rate >= 0 && rate < 1, "Dropout: rate \(rate); must be in 0..<1")
    self.rate = rate
  }

  /// Any shape, which stays.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    if !pass.isTraining || rate == 0 { return input }
    let kept = Float(1 / (1 - rate))
    let mask = (0..<input.count).map { _ in pass.random.uniform() < rate ? 0 : kept }
    return input * Tensor(mask, shape: input.shape)
  }
}
