import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

extension ExperienceReplay {
  /// Trainings one after the other, each from its own seed, with and without a buffer.
  struct Training: LessonTraining {
    private let lesson: ExperienceReplay
    private let random: RandomStream
    private var finished = 0
    /// The curves of the finished trainings, one after the other.
    private var lengths: [Float] = []

    init(of lesson: ExperienceReplay, random: RandomStream) {
      self.lesson = lesson
      self.random = random
    }

    private static let kinds = Kind.allCases

    /// The steps after which games are played.
    private var measured: [Int] {
      Array(stride(from: 0, through: lesson.steps, by: max(lesson.steps / 24, 1)))
    }

    var progress: TrainingProgress {
      TrainingProgress(
        done: finished, of: lesson.seeds * Self.kinds.count,
        words: "training \(finished) of \(lesson.seeds * Self.kinds.count)")
    }

    var series: CheckpointSeries {
      var series = CheckpointSeries()
      let measured = measured
      for (index, step) in measured.enumerated() {
        var values: [String: Float] = [:]
        for run in 0..<finished {
          values[name(of: run)] = lengths[run * measured.count + index]
        }
        series.note(values, at: step)
      }
      return series
    }

    private func name(of run: Int) -> String {
      Self.kinds[run % Self.kinds.count].name(of: run / Self.kinds.count)
    }

    /// Does one whole training.
    mutating func advance() throws(LessonError) {
      let kind = Self.kinds[finished % Self.kinds.count]
      var player = Player(
        of: lesson, kind: kind, random: random.split("training").split(finished / Self.kinds.count))
      var curve: [Float] = []
      for step in 0...lesson.steps {
        if measured.contains(step) { curve.append(player.meanLength()) }
        guard step < lesson.steps else { break }
        do { try player.advance() } catch {
          throw .diverged(step: step, quantity: "loss")
        }
      }
      lengths += curve
      finished += 1
    }

    mutating func visitState(_ visit: StateVisitor) {
      visit("finished", &finished)
      visit("lengths", &lengths)
    }
  }

  /// A learner at its game.
  struct Player {
    private var learner: DQN<Sequential, Adam>
    private var buffer: ReplayBuffer
    private var game = CartPole()
    private var random: RandomStream
    private let tests: RandomStream
    private let lesson: ExperienceReplay
    private let kind: Kind
    private let schedule: ExplorationSchedule
    private var done = 0
    private var length = 0

    /// A learner that knows nothing; both kinds start from the same network and the same game.
    init(of lesson: ExperienceReplay, kind: Kind, random: RandomStream) {
      var weights = random.split("weights")
      let units = lesson.units
      learner = DQN(
        Sequential(
          Dense(from: 4, to: units, activation: .relu, using: &weights),
          Dense(from: units, to: units, activation: .relu, using: &weights),
          Dense(from: units, to: 2, using: &weights)),
        optimizer: Adam(learningRate: .constant(Float(lesson.learningRate))),
        following: .every(200))
      buffer = ReplayBuffer(
        capacity: kind == .replay ? lesson.capacity : 1, observations: [4])
      schedule = .linear(from: 1, to: 0.05, over: lesson.steps / 4)
      self.random = random.split("play")
      tests = random.split("tests")
      self.lesson = lesson
      self.kind = kind
      game.reset(seed: self.random.next())
    }

    /// Plays one step, keeps it, and learns.
    mutating func advance() throws(TrainingError) {
      let action = learner.action(
        for: game.observation.floats, exploration: schedule(done), actions: 2, using: &random)
      buffer.append(
        Self.step(&game, CartPole.actions[action], discount: Float(lesson.discount)))
      done += 1
      length += 1
      if game.isOver || length == Self.limit {
        game.reset(seed: random.next())
        length = 0
      }
      let size = kind == .replay ? lesson.batch : 1
      guard buffer.count >= size else { return }
      try learner.learn(from: buffer.sample(size, using: &random))
    }

    /// Does an action and returns what is to be remembered of it.
    static func step(
      _ game: inout CartPole, _ action: CartPole.Action, discount: Float
    ) -> Experience {
      let before = game.observation.floats
      let step = game.step(action)
      return Experience(
        observation: before, action: action.rawValue, reward: Float(step.reward),
        next: step.observation.floats, discount: step.outcome == .terminated ? 0 : discount)
    }

    /// The steps after which a game is broken off.
    static let limit = 200

    /// The mean length of ten games in which the network does what it thinks best, always from the same
    /// starts, which it never trained from.
    func meanLength() -> Float {
      var seeds = tests
      var games = (0..<10).map { _ in
        var game = CartPole()
        game.reset(seed: seeds.next())
        return game
      }
      var total = 0
      for _ in 0..<Self.limit {
        games.removeAll(where: \.isOver)
        guard !games.isEmpty else { break }
        total += games.count
        let values = learner.online(Tensor(rows: games.map(\.observation.floats)))
        for (place, action) in values.argmax().enumerated() {
          games[place].step(CartPole.actions[action])
        }
      }
      return Float(total) / 10
    }
  }
}

extension CartPole.State {
  /// The observation as a network takes it.
  var floats: [Float] { numbers.map { Float($0) } }
}
