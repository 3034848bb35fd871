import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness

extension DeepQLearning {
  /// What the training left, and how its networks play.
  struct Trace: LessonTrace {
    /// How the training went, game by game.
    let course: [Game]
    /// The network before training, halfway, and in the end.
    let stages: [Stage]
    /// How long the last network balanced in each fresh game.
    let trials: [Int]
    /// When a game that goes on is broken off.
    let limit: Int
    /// How many experiences are remembered, and how many an update learns from.
    let memory: Int
    let batch: Int
    /// The chance of the training.
    let random: RandomStream
  }

  /// A game of the training.
  struct Game: Sendable, Hashable {
    /// How many steps it lasted.
    let steps: Int
    /// The mean length of the last hundred games.
    let mean: Double
    /// The probability of a random push.
    let exploration: Double
    /// How many steps had been played at its end, and how often the network had been updated.
    let played: Int
    let updates: Int
    /// How many experiences were remembered at its end.
    let remembered: Int
  }

  /// A network that was kept, and a game that it plays.
  struct Stage: Sendable {
    /// The games of training that it had seen.
    let games: Int
    let network: PoleValues
    let game: PoleGame
    /// What the pushes are worth in each state of the game.
    let values: [[Double]]

    init(after games: Int, _ network: PoleValues, seed: UInt64, limit: Int) {
      self.games = games
      self.network = network
      game = PoleGame(seed: seed, limit: limit) { network.pushes(in: [$0])[0] }
      values = network.values(in: game.states)
    }
  }

  /// Takes the networks that were kept and has them play games that no training saw.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let series = try run.series(of: self)
    let networks = try networks(in: series)
    let seeds = run.random.seeds(run.scale == .full ? trials : min(trials, 5), of: "trials")
    let last = networks[networks.count - 1]
    let middle = halfway(among: networks, practice: run.random.seeds(20, of: "practice"))
    let stages = [networks[0], networks[middle], last].map { kept in
      Stage(after: kept.games, kept.network, seed: seeds[0], limit: limit)
    }
    return Trace(
      course: series.records.map(Game.init), stages: stages,
      trials: PoleTrial.lengths(seeds: seeds, limit: limit, pushes: last.network.pushes),
      limit: limit, memory: memory, batch: batch, random: run.random)
  }

  /// The networks that a training kept, and after how many games.
  private func networks(
    in series: CheckpointSeries
  ) throws(LessonError) -> [(games: Int, network: PoleValues)] {
    let untrained = network(using: RandomStream(seed: 0))
    return try series.snapshots.map { snapshot throws(LessonError) in
      var network = untrained
      try snapshot.restore(&network.net)
      return (games: snapshot.step, network: network)
    }
  }

  /// The network that balances for about two fifths of the limit.
  private func halfway(
    among networks: [(games: Int, network: PoleValues)], practice seeds: [UInt64]
  ) -> Int {
    let distances = networks.map { kept in
      let lengths = PoleTrial.lengths(seeds: seeds, limit: limit, pushes: kept.network.pushes)
      return abs(lengths.mean - 0.4 * Double(limit))
    }
    return distances.indices.dropFirst().dropLast().min { distances[$0] < distances[$1] } ?? 0
  }
}

extension DeepQLearning: PlayingLesson {
  /// Pushes to where more is to be had by the last network.
  func player(
    from series: CheckpointSeries
  ) throws(LessonError) -> @Sendable (CartPole) -> CartPole.Action {
    guard let last = try networks(in: series).last else {
      throw .unusable(reason: "it holds no network")
    }
    return { last.network.pushes(in: [$0.state])[0] }
  }
}

extension DeepQLearning.Game {
  /// A game as the training noted it.
  init(_ record: CheckpointSeries.Record) {
    func value(_ name: String) -> Double { Double(record.values[name] ?? 0) }
    self.init(
      steps: Int(value("steps")), mean: value("mean-of-100"), exploration: value("exploration"),
      played: Int(value("played")), updates: Int(value("updates")),
      remembered: Int(value("memory")))
  }
}

extension DeepQLearning.Trace {
  /// The counts of the fresh games, then the steps of all three stages.
  var steps: [TraceStep] {
    let counts = TraceStep(
      0,
      [
        "fresh-games": .integer(trials.count), "survived": .integer(survivors),
        "mean": .number(trials.mean),
      ])
    return [counts] + stages.flatMap(\.steps)
  }

  /// How many fresh games the last network survived to the limit.
  var survivors: Int { trials.count { $0 >= limit } }

  /// The games of the training.
  var trainingSteps: [TraceStep] {
    course.enumerated().map { number, game in
      TraceStep(
        number + 1,
        [
          "steps": .integer(game.steps), "mean-of-100": .number(game.mean),
          "exploration": .number(game.exploration), "played": .integer(game.played),
          "updates": .integer(game.updates), "memory": .integer(game.remembered),
        ])
    }
  }

  /// The first game, counted from 1, after which a hundred games lasted 195 steps on average.
  var solvedAfter: Int? {
    course.indices.first { $0 >= 99 && course[$0].mean >= 195 }.map { $0 + 1 }
  }
}

extension DeepQLearning.Stage {
  /// States, values and pushes of the game.
  fileprivate var steps: [TraceStep] {
    game.states.enumerated().map { step, state in
      TraceStep(
        step,
        [
          "after-games": .integer(games), "position": .number(state.position),
          "velocity": .number(state.velocity), "angle": .number(state.angle),
          "angular-velocity": .number(state.angularVelocity),
          "q-left": .number(values[step][0]), "q-right": .number(values[step][1]),
          "push": step < game.steps ? .text(game.pushes[step] == .left ? "left" : "right") : .null,
        ])
    }
  }
}
