public import Tensors

/// Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it.
///
/// Ioffe and Szegedy 2015 (arXiv:1502.03167, algorithm 1). In training the batch's own mean and
/// variance are used, and running ones follow them: `running += momentum * (batch - running)`, the
/// variance in its unbiased form, as in PyTorch. In use the running ones count. Keras calls
/// `1 - momentum` momentum (0.99, so 0.01 here) and adds 0.001 to the variance.
public struct BatchNormalization: Layer {
  /// The factor of each channel, 1 at first.
  public var scale: Tensor
  /// The offset of each channel, 0 at first.
  public var shift: Tensor
  /// The running mean of each channel, 0 at first.
  public var mean: Tensor
  /// The running variance of each channel, 1 at first.
  public var variance: Tensor
  /// The share of a batch in the running statistics.
  public var momentum: Float
  /// What is added to the variance.
  public var epsilon: Float

  /// A layer for so many channels.
  public init(_ channels: Int, momentum: Float = 0.1, epsilon: Float = 1e-5) {
    scale = Tensor(ones: channels)
    shift = Tensor(zeros: channels)
    mean = Tensor(zeros: channels)
    variance = Tensor(ones: channels)
    (self.momentum, self.epsilon) = (momentum, epsilon)
  }

  /// `[batch, …, channels]`, which stays.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    if !pass.isTraining {
      let factor = scale / (variance + epsilon).squareRoot()
      return input * factor + (shift - mean * factor)
    }
    let (normalized, batchMean, batchVariance) = input.normalizedColumns(epsilon: epsilon)
    let rows = Float(input.count / scale.count)
    let unbiased = batchVariance * (rows / Swift.max(rows - 1, 1))
    mean.noteUpdate(to: mean.detached() * (1 - momentum) + batchMean * momentum)
    variance.noteUpdate(to: variance.detached() * (1 - momentum) + unbiased * momentum)
    return normalized * scale + shift
  }

  /// Visits `scale` and `shift`, then the statistics `mean` and `variance`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("scale", &scale)
    visit("shift", &shift)
    visit(statistic: "mean", &mean)
    visit(statistic: "variance", &variance)
  }

  /// One for each element.
  public func multiplications(for input: Shape) -> Int { input.count }
}
