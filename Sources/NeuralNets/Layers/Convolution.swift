public import Randomness
public import Tensors

/// A layer of filters that slide over pictures: `activation(input * filters + bias)`.
///
/// Filters start He-normal and biases at zero.
public struct Convolution: Layer {
  /// The filters, `[height, width, channels, filters]`.
  public var weight: Tensor
  /// The biases, `[filters]`.
  public var bias: Tensor
  /// How far the filters move at a time.
  public var stride: Extent
  /// The zeros around a picture.
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
      [size.height, size.width, channels, filters],
      .init(input: area * channels, output: area * filters), using: &random)
    bias = Tensor(zeros: filters)
    (self.stride, self.padding, self.activation) = (stride, padding, activation)
  }

  /// `[batch, height, width, channels]` → `[batch, height, width, filters]`.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.convolution(weight, adding: bias, stride: stride, padding: padding, then: activation)
  }

  /// Visits `weight`, then `bias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("weight", &weight)
    visit("bias", &bias)
  }

  /// The filters' size at each place of the output.
  public func multiplications(for input: Shape) -> Int {
    outputShape(for: input).count * (weight.count / weight.shape[3])
  }
}
