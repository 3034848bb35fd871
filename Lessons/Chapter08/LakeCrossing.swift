import Agents
import Animations
import Environments
import LessonKit
import Randomness

/// A network learns from random games which moves lead to a win, and plays by its own answers.
struct LakeCrossing: Lesson {
  static let card = LessonCard(
    id: "ch8-frozen-lake",
    title: "From random games to a player that always wins",
    caption: """
      A network has learned from 100 000 random games how likely a win is after each move. On each cell \
      it is asked about all four moves, and the likeliest is made. It never fails; a random player wins \
      about one game in seventy.
      """,
    alt:
      "An agent crosses a frozen lake; at each cell four bars show the chances of winning, the best is taken.",
    description: """
      On the left a frozen lake with holes; arrows show the best move on each cell, and the colour how \
      likely a win is from there. On the right four bars for the cell that the agent stands on: how likely \
      a win is after a move to the left, down, to the right and up, as the network says, with a mark at the \
      exact value. The likeliest move is made. The chances grow from two in a hundred at the start to \
      certainty before the goal. Below stands how many of a thousand fresh games are won.
      """)

  static let scenes = [trainingScene]

  @Parameter("The lake: rows of S, F, H and G with / between.")
  var map = LakePlan(.small)

  @Parameter("The number of random games to learn from.", in: 100...1_000_000)
  var games = 100_000

  @Parameter("The units of the network's layers.", in: 1...256, count: 1...6)
  var layers = [128, 64, 32, 16]

  @Parameter("The number of training steps, each with all data.", in: 10...10_000)
  var trainingSteps = 1_000

  @Parameter("The first learning rate of Adam; it falls to a thirtieth.", in: 0.00001...0.1)
  var learningRate = 0.003

  @Parameter("The number of fresh games that players are measured in.", in: 10...10_000)
  var testGames = 1_000

  @Parameter("The most steps in a game that is played after training.", in: 1...1_000)
  var limit = 100

  /// Plays at random, learns from it, and plays again.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let isFull = run.scale == .full
    let lake = FrozenLake(map.map)
    let random = run.random
    let games = RandomLakeGames(
      isFull ? games : min(games, 2_000), on: lake, using: random.split("games"))
    let training = try LakeTraining(
      on: games, layers: layers, steps: isFull ? trainingSteps : min(trainingSteps, 20),
      learningRate: learningRate, using: random.split("training"))
    var exact = ValueIteration(of: lake, discount: 1, following: .random)
    exact.converge()
    let player = LakePlayer(greedyOn: training.table)
    let fresh = (random.split("fresh games"), isFull ? testGames : min(testGames, 50))
    return Trace(
      games: games, training: training, exact: exact.table,
      walk: player.game(on: lake, within: limit, seed: run.seed), testGames: fresh.1,
      wins: player.wins(of: fresh.1, on: lake, within: limit, using: fresh.0),
      randomWins: RandomLakeGames(fresh.1, on: lake, using: fresh.0.split("random")).wins)
  }

  /// What the lesson computes.
  struct Trace: LessonTrace {
    /// The games to learn from.
    let games: RandomLakeGames
    /// How the network learned.
    let training: LakeTraining
    /// The exact probability of a win after each move, if all that follows is random.
    let exact: ActionValueTable
    /// A game by the network.
    let walk: [LakeStep]
    /// How many fresh games were played, and won by the network and by a random player.
    let testGames, wins, randomWins: Int

    /// The game by the network, with what it said and what is exact, then what was measured.
    var steps: [TraceStep] {
      let game = walk.enumerated().map { number, step in
        TraceStep(
          number,
          [
            "state": .integer(step.state), "action": .integer(step.action.rawValue),
            "next": .integer(step.next),
            "win": .list(training.table[step.state].map { .number($0) }),
            "exact": .list(exact[step.state].map { .number($0) }),
          ])
      }
      return game + [
        TraceStep(
          walk.count,
          [
            "games": .integer(testGames), "wins": .integer(wins),
            "random-wins": .integer(randomWins),
          ])
      ]
    }

    /// The steps of the training.
    var trainingSteps: [TraceStep] {
      training.kept.steps.enumerated().map { index, step in
        TraceStep(
          step,
          ["loss": .number(training.losses[index]), "error": .number(error(at: index))])
      }
    }

    /// The largest distance from the exact probabilities after a training step.
    func error(at index: Int) -> Double {
      let cells = games.lake.map.tiles.indices.filter { !games.lake.map.tiles[$0].isEnd }
      return cells.flatMap { cell in
        zip(training.tables[index][cell], exact[cell]).map { abs($0 - $1) }
      }.max() ?? 0
    }
  }
}
