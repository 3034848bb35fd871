public import Tensors

/// Makes one row of each member of a batch.
public struct Flatten: FixedLayer {
  /// A layer without settings.
  public init() {}

  /// `[batch, …]` → `[batch, features]`.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.flattened(from: 1)
  }
}

/// An activation as a layer of its own.
public struct ActivationLayer: FixedLayer {
  /// The function.
  public var activation: Activation

  /// A layer that applies `activation`.
  public init(_ activation: Activation) { self.activation = activation }

  /// Any shape, which stays.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input.activated(by: activation)
  }
}

/// Turns each row into probabilities, `exp(x) / sum(exp(x))` along the last axis.
public struct Softmax: FixedLayer {
  /// A layer without settings.
  public init() {}

  /// Any shape, which stays.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor { input.softmax() }
}
