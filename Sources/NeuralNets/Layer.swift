public import Randomness
public import Tensors

/// A part of a network that turns one tensor into another.
///
/// A layer is a value: its parameters are stored tensors, a copy is a snapshot, and it computes the
/// same whether or not gradients are recorded. What differs between training and use comes in through
/// the `Pass`.
public protocol Layer: Trainable {
  /// The output for `input`, both with the batch as their first axis.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor

  /// The number of multiplications for an input of this shape, for summaries.
  func multiplications(for input: Shape) -> Int
}

extension Layer {
  /// The output for `input` when the network is used, not trained.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    var pass = Pass.inference
    return self(input, in: &pass)
  }

  /// None, unless a layer says otherwise.
  public func multiplications(for input: Shape) -> Int { 0 }

  /// The shape of the output for an input of this shape.
  public func outputShape(for input: Shape) -> Shape { self(Tensor(zeros: input)).shape }
}

/// One way through a network: in training, with its own random draws, or in use.
public struct Pass: Sendable {
  /// Whether layers behave as in training: dropout drops, batches are normalised by themselves.
  public let isTraining: Bool
  /// Where draws come from.
  public var random: RandomStream

  /// A pass in training; `random` should be a stream split off for this step.
  public init(training random: RandomStream) {
    isTraining = true
    self.random = random
  }

  private init() {
    isTraining = false
    random = RandomStream(seed: 0)
  }

  /// A pass in use: nothing is drawn.
  public static var inference: Pass { Pass() }
}

/// A layer without parameters.
public protocol FixedLayer: Layer {}

extension FixedLayer {
  /// Nothing to visit.
  public mutating func visitParameters(_ visit: ParameterVisitor) {}
}
