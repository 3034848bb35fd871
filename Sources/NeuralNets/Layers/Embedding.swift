import Contracts
public import Randomness
public import Tensors

/// A learned vector for each of a number of words.
///
/// Vectors start normal with deviation 1, as in PyTorch; Keras draws evenly from ±0.05.
public struct Embedding: Layer {
  /// The vectors, `[words, features]`.
  public var weight: Tensor

  /// Vectors of `features` numbers for `words` words.
  public init(
    words: Int, features: Int, weights: Initializer = .normal(deviation: 1),
    using random: inout RandomStream
  ) {
    weight = weights([words, features], .init(input: words, output: features), using: &random)
  }

  /// The vectors of the given words, `[words, features]`.
  ///
  /// - Precondition: Each word is a row of `weight`.
  public func callAsFunction(_ words: [Int]) -> Tensor { weight.gatherRows(words) }

  /// `[batch, …]` of whole numbers → `[batch, …, features]`.
  ///
  /// - Precondition: Each number is a row of `weight`.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let words = input.scalars.map { number -> Int in
      require(
        number == number.rounded() && number.magnitude < 0x1p24,
        "Embedding: \(number) in \(input.shape); words are whole numbers")
      return Int(number)
    }
    return weight.gatherRows(words)
      .reshaped(to: Shape(input.shape.lengths + [weight.shape[1]]))
  }

  /// Visits `weight`.
  public mutating func visitParameters(_ visit: ParameterVisitor) { visit("weight", &weight) }
}
