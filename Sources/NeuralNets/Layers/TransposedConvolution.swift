public import Randomness
public import Tensors

/// A layer that enlarges pictures: the way back of a convolution, with filters of its own.
///
/// Filters start He-normal and biases at zero.
public struct TransposedConvolution: Layer {
  /// The filters, `[height, width, filters, channels]`.
  public var weight: Tensor
  /// The biases, `[filters]`.
  public var bias: Tensor
  /// How far apart the input's pixels lie in the output.
  public var stride: Extent
  /// The padding of the convolution whose way back this is.
  public var padding: Padding
  /// What is done with each sum.
  public var activation: Activation

  /// A layer of `filters` filters over `channels` channels.
  public init(
    from channels: Int, to filters: Int, size: Extent, stride: Extent = 1,
    padding: Padding = .valid, activation: Activation = .identity,
    weights: Initializer = .heNormal, using random: inout RandomStream
  ) {
    let area = size.height * size.width
    weight = weights(
      [size.height, size.width, filters, channels],
      .init(input: area * channels, output: area * filters), using: &random)
    bias = Tensor(zeros: filters)
    (self.stride, self.padding, self.activation) = (stride, padding, activation)
  }

  /// `[batch, height, width, channels]` → `[batch, height, width, filters]`, larger by the stride.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.transposedConvolution(weight, adding: bias, stride: stride, padding: padding)
      .activated(by: activation)
  }

  /// Visits `weight`, then `bias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("weight", &weight)
    visit("bias", &bias)
  }

  /// The filters' size at each place of the input.
  public func multiplications(for input: Shape) -> Int {
    input.count * (weight.count / weight.shape[3])
  }
}
