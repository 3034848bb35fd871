import Agents
import Environments
import LessonKit

extension TicTacToeByProbability {
  /// What the network learned, how it plays, and what is true.
  struct Trace: LessonTrace {
    /// Every position.
    let graph: PositionGraph
    /// The exact chances of every position when both sides play at random.
    let exact: [GameChances]
    /// A player for each round's network.
    let players: [BoardPlayer]
    /// How games against random replies end: those of a random X first, then of each round's network.
    let tallies: [Tally]
    /// The largest share of games that X can win against random replies.
    let bestShare: Double
    /// The round whose network is shown.
    let round: Int
    /// The places of the game that is shown, from the empty board on.
    let game: [Int]

    /// The exact share of games that each round's network wins against random replies.
    var shares: [Double] { players.map { graph.exactChances(of: $0).first } }

    /// The player whose game is shown.
    var shown: BoardPlayer { players[round - 1] }

    /// The game, move by move, with what the network says after each; then the counted games.
    var steps: [TraceStep] {
      let moves = (1..<game.count).map { number in
        TraceStep(number - 1, values(ofMove: number))
      }
      return moves + [
        TraceStep(
          moves.count,
          [
            "best-win-share": .number(bestShare),
            "tallies": .list(tallies.map { .record($0.values) }),
            "exact-win-shares": .list(shares.map { .number($0) }),
            "exact-loss-shares": .list(
              players.map { .number(graph.exactChances(of: $0).second) }),
          ])
      ]
    }

    private func values(ofMove number: Int) -> [String: TraceValue] {
      let (before, after) = (game[number - 1], game[number])
      let leads = graph.moves[before].map { move in
        (String(move.cell), TraceValue.number(shown.chances[move.next].lead))
      }
      return shown.chances[after].values.merging([
        "player": .text(graph.positions[before].player == .first ? "X" : "O"),
        "cell": .integer(graph.cell(from: before, to: after)),
        "leads": .record(Dictionary(uniqueKeysWithValues: leads)),
      ]) { _, new in new }
    }

    /// What network and truth say of X's moves in three situations, then how far they are apart.
    var probabilitySteps: [TraceStep] {
      let moves = Self.situations.flatMap { moves in
        graph.moves[graph.place(of: TicTacToe(moves: moves))].map { move in
          [
            "moves": TraceValue.list(moves.map { .integer($0) }), "cell": .integer(move.cell),
            "network": .number(players[0].chances[move.next].first),
            "exact": .number(exact[move.next].first),
          ]
        }
      }
      let differences = differences
      let last = [
        "largest-difference": TraceValue.number(differences.max() ?? 0),
        "mean-difference": .number(meanDifference),
        "positions": .integer(differences.count),
      ]
      return (moves + [last]).enumerated().map { TraceStep($0.offset, $0.element) }
    }

    /// How far the first network's probability that X wins is from the exact one, position by position.
    var differences: [Double] {
      zip(players[0].chances, exact).map { abs($0.first - $1.first) }
    }

    /// The mean of the differences.
    var meanDifference: Double { differences.reduce(0, +) / Double(max(differences.count, 1)) }

    /// The moves before the situations that the book shows.
    static let situations = [[], [5, 8], [5, 8, 1, 4]]
  }
}

extension Tally {
  fileprivate var values: [String: TraceValue] {
    ["wins": .integer(wins), "ties": .integer(ties), "losses": .integer(losses)]
  }
}

extension GameChances {
  fileprivate var values: [String: TraceValue] {
    ["x-wins": .number(first), "tie": .number(draw), "o-wins": .number(second)]
  }
}

extension PositionGraph {
  /// The cell of the move that leads from one place to the next.
  func cell(from place: Int, to next: Int) -> Int {
    moves[place].first { $0.next == next }?.cell ?? 0
  }
}
