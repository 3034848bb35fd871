import Agents
import Environments
import LessonKit

extension ConnectFourPlay {
  /// What was learned, and what came of playing by it.
  struct Trace: LessonTrace {
    /// The network after training.
    let network: BoardNetwork
    /// The random games that it learned from.
    let games: Int
    /// The games against each opponent.
    let matches: Int
    /// A game against the tactical opponent.
    let shown: ShownGame
    /// A game that the network lost before training, as it lost most.
    let untrained: ShownGame
    /// How often the network won.
    let wins: Wins
    /// What it says after each first move.
    let opening: [GameChances]
    /// How the training went.
    let course: Course
    /// The random games that were counted for each opening.
    let countedGames: Int

    /// How many games were won.
    struct Wins: Sendable, Hashable {
      /// By the trained network against the random player.
      let random: Int
      /// By the trained network against the tactical player.
      let tactical: Int
    }

    /// What was measured in training.
    struct Course: Sendable {
      /// The steps at which it was.
      let steps: [Int]
      /// What the network said of the openings, at each of these steps.
      let openings: [[Double]]
      /// The mean cross-entropy on games that it did not learn from.
      let losses: [Double]
      /// The shares of games won against the random player, and against the tactical one.
      let wins: (random: [Double], tactical: [Double])
      /// The shares of red's wins after each first move, counted.
      let counted: [Double]

      init(_ series: CheckpointSeries) {
        func curve(_ name: String) -> [Double] { series.curve(name).map(\.value) }
        steps = series.curve("loss").map(\.step)
        losses = curve("loss")
        wins = (curve("random-wins"), curve("tactical-wins"))
        counted = ConnectFour.actions.map { curve("counted-\($0)").last ?? .nan }
        let columns = ConnectFour.actions.map { curve("opening-\($0)") }
        openings = columns[0].indices.map { index in columns.map { $0[index] } }
      }
    }
  }
}

extension ConnectFourPlay.Trace {
  /// The moves of the game that is shown, with red's chances after each column that it asked about.
  var steps: [TraceStep] { shown.steps }

  /// How many games each player won.
  var winSteps: [TraceStep] {
    [
      TraceStep(
        0,
        [
          "games": .integer(matches), "random": .integer(wins.random),
          "tactical": .integer(wins.tactical),
          "untrained-tactical-share": .number(course.wins.tactical.first ?? .nan),
        ])
    ]
  }

  /// The openings: what the network says, and what was counted.
  var openingSteps: [TraceStep] {
    ConnectFour.actions.enumerated().map { index, action in
      TraceStep(
        index,
        [
          "column": .integer(action), "red": .number(opening[index].first),
          "tie": .number(opening[index].draw), "yellow": .number(opening[index].second),
          "counted": .number(course.counted[index]), "games": .integer(countedGames),
        ])
    }
  }

  /// What was measured in training.
  var courseSteps: [TraceStep] {
    course.steps.indices.map { index in
      var values: [String: TraceValue] = [
        "loss": .number(course.losses[index]), "random-wins": .number(course.wins.random[index]),
        "tactical-wins": .number(course.wins.tactical[index]),
      ]
      for (action, chance) in zip(ConnectFour.actions, course.openings[index]) {
        values["opening-\(action)"] = .number(chance)
      }
      return TraceStep(course.steps[index], values)
    }
  }
}
