public import Tensors

/// Brings every row to mean 0 and variance 1 by itself, then scales and shifts each feature.
///
/// Ba et al. 2016 (arXiv:1607.06450). The same in training and use. PyTorch adds 1e-5 to the variance,
/// Keras 0.001.
public struct LayerNormalization: Layer {
  /// The factor of each feature, 1 at first.
  public var scale: Tensor
  /// The offset of each feature, 0 at first.
  public var shift: Tensor
  /// What is added to the variance.
  public var epsilon: Float

  /// A layer for rows of so many features.
  public init(_ features: Int, epsilon: Float = 1e-5) {
    scale = Tensor(ones: features)
    shift = Tensor(zeros: features)
    self.epsilon = epsilon
  }

  /// `[…, features]`, which stays.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.normalizedRows(epsilon: epsilon) * scale + shift
  }

  /// Visits `scale`, then `shift`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("scale", &scale)
    visit("shift", &shift)
  }

  /// Three for each element.
  public func multiplications(for input: Shape) -> Int { 3 * input.count }
}
