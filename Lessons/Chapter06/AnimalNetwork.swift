import NeuralNets
import Randomness
import Tensors

/// The chapter's network, made smaller: filters, pooling, filters again, pooling, and two dense layers
/// that turn what was found into one answer.
struct AnimalNetwork: Layer {
  /// The filters that look at the picture.
  var first: Convolution
  /// The filters that look at what the first ones found.
  var second: Convolution
  /// What turns the findings into evidence.
  var hidden: Dense
  /// What turns the evidence into one number: the logit of a horse.
  var output: Dense

  /// A network for pictures of one channel, `side` pixels high and wide; weights start as in Keras.
  init(filters: Int, side: Int = 32, using random: inout RandomStream) {
    func layer(from channels: Int) -> Convolution {
      Convolution(
        from: channels, to: filters, size: 3, activation: .relu, weights: .glorotUniform,
        using: &random)
    }
    first = layer(from: 1)
    second = layer(from: filters)
    let found = ((side - 2) / 2 - 2) / 2
    hidden = Dense(
      from: found * found * filters, to: 32, activation: .relu, weights: .glorotUniform,
      using: &random)
    output = Dense(from: 32, to: 1, weights: .glorotUniform, using: &random)
  }

  /// `[batch, side, side, 1]` → logits `[batch, 1]`.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let found = maps(of: input).second.maxPooled(2).flattened(from: 1)
    let evidence = Dropout(0.2)(hidden(found, in: &pass), in: &pass)
    return output(evidence, in: &pass)
  }

  /// What the filters of both layers find in some pictures; grey counts as nothing.
  func maps(of input: Tensor) -> (first: Tensor, second: Tensor) {
    let found = first(input * 2 - 1)
    return (found, second(found.maxPooled(2)))
  }

  /// The probability that each picture is a horse.
  func probabilities(for pictures: Tensor) -> [Double] {
    self(pictures).sigmoid().scalars.map { Double($0) }
  }

  /// Visits the layers in order.
  mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("first", &first)
    visit("second", &second)
    visit("hidden", &hidden)
    visit("output", &output)
  }
}
