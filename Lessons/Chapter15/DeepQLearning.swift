import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// A deep Q-learner balances a pole: a network tells what both pushes are worth.
struct DeepQLearning: TrainableLesson {
  static let card = LessonCard(
    id: "ch15-deep-q-learning",
    title: "A network learns what each push is worth",
    caption: """
      Four numbers go through a network to two values, and the needle shows which push is worth more: \
      before training, halfway, and at the end, when the pole stays up for all 500 steps.
      """,
    alt:
      "A pole falls at once, later drifts off its track, at last stands 500 steps as a needle weighs two Q values.",
    description: """
      A cart with its pole, the network that plays, and a dial. Position, velocity, angle and spin enter \
      the network, two Q values come out, one for each push; the needle of the dial shows their \
      difference, which is tiny beside the values themselves. Three stages follow one another. Before \
      training the pole falls within a few steps. Halfway it is balanced, but the cart drifts off its \
      track. After training it stands for all 500 steps. Bars below count the steps of all three.
      """)

  static let scenes = [trainingScene]

  static let viewParameters = ["trials", "limit"]

  @Parameter("The number of steps of play in all.", in: 500...1_000_000)
  var steps = 80_000

  @Parameter("The units of the hidden layers.", in: 1...256, count: 1...3)
  var hidden = [64, 64]

  @Parameter("γ: what a reward is worth one step later.", in: 0.5...0.9999)
  var discount = 0.99

  @Parameter(
    "How many steps' rewards are summed before the network's own value is trusted.", in: 1...20)
  var lookahead = 5

  @Parameter("The first learning rate of Adam; it falls in a line.", in: 0.000001...0.1)
  var learningRate = 0.001

  @Parameter("The last learning rate.", in: 0...0.1)
  var lastRate = 0.0001

  @Parameter("The experiences in an update.", in: 1...1_024)
  var batch = 64

  @Parameter("The steps of play between two updates.", in: 1...1_000)
  var period = 2

  @Parameter("How many experiences are remembered.", in: 100...1_000_000)
  var memory = 50_000

  @Parameter("The experiences gathered before the first update.", in: 1...100_000)
  var warmup = 500

  @Parameter("The share by which the target network follows at an update.", in: 0.0001...1)
  var following = 0.01

  @Parameter("Whether one network chooses the action that the other values (Double DQN).")
  var double = true

  @Parameter("The games in which random pushes become rarer.", in: 1...10_000)
  var exploring = 100

  @Parameter("The probability of a random push after that.", in: 0...1)
  var exploration = 0.1

  @Parameter("How many networks to keep on the way.", in: 3...30)
  var snapshots = 16

  @Parameter("The number of fresh games that the trained network is judged by.", in: 1...1_000)
  var trials = 100

  @Parameter("When a game that goes on is broken off.", in: 20...2_000)
  var limit = 500

  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(of: self, using: run.random)
  }

  func validate() throws(LessonError) {
    guard warmup <= memory else {
      throw .invalid("'--warmup \(warmup)' is more than '--memory \(memory)' can hold.")
    }
  }

  /// A network that has learned nothing yet.
  func network(using random: RandomStream) -> PoleValues {
    var random = random.split("weights")
    return PoleValues(hidden: hidden, discount: discount, using: &random)
  }
}

/// A network that tells what both pushes are worth in a state.
///
/// A step is rewarded by 1. So a pole that never falls is worth 1 + γ + γ² + … = 1 / (1 − γ); the
/// network learns values in this unit, and gives them as steps.
struct PoleValues: Sendable {
  /// State, `[batch, 4]` → the values of both pushes in units of 1 / (1 − γ), `[batch, 2]`.
  var net: Sequential
  /// 1 / (1 − γ): the steps that a pole which never falls is worth.
  let unit: Double

  init(hidden: [Int], discount: Double, using random: inout RandomStream) {
    unit = 1 / (1 - discount)
    var layers: [any Layer] = []
    var inputs = 4
    for units in hidden {
      layers.append(Dense(from: inputs, to: units, activation: .relu, using: &random))
      inputs = units
    }
    net = Sequential(layers + [Dense(from: inputs, to: 2, using: &random)])
  }

  /// A state as the network is given it: most states of a game lie between −1 and 1.
  static func input(_ state: CartPole.State) -> [Float] { state.shares.map { 3 * $0 } }

  /// What the two pushes are worth in many states, in discounted steps.
  func values(in states: [CartPole.State]) -> [[Double]] {
    let outputs = outputs(in: states)
    return states.indices.map { place in
      [unit * Double(outputs[2 * place]), unit * Double(outputs[2 * place + 1])]
    }
  }

  /// The pushes that are worth more.
  func pushes(in states: [CartPole.State]) -> [CartPole.Action] {
    let outputs = outputs(in: states)
    return states.indices.map { outputs[2 * $0 + 1] > outputs[2 * $0] ? .right : .left }
  }

  private func outputs(in states: [CartPole.State]) -> [Float] {
    net(Tensor(states.flatMap(Self.input), shape: [states.count, 4])).scalars
  }
}
