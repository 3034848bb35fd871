public import Randomness
public import Tensors

/// A fully connected layer: `activation(input · weight + bias)`.
///
/// Weights start He-normal and biases at zero (He et al. 2015, arXiv:1502.01852, eq. 10).
public struct Dense: Layer {
  /// The weights, `[inputs, outputs]`.
  public var weight: Tensor
  /// The biases, `[outputs]`.
  public var bias: Tensor
  /// What is done with each sum.
  public var activation: Activation

  /// A layer from so many inputs to so many outputs.
  public init(
    from inputs: Int, to outputs: Int, activation: Activation = .identity,
    weights: Initializer = .heNormal, using random: inout RandomStream
  ) {
    weight = weights([inputs, outputs], .init(input: inputs, output: outputs), using: &random)
    bias = Tensor(zeros: outputs)
    self.activation = activation
  }

  /// `[batch, inputs]` → `[batch, outputs]`; further axes before the last are kept.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.matmul(weight, adding: bias, then: activation)
  }

  /// Visits `weight`, then `bias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("weight", &weight)
    visit("bias", &bias)
  }

  /// Inputs times outputs, for each row.
  public func multiplications(for input: Shape) -> Int {
    input.count * weight.shape[1]
  }
}
