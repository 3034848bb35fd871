import Agents
import Environments
import NeuralNets
import Randomness
import Tensors
import TestSupport
import Testing

struct ReplayBufferTests {
  private func experience(_ number: Int) -> Experience {
    Experience(
      observation: [Float(number), 0], action: number, reward: Float(number),
      next: [Float(number), 1], discount: 0.5)
  }

  @Test func `the oldest makes room`() {
    var buffer = ReplayBuffer(capacity: 3, observations: [2])
    for number in 0..<5 { buffer.append(experience(number)) }
    #expect(buffer.count == 3 && buffer.head == 2)
    #expect((0..<3).map { buffer[$0].action } == [3, 4, 2])
    #expect(buffer[1] == experience(4))
  }

  @Test func `a batch holds what was drawn`() {
    var buffer = ReplayBuffer(capacity: 10, observations: [2])
    for number in 0..<7 { buffer.append(experience(number)) }
    let batch = buffer.batch(at: [6, 0, 6])
    #expect(batch.observations == Tensor(rows: [[6, 0], [0, 0], [6, 0]]))
    #expect(batch.next == Tensor(rows: [[6, 1], [0, 1], [6, 1]]))
    #expect(batch.actions == [6, 0, 6] && batch.rewards == [6, 0, 6])
    var random = RandomStream(seed: 1)
    let places = buffer.places(7000, using: &random)
    for place in 0..<7 {
      #expect((places.count { $0 == place } - 1000).magnitude < 120)
    }
  }

  @Test func `an observation of another size stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var buffer = ReplayBuffer(capacity: 3, observations: [2])
      buffer.append(
        Experience(observation: [1], action: 0, reward: 0, next: [1, 2], discount: 0))
    }
    expectMessage(result, contains: "observations of 1 and 2 numbers; the buffer's have 2")
  }
}

struct MultiStepTests {
  @Test func `sums the rewards of its steps`() {
    var joiner = MultiStep(steps: 3, discount: 0.5)
    var made: [Experience] = []
    for step in 0..<5 {
      made += joiner.append(
        observation: [Float(step)], action: step, reward: 1, next: [Float(step + 1)],
        isTerminal: step == 4, isEnd: step == 4)
    }
    #expect(made.map(\.action) == [0, 1, 2, 3, 4])
    #expect(made.map(\.reward) == [1.75, 1.75, 1.75, 1.5, 1])
    #expect(made.map(\.discount) == [0.125, 0.125, 0, 0, 0])
    #expect(made[0].next == [3] && made[4].next == [5])
  }

  @Test func `a truncated end still counts what would follow`() {
    var joiner = MultiStep(steps: 2, discount: 0.5)
    let made = joiner.append(
      observation: [0], action: 0, reward: 1, next: [1], isTerminal: false, isEnd: true)
    #expect(made.map(\.discount) == [0.5])
  }
}

struct DQNTests {
  private func net(_ seed: UInt64) -> Sequential {
    var random = RandomStream(seed: seed)
    return Sequential(
      Dense(from: 2, to: 8, activation: .relu, using: &random),
      Dense(from: 8, to: 2, using: &random))
  }

  private let batch = {
    var buffer = ReplayBuffer(capacity: 2, observations: [2])
    buffer.append(
      Experience(observation: [1, 0], action: 0, reward: 1, next: [0, 1], discount: 0.9))
    buffer.append(
      Experience(observation: [0, 1], action: 1, reward: -1, next: [1, 0], discount: 0))
    return buffer.batch(at: [0, 1])
  }()

  @Test func `targets are rewards and what may follow, by the target network`() {
    let learner = DQN(net(1), optimizer: Adam())
    let following = learner.target(batch.next).max(along: -1).scalars
    #expect(learner.targets(for: batch) == [1 + 0.9 * following[0], -1])
  }

  @Test func `a double learner lets one network choose and the other value`() throws {
    var learner = DQN(
      net(2), optimizer: Adam(learningRate: 0.05), following: .every(1000), isDouble: true)
    for _ in 0..<50 { try learner.learn(from: batch) }
    let chosen = learner.online(batch.next).argmax()
    let valued = learner.target(batch.next).gather(chosen).scalars
    #expect(learner.targets(for: batch) == [1 + 0.9 * valued[0], -1])
  }

  @Test func `values reach the fixed point`() throws {
    var learner = DQN(net(3), optimizer: Adam(learningRate: 0.01), loss: .squared)
    for _ in 0..<2000 { try learner.learn(from: batch) }
    let (first, second) = (learner.values(for: [1, 0]), learner.values(for: [0, 1]))
    #expect((second[1] + 1).magnitude < 0.02)
    #expect((first[0] - (1 + 0.9 * second.max()!)).magnitude < 0.05)
  }

  @Test func `the target network follows as told`() throws {
    var periodic = DQN(net(4), optimizer: Adam(), following: .every(3))
    let start = periodic.target(batch.next)
    try periodic.learn(from: batch)
    try periodic.learn(from: batch)
    #expect(periodic.target(batch.next) == start)
    try periodic.learn(from: batch)
    #expect(periodic.target(batch.next) == periodic.online(batch.next))

    var soft = DQN(net(4), optimizer: SGD(learningRate: 0.1), following: .softly(0.25))
    let before = soft.target
    try soft.learn(from: batch)
    var expected = before
    expected.move(towards: soft.online, by: 0.25)
    #expect(soft.target(batch.next) == expected(batch.next))
    #expect(soft.target(batch.next) != before(batch.next))
  }

  /// All options at once, from start to end: act, join three steps, keep, draw a batch, learn.
  @Test func `a learner at the pole ends with the same bits everywhere`() throws {
    let stream = RandomStream(seed: 6)
    var weights = stream.split("weights")
    let net = Sequential(
      Dense(from: 4, to: 12, activation: .relu, using: &weights),
      Dense(from: 12, to: 2, using: &weights))
    var learner = DQN(
      net, optimizer: Adam(), following: .softly(0.01), isDouble: true, gradientLimit: 5)
    var (memory, joiner) = (
      ReplayBuffer(capacity: 400, observations: [4]), MultiStep(steps: 3, discount: 0.98)
    )
    var (random, game) = (stream.split("actions"), TimeLimit(CartPole(), steps: 200))
    var observation = game.reset(seed: 0).numbers.map(Float.init)
    for step in 0..<900 {
      let action = learner.action(
        for: observation, exploration: 1 - Double(step) / 900, actions: 2, using: &random)
      let result = game.step(CartPole.actions[action])
      let next = result.observation.numbers.map(Float.init)
      let made = joiner.append(
        observation: observation, action: action, reward: Float(result.reward), next: next,
        isTerminal: result.outcome == .terminated, isEnd: result.outcome.isEnd)
      for experience in made { memory.append(experience) }
      observation =
        result.outcome.isEnd ? game.reset(seed: UInt64(step)).numbers.map(Float.init) : next
      if memory.count >= 32 { try learner.learn(from: memory.sample(32, using: &random)) }
    }
    let hash = learner.online.parameterList.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, next in
      next.value.scalars.reduce(hash) { ($0 ^ UInt64($1.bitPattern)) &* 0x100_0000_01b3 }
    }
    #expect(hash == 0xa373_8cce_5fc6_52f4)
    #expect(learner.updates > 800)
  }

  @Test func `a loss beyond all bounds is an error, and changes nothing`() {
    var learner = DQN(net(5), optimizer: Adam())
    var buffer = ReplayBuffer(capacity: 1, observations: [2])
    buffer.append(
      Experience(observation: [1, 0], action: 0, reward: .infinity, next: [0, 1], discount: 0))
    let before = learner.online(batch.next)
    #expect(throws: TrainingError.self) { try learner.learn(from: buffer.batch(at: [0])) }
    #expect(learner.online(batch.next) == before && learner.updates == 0)
  }
}

struct ReinforceTests {
  @Test func `returns are discounted sums`() {
    var episode = Episode()
    for reward in [1, 0, 2] as [Float] {
      episode.append(observation: [0], action: 0, reward: reward)
    }
    #expect(episode.returns(discount: 0.5) == [1.5, 1, 2])
    #expect(episode.returns(discount: 0.5, restartsAtReward: true) == [1, 1, 2])
    #expect(episode.score == 3)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `learns to keep a pole up`(seed: UInt64) throws {
    let stream = RandomStream(seed: seed)
    var weights = stream.split("weights")
    var learner = Reinforce(
      policy: Sequential(
        Dense(from: 4, to: 16, activation: .tanh, using: &weights),
        Dense(from: 16, to: 2, using: &weights)),
      baseline: Sequential(
        Dense(from: 4, to: 16, activation: .tanh, using: &weights),
        Dense(from: 16, to: 1, using: &weights)),
      optimizer: Adam(learningRate: 0.02))
    var random = stream.split("actions")
    var scores: [Float] = []
    for update in 0..<60 {
      let episodes = (0..<8).map { game in
        play(learner, seed: UInt64(update * 8 + game), using: &random)
      }
      scores += episodes.map(\.score)
      try learner.learn(from: episodes)
    }
    #expect(scores.suffix(40).reduce(0, +) / 40 > 100)
  }

  private func play(
    _ learner: Reinforce<Sequential, Sequential, Adam>, seed: UInt64,
    using random: inout RandomStream
  ) -> Episode {
    var game = TimeLimit(CartPole(), steps: 200)
    var observation = game.reset(seed: seed).numbers.map(Float.init)
    var episode = Episode()
    while !game.isOver {
      let action = learner.action(for: observation, using: &random)
      let step = game.step(CartPole.actions[action])
      episode.append(observation: observation, action: action, reward: Float(step.reward))
      observation = step.observation.numbers.map(Float.init)
    }
    return episode
  }
}

struct OutcomeCountsTests {
  @Test func `counts what comes up again`() {
    var counts = OutcomeCounts(outcomes: 2)
    counts.count([1, 0], outcome: 0)
    counts.count([0, 1], outcome: 1)
    counts.count([1, 0], outcome: 1, times: 2)
    #expect(counts.situations == [[1, 0], [0, 1]])
    #expect(counts.weights == [3, 1])
    #expect(counts.shares([1, 0]) == Tensor(rows: [[0, 1], [1.0 / 3, 2.0 / 3]]))
    var random = RandomStream(seed: 1)
    let drawn = counts.sample(4000, using: &random)
    #expect((drawn.count { $0 == 0 } - 3000).magnitude < 100)
  }

  /// Chapter 8's idea: play at random, count who won from where, and let a network learn the shares.
  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a network learns what a random player's chances are`(seed: UInt64) {
    let stream = RandomStream(seed: seed)
    let counts = randomGames(20_000, using: stream)
    var random = stream.split("weights")
    var net = Sequential(
      Dense(from: 20, to: 32, activation: .relu, using: &random),
      Dense(from: 32, to: 2, using: &random))
    var optimizer = Adam(learningRate: .linear(from: 0.01, to: 0, over: 1200))
    for _ in 0..<1200 {
      let places = counts.sample(64, using: &random)
      let (inputs, shares) = (counts.inputs(places), counts.shares(places))
      let (_, gradients) = valueAndGradients(of: net) {
        softmaxCrossEntropy($0(inputs), probabilities: shares)
      }
      optimizer.update(&net, along: gradients)
    }
    var exact = ValueIteration(of: FrozenLake(), discount: 1, following: .random)
    exact.converge()
    var (sum, worst): (Float, Float) = (0, 0)
    for place in counts.situations.indices {
      let situation = counts.situations[place]
      let state = situation.prefix(16).firstIndex(of: 1) ?? 0
      let action = situation.suffix(4).firstIndex(of: 1).map { $0 - 16 } ?? 0
      let chance = net(Tensor(rows: [situation])).softmax()[0, 1]
      let error = abs(chance - Float(exact.table[state, action]))
      sum += error * counts.weights[place]
      if counts.weights[place] > 500 { worst = max(worst, error) }
    }
    #expect(sum / counts.weights.reduce(0, +) < 0.01)
    #expect(worst < 0.06)
  }

  /// Where a player was and what it did, one-hot, with whether it won in the end.
  private func randomGames(_ games: Int, using stream: RandomStream) -> OutcomeCounts {
    var random = stream.split("games")
    var counts = OutcomeCounts(outcomes: 2)
    for _ in 0..<games {
      var lake = FrozenLake()
      var (seen, won): ([[Float]], Int) = ([], 0)
      while !lake.isOver {
        let action = lake.randomAction(using: &random)
        var situation = [Float](repeating: 0, count: 20)
        situation[lake.cell] = 1
        situation[16 + action.rawValue] = 1
        seen.append(situation)
        if lake.step(action).reward > 0 { won = 1 }
      }
      for situation in seen { counts.count(situation, outcome: won) }
    }
    return counts
  }
}
