public import Tensors

/// Adds what a body makes of its input to the input itself.
///
/// He et al. 2015 (arXiv:1512.03385): the body learns only what is to be changed.
public struct Residual<Body: Layer>: Layer {
  /// The layers that are skipped; their output has the input's shape.
  public var body: Body

  /// A skip over `body`.
  public init(_ body: Body) { self.body = body }

  /// `input + body(input)`, whose shapes must fit.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    input + body(input, in: &pass)
  }

  /// Visits `body`.
  public mutating func visitParameters(_ visit: ParameterVisitor) { visit("body", &body) }

  /// Those of the body.
  public func multiplications(for input: Shape) -> Int { body.multiplications(for: input) }
}

/// Puts what a body makes of its input beside the input, along the last axis.
///
/// The skip of DenseNet (arXiv:1608.06993) and, around an inner network, of U-Net (arXiv:1505.04597).
public struct ConcatenatingSkip<Body: Layer>: Layer {
  /// The layers that are skipped; their output differs from the input in its last axis at most.
  public var body: Body

  /// A skip over `body`.
  public init(_ body: Body) { self.body = body }

  /// The input's channels, then the body's.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    .concatenated([input, body(input, in: &pass)], axis: -1)
  }

  /// Visits `body`.
  public mutating func visitParameters(_ visit: ParameterVisitor) { visit("body", &body) }

  /// Those of the body.
  public func multiplications(for input: Shape) -> Int { body.multiplications(for: input) }
}
