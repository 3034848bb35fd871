import Agents
import Animations
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// A network that tells how likely a game is won after a move: from cell and move to one logit.
struct LakeNetwork: Layer {
  /// The layers with ReLU, from the input on.
  var hidden: [Dense]
  /// What makes one logit of them.
  var output: Dense

  /// A network for a lake of so many cells; weights start as in Keras.
  init(states: Int, layers: [Int], using random: inout RandomStream) {
    var width = states + FrozenLake.actions.count
    hidden = []
    for units in layers {
      hidden.append(
        Dense(
          from: width, to: units, activation: .relu, weights: .glorotUniform, using: &random))
      width = units
    }
    output = Dense(from: width, to: 1, weights: .glorotUniform, using: &random)
  }

  /// `[batch, cells + moves]` → logits `[batch, 1]`.
  func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    output(hidden.reduce(input) { $1($0, in: &pass) }, in: &pass)
  }

  /// Visits the layers in order.
  mutating func visitParameters(_ visit: ParameterVisitor) {
    for index in hidden.indices { visit("hidden\(index)", &hidden[index]) }
    visit("output", &output)
  }

  /// The probability of a win after each move on each cell.
  func probabilities(states: Int) -> ActionValueTable {
    let actions = FrozenLake.actions.count
    let situations = (0..<states * actions).map { place in
      RandomLakeGames.situation(place / actions, place % actions, states: states)
    }
    var table = ActionValueTable(states: states, actions: actions)
    for (place, logit) in self(Tensor(rows: situations)).sigmoid().scalars.enumerated() {
      table[place / actions, place % actions] = Double(logit)
    }
    return table
  }
}

/// How a network learned from random games which moves lead to a win.
struct LakeTraining: Sendable {
  /// The steps after which the network was asked about every move.
  let kept: LogSteps
  /// Its answers then.
  private(set) var tables: [ActionValueTable] = []
  /// The loss then: the mean cross-entropy, each move counted as often as it was made.
  private(set) var losses: [Double] = []

  /// Trains a network by Adam; every step takes all moves at once, weighted by how often they were made.
  init(
    on games: RandomLakeGames, layers: [Int], steps: Int, learningRate: Double,
    using random: RandomStream
  ) throws(LessonError) {
    kept = LogSteps(count: 80, upTo: steps, linearSteps: 20)
    let states = games.lake.stateCount
    var weights = random.split("weights")
    var network = LakeNetwork(states: states, layers: layers, using: &weights)
    let rate = Float(learningRate)
    var optimizer = Adam.keras(learningRate: .linear(from: rate, to: rate / 30, over: steps))
    let data = Rows(of: games.data)
    for step in 0...steps {
      let (loss, gradients) = valueAndGradients(of: network) { data.loss(of: $0) }
      guard loss.isFinite else { throw .diverged(step: step, quantity: "loss") }
      if kept.contains(step) {
        tables.append(network.probabilities(states: states))
        losses.append(Double(loss))
      }
      if step < steps { optimizer.update(&network, along: gradients) }
    }
  }

  /// What the network says at the end.
  var table: ActionValueTable { tables[tables.count - 1] }

  /// The moves that were made, each once.
  private struct Rows {
    let inputs: Tensor
    let targets: Tensor
    let weights: Tensor

    init(of data: OutcomeCounts) {
      let places = Array(data.situations.indices)
      let total = data.weights.reduce(0, +)
      inputs = data.inputs(places)
      let shares = data.shares(places).scalars
      targets = Tensor(places.map { shares[2 * $0 + 1] }, shape: [places.count, 1])
      weights = Tensor(data.weights.map { $0 / total }, shape: [places.count, 1])
    }

    func loss(of network: LakeNetwork) -> Tensor {
      let logits = network(inputs)
      return ((logits.softplus() - logits * targets) * weights).sum()
    }
  }
}
