import Agents
import Animations
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// Deep Q-learning with and without a memory of past steps.
struct ExperienceReplay: TrainableLesson {
  static let card = LessonCard(
    id: "experience-replay", title: "A network learns more from shuffled memories",
    caption: """
      Steps go into a buffer, and the network learns from random handfuls of them. Without the \
      buffer it learns from the newest step alone, and forgets what it knew.
      """,
    alt:
      "Steps fill a buffer; a random minibatch lights up; with replay the learning curve rises, without it not.",
    description: """
      A strip of cells holds the last steps of a cart-pole game, coloured by the lean of the pole: \
      neighbours look alike. Again and again a random minibatch lights up and drops out of the strip \
      as a mixture of old and new. Below, the mean length of test games during training, over \
      several seeds: with replay it climbs, without it stays low.
      """)

  static let scenes = [batchesScene, seedsScene]

  static let viewParameters = ["shown"]

  @Parameter("How many trainings of each kind.", in: 1...20)
  var seeds = 6

  @Parameter("The steps of each training.", in: 500...100_000)
  var steps = 5_000

  @Parameter("How many steps the buffer holds.", in: 32...1_000_000)
  var capacity = 10_000

  @Parameter("How many of them make a minibatch.", in: 1...512)
  var batch = 64

  @Parameter("The units of each hidden layer.", in: 1...256)
  var units = 32

  @Parameter("The learning rate of Adam.", in: 0.00001...0.1)
  var learningRate = 0.001

  @Parameter("The discount γ.", in: 0...0.9999)
  var discount = 0.99

  @Parameter("How many steps of the buffer are shown.", in: 40...200)
  var shown = 160

  /// A training for each seed and kind.
  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(of: self, random: run.random)
  }

  /// Reads the curves that were measured, and fills a buffer with the steps that are shown.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let series = try run.series(of: self)
    var random = run.random.split("shown")
    let buffer = filledBuffer(using: &random)
    return Trace(
      buffer: buffer, batches: (0..<8).map { _ in buffer.places(batch, using: &random) },
      steps: series.records.map(\.step),
      replay: (0..<seeds).map { series.curve(Kind.replay.name(of: $0)).map(\.value) },
      newest: (0..<seeds).map { series.curve(Kind.newest.name(of: $0)).map(\.value) })
  }

  /// The first steps of a training, when every move is random.
  private func filledBuffer(using random: inout RandomStream) -> ReplayBuffer {
    var buffer = ReplayBuffer(capacity: shown, observations: [4])
    var game = CartPole()
    game.reset(seed: random.next())
    while buffer.count < shown {
      buffer.append(Player.step(&game, game.randomAction(using: &random), discount: 0.99))
      if game.isOver { game.reset(seed: random.next()) }
    }
    return buffer
  }
}

extension ExperienceReplay {
  /// What a network learns from at every step.
  enum Kind: String, CaseIterable {
    /// A random minibatch from the buffer.
    case replay
    /// The newest step alone.
    case newest

    /// What a training's curve is called in the series.
    func name(of seed: Int) -> String { "\(rawValue)-\(seed)" }
  }

  /// What the lesson shows.
  struct Trace: LessonTrace {
    /// The steps that are shown, in the order of their age.
    let buffer: ReplayBuffer
    /// The places of the minibatches that are shown.
    let batches: [[Int]]
    /// The steps of training after which games were played.
    let measured: [Int]
    /// The mean length of those games, training by training.
    let replay: [[Double]]
    let newest: [[Double]]

    init(
      buffer: ReplayBuffer, batches: [[Int]], steps: [Int], replay: [[Double]], newest: [[Double]]
    ) {
      self.buffer = buffer
      self.batches = batches
      measured = steps
      self.replay = replay
      self.newest = newest
    }
  }
}

extension ExperienceReplay.Trace {
  /// The curves.
  var steps: [TraceStep] {
    measured.indices.map { index in
      TraceStep(
        measured[index],
        [
          "replay": .list(replay.map { .number($0[index]) }),
          "newest": .list(newest.map { .number($0[index]) }),
        ])
    }
  }

  /// The steps in the buffer, each with the minibatches that it was drawn for.
  var bufferSteps: [TraceStep] {
    (0..<buffer.count).map { place in
      let step = buffer[place]
      return TraceStep(
        place,
        [
          "observation": .list(step.observation.map { .number(Double($0)) }),
          "action": .integer(step.action), "reward": .number(Double(step.reward)),
          "batches": .list(
            batches.indices.filter { batches[$0].contains(place) }.map { .integer($0) }),
        ])
    }
  }

  /// The mean distance from one of some steps to the next, by lean and speed of the pole, each in its
  /// standard deviation over the buffer.
  func meanJump(along places: [Int]) -> Double {
    let (lean, speed) = (angles.inDeviations, speeds.inDeviations)
    let jumps = zip(places, places.dropFirst()).map { one, next in
      let (across, up) = (lean[next] - lean[one], speed[next] - speed[one])
      return (across * across + up * up).squareRoot()
    }
    return jumps.reduce(0, +) / Double(max(jumps.count, 1))
  }

  /// The lean of the pole in each step of the buffer.
  var angles: [Double] { (0..<buffer.count).map { Double(buffer[$0].observation[2]) } }

  /// The speed of the pole in each step of the buffer.
  var speeds: [Double] { (0..<buffer.count).map { Double(buffer[$0].observation[3]) } }
}

extension [Double] {
  /// Each number in units of the standard deviation of all.
  fileprivate var inDeviations: [Double] {
    let mean = reduce(0, +) / Double(Swift.max(count, 1))
    let variance = reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(Swift.max(count, 1))
    return variance > 0 ? map { $0 / variance.squareRoot() } : map { _ in 0 }
  }
}
