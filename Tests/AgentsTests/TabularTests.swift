import Agents
import Environments
import Randomness
import Testing

struct QLearningTests {
  /// The table of the book's chapter 13, state by state; left out are states where nothing is worth
  /// anything.
  static let exactTable: [Int: [Double]] = [
    0: [0.5314, 0.5905, 0.5905, 0.5314], 1: [0.5314, 0, 0.6561, 0.5905],
    2: [0.5905, 0.729, 0.5905, 0.6561], 3: [0.6561, 0, 0.5905, 0.5905],
    4: [0.5905, 0.6561, 0, 0.5314], 6: [0, 0.81, 0, 0.6561], 8: [0.6561, 0, 0.729, 0.5905],
    9: [0.6561, 0.81, 0.81, 0], 10: [0.729, 0.9, 0, 0.729], 13: [0, 0.81, 0.9, 0.729],
    14: [0.81, 0.9, 1, 0.81],
  ]

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `finds the exact values of the frozen lake`(seed: UInt64) {
    var learner = QLearning(
      states: 16, actions: 4, learningRate: 0.6, discount: 0.9, takesEndsAtOnce: true)
    var random = RandomStream(seed: seed)
    let exploration = ExplorationSchedule.linear(from: 0.3, to: 0.7, over: 10_000)
    for episode in 0..<10_000 {
      var lake = TimeLimit(FrozenLake(), steps: 50)
      while !lake.isOver {
        let state = lake.observation
        let action = learner.action(in: state, exploration: exploration(episode), using: &random)
        let step = lake.step(Heading.allCases[action])
        learner.learn(
          state: state, action: action, reward: step.reward, next: step.observation,
          isTerminal: step.outcome == .terminated)
      }
    }
    for state in 0..<16 {
      let exact = Self.exactTable[state] ?? [0, 0, 0, 0]
      for (value, expected) in zip(learner.table[state], exact) {
        #expect((value - expected).magnitude < 0.0005, "state \(state)")
      }
    }
  }

  @Test func `one step moves a value by the rate towards its target`() {
    var learner = QLearning(states: 2, actions: 2, learningRate: 0.5, discount: 0.9)
    learner.table[1, 0] = 10
    #expect(learner.learn(state: 0, action: 1, reward: 1, next: 1, isTerminal: false) == 5)
    #expect(learner.table[0, 1] == 5)
    // Nothing follows a terminal state, whatever its row says.
    #expect(learner.learn(state: 0, action: 0, reward: 1, next: 1, isTerminal: true) == 0.5)
    learner.takesEndsAtOnce = true
    learner.learn(state: 0, action: 0, reward: 1, next: 1, isTerminal: true)
    #expect(learner.table[0, 0] == 1)
  }
}

struct SARSATests {
  @Test func `one step uses the action really taken next`() {
    var learner = SARSA(states: 2, actions: 2, learningRate: 0.5, discount: 0.9)
    learner.table[1, 0] = 10
    learner.table[1, 1] = -10
    #expect(learner.learn(state: 0, action: 0, reward: 1, next: (1, 1)) == -4)
    #expect(learner.learn(state: 0, action: 1, reward: 1, next: nil) == 0.5)
  }

  @Test func `learns to cross the frozen lake`() {
    var learner = SARSA(states: 16, actions: 4, learningRate: 0.3, discount: 0.9)
    var random = RandomStream(seed: 3)
    let schedule = ExplorationSchedule.linear(from: 1, to: 0, over: 4000)
    for episode in 0..<5000 {
      var lake = TimeLimit(FrozenLake(), steps: 50)
      var action = learner.action(in: 0, exploration: schedule(episode), using: &random)
      while !lake.isOver {
        let state = lake.observation
        let step = lake.step(Heading.allCases[action])
        let next = learner.action(
          in: step.observation, exploration: schedule(episode), using: &random)
        learner.learn(
          state: state, action: action, reward: step.reward,
          next: step.outcome == .terminated ? nil : (step.observation, next))
        action = next
      }
    }
    var lake = FrozenLake()
    var steps = 0
    while !lake.isOver, steps < 20 {
      lake.step(Heading.allCases[learner.table.bestAction(in: lake.observation)])
      steps += 1
    }
    #expect(lake.cell == 15 && steps == 6)
  }
}

struct ValueIterationTests {
  @Test func `gives the values of Russell and Norvig's world`() {
    var iteration = ValueIteration(of: Gridworld(), discount: 1)
    iteration.converge()
    let expected = [
      0: 0.812, 1: 0.868, 2: 0.918, 4: 0.762, 6: 0.660, 8: 0.705, 9: 0.655, 10: 0.611, 11: 0.388,
    ]
    for (state, value) in expected {
      #expect((iteration.value(of: state) - value).magnitude < 0.0006, "state \(state)")
    }
  }

  @Test func `agrees with the table of the book`() {
    var iteration = ValueIteration(of: FrozenLake(), discount: 0.9)
    iteration.converge()
    for (state, row) in QLearningTests.exactTable {
      for (value, expected) in zip(iteration.table[state], row) {
        #expect((value - expected).magnitude < 0.0001)
      }
    }
    #expect(iteration.sweeps < 12)
  }

  @Test func `gives the lecture's values of the rover`() {
    var iteration = ValueIteration(of: MarsRover(), discount: 0.5)
    iteration.converge()
    #expect(iteration.table.bestValues == [100, 50, 25, 12.5, 20, 40])
    #expect(iteration.table[1, 1] == 12.5 && iteration.table[1, 0] == 50)
    #expect(iteration.table[3, 0] == 12.5)
  }

  /// The chance to win of a random player: what chapter 8 learns from its games.
  @Test func `evaluates the random player on the frozen lake`() {
    var evaluation = ValueIteration(of: FrozenLake(), discount: 1, following: .random)
    evaluation.converge()
    let expected: [Int: [Double]] = [
      0: [0.0139, 0.0162, 0.0116, 0.0139], 4: [0.0162, 0.0348, 0, 0.0139],
      8: [0.0348, 0, 0.0882, 0.0162], 9: [0.0348, 0.1758, 0.1421, 0],
      13: [0, 0.1758, 0.4393, 0.0882], 14: [0.1758, 0.4393, 1, 0.1421],
    ]
    for (state, row) in expected {
      for (value, other) in zip(evaluation.table[state], row) {
        #expect((value - other).magnitude < 0.00006, "state \(state)")
      }
    }
  }
}

struct ExplorationScheduleTests {
  @Test func `schedules go where they say, and stay in 0...1`() {
    let linear = ExplorationSchedule.linear(from: 1, to: 0.05, over: 100)
    #expect(linear(0) == 1 && linear(100) == 0.05 && linear(1000) == 0.05)
    #expect((linear(50) - 0.525).magnitude < 1e-12)
    let rising = ExplorationSchedule.linear(from: 0.3, to: 0.7, over: 10)
    #expect(rising(0) == 0.3 && rising(10) == 0.7)
    let falling = ExplorationSchedule.exponential(from: 1, factor: 0.5, floor: 0.1)
    #expect(falling(2) == 0.25 && falling(10) == 0.1)
    #expect(ExplorationSchedule { _ in 3 }(0) == 1)
    #expect(ExplorationSchedule.constant(-1)(5) == 0)
  }
}
