import Environments
import LessonKit
import NeuralNets
import Randomness

/// A network learns to balance a pole from games that were all lost.
struct PoleBalancing: Lesson {
  static let card = LessonCard(
    id: "ch9-cart-pole",
    title: "It learned to balance from games that were all lost",
    caption: """
      Left: random pushes, and the pole falls again and again. Right: a network that learned from such \
      games which pushes are survived balances to the end.
      """,
    alt:
      "Left, a pole falls after some twenty random pushes, again and again; right, a network balances 500 steps.",
    description: """
      Two carts with poles run on one clock. On the left, pushes are tossed by a coin: the pole falls \
      after some twenty steps, which is marked, and the next game begins. On the right, a network says \
      for both pushes how likely they are survived, and the better one is done: the pole stands for all \
      500 steps. The network learned from random games alone, where the last ten steps of each game \
      are labelled losing and all earlier ones winning. At the end both are counted over 100 games that \
      no training saw.
      """)

  static let scenes = [labelsScene]

  @Parameter("The number of random games to learn from.", in: 20...50_000)
  var games = 10_000

  @Parameter("How many steps before a fall are labelled losing.", in: 1...50)
  var losing = 10

  @Parameter("The units of the hidden layers.", in: 1...256, count: 1...3)
  var hidden = [64, 16]

  @Parameter("The first learning rate of Adam; it falls to zero.", in: 0.000001...0.1)
  var learningRate = 0.003

  @Parameter("How often the network goes through all steps.", in: 1...50)
  var epochs = 6

  @Parameter("The steps of play in a step of training.", in: 1...8_192)
  var batch = 512

  @Parameter("When a game that goes on is broken off.", in: 20...2_000)
  var limit = 500

  @Parameter(
    "The number of fresh games that random pushes and network are judged by.", in: 1...1_000)
  var trials = 100

  /// Plays random games, learns from their labelled steps, and plays games that nothing was learned from.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let isFull = run.scale == .full
    let examples = SurvivalExamples(
      games: isFull ? games : min(games, 100), losing: losing, using: run.random.split("games"))
    let training = try training(on: examples, practice: isFull ? 50 : 2, &run)
    let seeds = run.random.seeds(isFull ? trials : min(trials, 5), of: "trials")
    let network = training.best
    let trained = PoleTrial.lengths(seeds: seeds, limit: limit, pushes: network.pushes)
    let shown = PoleGame(seed: seeds[0], limit: limit) { network.pushes(in: [$0])[0] }
    return Trace(
      limit: limit, losing: losing, examples: examples, training: training, trained: trained,
      random: randomLengths(seeds, run), shown: shown,
      chances: network.chances(in: shown.states), randomGames: randomGames(run))
  }

  private func training(
    on examples: SurvivalExamples, practice: Int, _ run: inout Run
  ) throws(LessonError) -> SurvivalTraining {
    var weights = run.random.split("weights")
    // Practice goes on for twice the limit: balancing with time to spare counts for more.
    let seeds = run.random.seeds(practice, of: "practice")
    do {
      return try SurvivalTraining(
        of: SurvivalNetwork(hidden: hidden, using: &weights), on: examples, batch: batch,
        epochs: run.scale == .full ? epochs : 1, learningRate: learningRate,
        practice: (seeds, run.scale == .full ? 2 * limit : 100), using: run.random.split("order"))
    } catch {
      switch error {
      case .lossNotFinite(let step, _): throw .diverged(step: step, quantity: "loss")
      }
    }
  }

  /// How long random pushes keep the pole up from the same starts.
  private func randomLengths(_ seeds: [UInt64], _ run: Run) -> [Int] {
    var coin = run.random.split("coin")
    return PoleTrial.lengths(seeds: seeds, limit: limit) { states in
      states.map { _ in coin.boolean() ? .right : .left }
    }
  }

  /// The games that are shown at the left, one after the other.
  private func randomGames(_ run: Run) -> [PoleGame] {
    let random = run.random.split("shown")
    return (0..<24).map { number in
      var chance = random.split(number)
      return PoleGame(tossing: &chance, limit: limit)
    }
  }
}

extension PoleBalancing {
  /// What was learned from, how, and how it plays.
  struct Trace: LessonTrace {
    /// When a game that goes on is broken off.
    let limit: Int
    /// How many steps before a fall are labelled losing.
    let losing: Int
    /// The labelled steps of the random games.
    let examples: SurvivalExamples
    /// How the network learned.
    let training: SurvivalTraining
    /// How long the network balanced in each fresh game.
    let trained: [Int]
    /// How long random pushes did, from the same starts.
    let random: [Int]
    /// The first fresh game of the network.
    let shown: PoleGame
    /// What the network says of both pushes in each of its states.
    let chances: [[Double]]
    /// Random games.
    let randomGames: [PoleGame]
  }
}

extension PoleBalancing.Trace {
  /// The steps of the game that is shown, and in the last one the counts over all fresh games.
  var steps: [TraceStep] {
    let steps = shown.states.enumerated().map { step, state in
      TraceStep(
        step,
        [
          "position": .number(state.position), "velocity": .number(state.velocity),
          "angle": .number(state.angle), "angular-velocity": .number(state.angularVelocity),
          "survive-left": .number(chances[step][0]), "survive-right": .number(chances[step][1]),
          "push": step < shown.steps
            ? .text(shown.pushes[step] == .left ? "left" : "right") : .null,
        ])
    }
    return [counts] + steps
  }

  /// The numbers of the whole: games and steps learned from, the labels' mean, fresh games.
  private var counts: TraceStep {
    TraceStep(
      0,
      [
        "games": .integer(examples.lengths.count), "steps": .integer(examples.count),
        "label-mean": .number(examples.mean), "fresh-games": .integer(trained.count),
        "trained-survived": .integer(survivors(trained)),
        "random-survived": .integer(survivors(random)),
        "trained-mean": .number(trained.mean), "random-mean": .number(random.mean),
      ])
  }

  /// How many of some games went on to the limit.
  func survivors(_ lengths: [Int]) -> Int { lengths.count { $0 >= limit } }
}

extension [Int] {
  /// The mean; of nothing it is zero.
  var mean: Double { Double(reduce(0, +)) / Double(Swift.max(count, 1)) }
}
