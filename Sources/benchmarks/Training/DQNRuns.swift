import Agents
import Environments
import NeuralNets
import Randomness
import Tensors

extension Benchmark {
  /// Steps of a deep Q-learner that balances a pole: act, play, remember, draw a batch, learn.
  ///
  /// Everything that one step of learning takes; a learner goes on from call to call.
  static let dqnRuns = [
    Benchmark("dqn-cart-pole", "4-24-24-2 batch 32", count: PoleLearner.stepsInCall) {
      var learner = PoleLearner()
      return .call { learner.run() }
    }
  ]
}

/// A deep Q-learner at the pole, after a thousand random steps.
private struct PoleLearner {
  static let stepsInCall = 500

  private var learner: DQN<Sequential, Adam>
  private var memory = ReplayBuffer(capacity: 10_000, observations: [4])
  private var game = TimeLimit(CartPole(), steps: 500)
  private var random = RandomStream(seed: 0)
  private var observation: [Float] = []
  private var episode: UInt64 = 0

  init() {
    let net = Sequential(
      Dense(from: 4, to: 24, activation: .relu, using: &random),
      Dense(from: 24, to: 24, activation: .relu, using: &random),
      Dense(from: 24, to: 2, using: &random))
    learner = DQN(net, optimizer: Adam(), following: .every(500), loss: .squared)
    begin()
    for _ in 0..<1000 { step(exploration: 1) }
  }

  mutating func run() {
    for _ in 0..<Self.stepsInCall {
      step(exploration: 0.1)
      keep(try? learner.learn(from: memory.sample(32, using: &random)))
    }
  }

  private mutating func begin() {
    episode += 1
    observation = game.reset(seed: episode).numbers.map(Float.init)
  }

  private mutating func step(exploration: Double) {
    let action = learner.action(
      for: observation, exploration: exploration, actions: 2, using: &random)
    let step = game.step(CartPole.actions[action])
    let next = step.observation.numbers.map(Float.init)
    memory.append(
      Experience(
        observation: observation, action: action, reward: Float(step.reward), next: next,
        discount: step.outcome == .terminated ? 0 : 0.99))
    if step.outcome.isEnd { begin() } else { observation = next }
  }
}
