import Drawing
import Exhibits
import NeuralNets
import Randomness
import Scenes
import Tensors
import TestSupport
import Testing

struct ModelTests {
  /// A model that is no `Sequential`: the graph reads its layers by visiting them.
  private struct Critic: Layer {
    var hidden: Dense
    var value: Dense

    init() {
      var random = RandomStream(seed: 2)
      hidden = Dense(from: 3, to: 2, activation: .relu, using: &random)
      value = Dense(from: 2, to: 1, using: &random)
    }

    func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
      value(hidden(input, in: &pass), in: &pass)
    }

    mutating func visitParameters(_ visit: ParameterVisitor) {
      visit("hidden", &hidden)
      visit("value", &value)
    }
  }

  private static func network() -> Sequential {
    var random = RandomStream(seed: 1)
    return Sequential(
      Flatten(), Dense(from: 4, to: 3, using: &random), ActivationLayer(.relu), Dropout(0.5),
      Sequential(Dense(from: 3, to: 2, using: &random), Softmax()))
  }

  @Test func `a graph has a column for the input and for each dense layer`() {
    #expect(NetworkGraph(of: Self.network()).layers == [4, 3, 2])
    #expect(NetworkGraph(of: Critic()).layers == [3, 2, 1])
  }

  @Test func `node values are those after the activations, networks in networks included`() {
    let model = Self.network()
    let input = Tensor([1, -2, 0.5, 3], shape: [1, 2, 2])
    let values = model.nodeValues(for: input)
    #expect(values.map(\.count) == [4, 3, 2])
    #expect(values[0] == [1, -2, 0.5, 3])
    #expect(values[1].allSatisfy { $0 >= 0 })
    #expect(values[2] == model(input).scalars.map(Double.init))
  }

  @Test func `a model of one's own shows its input and its output`() {
    let values = Critic().nodeValues(for: Tensor([1, 2, 3]))
    #expect(values.map(\.count) == [3, 0, 1])
    #expect(values[2] == Critic()(Tensor(rows: [[1, 2, 3]])).scalars.map(Double.init))
  }

  @Test func `limits are the largest weights of all snapshots, layer by layer`() {
    var later = Critic()
    later.hidden.weight = later.hidden.weight * 0 + 7
    let limits = NetworkGraph.Limits(of: [Critic(), later], on: [Tensor([1, -9, 3])])
    #expect(limits.weights[0] == 7)
    #expect(
      limits.weights[1] == Critic().value.weight.scalars.map { abs(Double($0)) }.max())
    #expect(limits.values.count == 3 && limits.values[0] == 9)
  }

  @Test func `layers that only rearrange have no block`() {
    var random = RandomStream(seed: 1)
    let model = Sequential(
      Convolution(from: 1, to: 4, size: 3, activation: .relu, using: &random),
      BatchNormalization(4), MaxPooling(2), Flatten(),
      Dense(from: 36, to: 36, using: &random), ActivationLayer(.relu), LayerNormalization(36),
      Softmax())
    let blocks = LayerBlocks(of: model, input: [1, 8, 8, 1]).blocks
    #expect(blocks.map(\.title) == ["input", "conv 3×3", "max-pool 2×2", "dense"])
    #expect(blocks.map(\.shape) == [[8, 8, 1], [6, 6, 4], [3, 3, 4], [36]])
  }

  @Test func `probabilities come from logits`() {
    let bars = ProbabilityBars(logits: Tensor(rows: [[0, 0]]), labels: ["a", "b"])
    #expect(bars.values == [0.5, 0.5])
    let certain = ProbabilityBars(probabilities: Tensor([0.25, 0.75]), labels: ["a", "b"])
    #expect(certain.values == [0.25, 0.75])
    #expect(ActionValues(Tensor([1, -2]), labels: ["a", "b"]).values == [1, -2])
  }
}

/// What stops with a message.
struct WrongModelTests {
  enum Call: String, CaseIterable, Codable, Sendable {
    case noMatrix, chain, picture, channel, unit, filter, confusion

    var message: String {
      switch self {
      case .noMatrix: "NetworkGraph: Flatten has no matrix of weights; show models of Dense layers"
      case .chain: "NetworkGraph: weights [4, 2] after [2, 3]; each layer takes what the one before"
      case .picture: "Picture: 2 channels of [4, 4, 2]; name one, or give 1 or 3"
      case .channel: "Picture: channel 2 of [4, 4, 2]; channels are 0..<2"
      case .unit: "Picture.weights: rows of 3 of 4 inputs; the rows must be whole"
      case .filter: "FeatureStrip: channel 1 of filters [3, 3, 1, 2]; channels are 0..<1"
      case .confusion: "ConfusionMatrix: 0 taken for 2; classes are 0..<2"
      }
    }

    func run() {
      var random = RandomStream(seed: 1)
      switch self {
      case .noMatrix: _ = NetworkGraph(of: Flatten())
      case .chain:
        let layers = [(2, 3), (4, 2)].map { Dense(from: $0.0, to: $0.1, using: &random) }
        _ = NetworkGraph(of: Sequential(layers))
      case .picture: _ = Scenes.Picture(of: Tensor(zeros: 4, 4, 2))
      case .channel: _ = Scenes.Picture(of: Tensor(zeros: 4, 4, 2), channel: 2)
      case .unit:
        _ = Scenes.Picture.weights(
          of: Dense(from: 4, to: 1, using: &random), unit: 0, width: 3)
      case .filter:
        _ = FeatureStrip(
          filtersOf: Convolution(from: 1, to: 2, size: 3, using: &random), channel: 1)
      case .confusion: _ = ConfusionMatrix(labels: [0], predictions: [2], classes: 2)
      }
    }
  }

  @Test(arguments: Call.allCases)
  func `a model that cannot be shown stops, naming place, values and rule`(call: Call) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [call] in
      call.run()
    }
    expectMessage(result, contains: call.message)
  }
}
