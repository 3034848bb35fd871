import Environments
import NeuralNets
import Randomness
import Tensors

/// A network that says how likely a push is a winning one, and a player who believes it.
struct SurvivalNetwork: Sendable {
  /// State and push, `[batch, 5]` → a logit, `[batch, 1]`.
  var net: Sequential

  /// A network that has learned nothing yet.
  init(hidden: [Int], using random: inout RandomStream) {
    var layers: [any Layer] = []
    var inputs = 5
    for units in hidden {
      layers.append(Dense(from: inputs, to: units, activation: .relu, using: &random))
      inputs = units
    }
    net = Sequential(layers + [Dense(from: inputs, to: 1, using: &random)])
  }

  /// The probabilities of surviving, by push: to the left, to the right.
  func chances(in state: CartPole.State) -> [Double] { chances(in: [state])[0] }

  /// The probabilities of surviving in many states, each by push.
  func chances(in states: [CartPole.State]) -> [[Double]] {
    let logits = logits(in: states).sigmoid().scalars
    return states.indices.map { [Double(logits[2 * $0]), Double(logits[2 * $0 + 1])] }
  }

  /// The pushes that are most likely survived.
  func pushes(in states: [CartPole.State]) -> [CartPole.Action] {
    let logits = logits(in: states).scalars
    return states.indices.map { logits[2 * $0 + 1] > logits[2 * $0] ? .right : .left }
  }

  private func logits(in states: [CartPole.State]) -> Tensor {
    let rows = states.flatMap { state in
      CartPole.actions.flatMap { SurvivalExamples.input(state, $0) }
    }
    return net(Tensor(rows, shape: [2 * states.count, 5]))
  }
}

/// How a network learned from labelled steps, and after which epoch it balanced longest.
struct SurvivalTraining: Sendable {
  /// The network that did best in practice.
  private(set) var best: SurvivalNetwork
  /// How long the network balanced in practice after each epoch, on average.
  private(set) var scores: [Double] = []

  /// Trains by Adam with a rate that falls to zero, and has the network play practice games after every epoch.
  ///
  /// - Throws: `TrainingError` when the loss is not finite any more.
  init(
    of network: SurvivalNetwork, on examples: SurvivalExamples, batch: Int, epochs: Int,
    learningRate: Double, practice: (seeds: [UInt64], limit: Int), using random: RandomStream
  ) throws(TrainingError) {
    best = network
    var network = network
    let perEpoch = (examples.count + batch - 1) / batch
    var optimizer = Adam(
      learningRate: .cosine(from: Float(learningRate), over: perEpoch * epochs))
    for epoch in 0..<epochs {
      for places in Batches(of: batch, from: examples.count, shuffledBy: random.split(epoch)) {
        let inputs = examples.inputs.gatherRows(places)
        let labels = examples.labels.gatherRows(places)
        let (loss, gradients) = valueAndGradients(of: network.net) { net in
          binaryCrossEntropy(logits: net(inputs), labels)
        }
        try checkFinite(loss, step: optimizer.step)
        optimizer.update(&network.net, along: gradients)
      }
      attempt(network, practice)
    }
  }

  private mutating func attempt(
    _ network: SurvivalNetwork,
    _ practice: (seeds: [UInt64], limit: Int)
  ) {
    let lengths = PoleTrial.lengths(
      seeds: practice.seeds, limit: practice.limit, pushes: network.pushes)
    let score = Double(lengths.reduce(0, +)) / Double(max(lengths.count, 1))
    if scores.allSatisfy({ score > $0 }) { best = network }
    scores.append(score)
  }
}
