import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

extension DeepQLearning {
  /// A deep Q-learner at the pole, game by game.
  ///
  /// A game that is broken off after 500 steps is truncated, not lost: the value of its last state still
  /// counts.
  struct Training: LessonTraining {
    private(set) var series = CheckpointSeries()
    private var learner: DQN<Sequential, Adam>
    private var memory: ReplayBuffer
    private var games = 0
    private var steps = 0
    private var lengths: [Int] = []

    private let lesson: DeepQLearning
    private let random: RandomStream
    private let schedule: ExplorationSchedule
    private let network: PoleValues

    /// The steps after which a training game is broken off.
    static let limit = 500

    init(of lesson: DeepQLearning, using random: RandomStream) {
      self.lesson = lesson
      self.random = random
      network = lesson.network(using: random)
      let rate = LearningRate.linear(
        from: Float(lesson.learningRate), to: Float(lesson.lastRate),
        over: max(lesson.steps / lesson.period, 1))
      learner = DQN(
        network.net, optimizer: Adam(learningRate: rate),
        following: .softly(Float(lesson.following)), isDouble: lesson.double, loss: .huber,
        gradientLimit: 10)
      memory = ReplayBuffer(capacity: lesson.memory, observations: [4])
      schedule = .linear(from: 1, to: lesson.exploration, over: lesson.exploring)
      series.keep(learner.online, at: 0)
    }

    var progress: TrainingProgress {
      TrainingProgress(
        done: min(steps, lesson.steps), of: lesson.steps,
        words: "step \(min(steps, lesson.steps)) of \(lesson.steps), game \(games)")
    }

    /// Plays a game, learning on the way.
    mutating func advance() throws(LessonError) {
      let chance = random.split("game").split(games)
      var (starts, policy) = (chance.split("start"), chance.split("policy"))
      var world = TimeLimit(CartPole(), steps: Self.limit)
      var joiner = MultiStep(steps: lesson.lookahead, discount: Float(lesson.discount))
      let exploration = schedule(games)
      var observation = PoleValues.input(world.reset(seed: starts.next()))
      var (loss, updates): (Float, Int) = (0, 0)
      while !world.isOver {
        let action = learner.action(
          for: observation, exploration: exploration, actions: 2, using: &policy)
        let step = world.step(CartPole.actions[action])
        let next = PoleValues.input(step.observation)
        let complete = joiner.append(
          observation: observation, action: action, reward: Float(step.reward / network.unit),
          next: next, isTerminal: step.outcome == .terminated, isEnd: step.outcome.isEnd)
        for experience in complete { memory.append(experience) }
        observation = next
        steps += 1
        guard memory.count >= lesson.warmup, steps.isMultiple(of: lesson.period) else { continue }
        loss += try learn()
        updates += 1
      }
      games += 1
      lengths.append(world.elapsed)
      note(exploration: exploration, loss: updates > 0 ? loss / Float(updates) : nil)
    }

    private mutating func learn() throws(LessonError) -> Float {
      let places = Self.places(
        lesson.batch, of: memory.count, update: learner.updates, using: random)
      do { return try learner.learn(from: memory.batch(at: places)) } catch {
        throw .diverged(step: steps, quantity: "loss")
      }
    }

    /// Which experiences an update learns from: chance depends on the number of the update.
    static func places(
      _ batch: Int, of count: Int, update: Int, using random: RandomStream
    ) -> [Int] {
      var draws = random.split("batch").split(update)
      return (0..<batch).map { _ in draws.integer(below: count) }
    }

    /// Notes how the game went, and keeps the network at even distances of steps.
    private mutating func note(exploration: Double, loss: Float?) {
      let length = lengths[lengths.count - 1]
      var values: [String: Float] = [
        "steps": Float(length), "mean-of-100": Float(Array(lengths.suffix(100)).mean),
        "exploration": Float(exploration), "memory": Float(memory.count),
        "updates": Float(learner.updates), "played": Float(steps),
      ]
      values["loss"] = loss
      series.note(values, at: games)
      let kept = Self.kept(lesson, after: steps)
      if kept > Self.kept(lesson, after: steps - length) || progress.isDone {
        series.keep(learner.online, at: games)
      }
    }

    /// How many networks are to be kept by a step.
    private static func kept(_ lesson: DeepQLearning, after step: Int) -> Int {
      step * (lesson.snapshots - 1) / lesson.steps
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("series", &series)
      visit("learner", &learner)
      visit("memory", &memory)
      visit("games", &games)
      visit("played", &steps)
      visit("lengths", &lengths)
    }
  }
}
