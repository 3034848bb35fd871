import Agents
import Environments
import LessonKit
import Randomness

extension MinimaxSearch {
  /// What the searches found and how the games ended.
  struct Trace: LessonTrace {
    /// The values of all positions.
    let play: PerfectPlay
    /// The places of the game that is shown.
    let shown: [Int]
    /// The search from each of them.
    let searches: [Search]
    /// Games against a random player, minimax first and minimax second.
    let againstChance: (first: Tally, second: Tally)
    /// The small tree.
    let tree: SearchTree
    /// Games against chapter 11's network.
    let match: Match

    /// Minimax's moves in the game that is shown, then the counted games.
    var steps: [TraceStep] {
      let moves = shown.indices.dropLast().map { number in
        let move = play.graph.cell(from: shown[number], to: shown[number + 1])
        let values = play.graph.moves[shown[number]].map { move in
          (String(move.cell), TraceValue.integer(play.values[move.next]))
        }
        return TraceStep(
          number,
          [
            "cell": .integer(move), "values": .record(Dictionary(uniqueKeysWithValues: values)),
            "plain": .integer(searches[number].levels.nodes),
            "plain-levels": .list(searches[number].levels.sizes.map { .integer($0) }),
            "alpha-beta": .integer(searches[number].pruned.reduce(0, +)),
            "alpha-beta-levels": .list(searches[number].pruned.map { .integer($0) }),
            "value": .integer(play.values[shown[number]]),
          ])
      }
      return moves + [
        TraceStep(
          moves.count,
          [
            "first": .record(againstChance.first.told(by: .first)),
            "second": .record(againstChance.second.told(by: .second)),
            "exact-first": .number(play.shares.first), "exact-second": .number(play.shares.second),
          ])
      ]
    }

    /// The nodes of the small tree.
    var treeSteps: [TraceStep] {
      tree.nodes.enumerated().map { number, node in
        TraceStep(
          number,
          [
            "cell": .integer(node.cell), "depth": .integer(node.depth),
            "value": .integer(node.value),
            "visit": node.visit.map { .integer($0) } ?? .null,
            "parent": node.parent.map { .integer($0) } ?? .null,
          ])
      }
    }

    /// The games against the network, told from minimax's side.
    var matchSteps: [TraceStep] {
      [
        TraceStep(0, match.tallies.first.told(by: .first)),
        TraceStep(1, match.tallies.second.told(by: .second)),
      ]
    }
  }

  /// A search from one position.
  struct Search: Sendable {
    /// Every position ahead, by level.
    let levels: SearchLevels
    /// How many of each level alpha-beta looks at.
    let pruned: [Int]

    init(from place: Int, of play: PerfectPlay) {
      levels = SearchLevels(from: place, of: play)
      var minimax = Minimax<TicTacToe>(prunes: true)
      _ = minimax.value(of: play.graph.positions[place])
      let unseen = levels.counts.count - minimax.nodesByDepth.count
      pruned = minimax.nodesByDepth + Array(repeating: 0, count: unseen)
    }
  }

  /// Games between minimax and a network, on both sides.
  struct Match: Sendable {
    /// How the games ended in which minimax moves first, and in which the network does.
    let results: (first: [GameResult], second: [GameResult])
    /// One game of each kind, as places: the first that has a winner, or else the first.
    let games: (first: [Int], second: [Int])

    init(_ network: TicTacToeNetwork, _ play: PerfectPlay, games count: Int, _ chance: RandomStream)
    {
      let graph = play.graph
      let (minimax, learned) = (play.rule, graph.rule(of: BoardPlayer(network, on: graph)))
      func games(_ cross: PositionGraph.Rule, _ nought: PositionGraph.Rule, _ name: String)
        -> [[Int]]
      {
        (0..<count).map { number in
          var random = chance.split(name).split(number)
          return graph.game(cross: cross, nought: nought, using: &random)
        }
      }
      func results(_ games: [[Int]]) -> [GameResult] {
        games.map { graph.result(at: $0[$0.count - 1]) ?? .tie }
      }
      let (first, second) = (
        games(minimax, learned, "first"), games(learned, minimax, "second")
      )
      let all = (results(first), results(second))
      self.results = (all.0, all.1)
      self.games = (
        first[all.0.firstIndex { $0 != .tie } ?? 0], second[all.1.firstIndex { $0 != .tie } ?? 0]
      )
    }

    /// The counts, told as X's wins, ties and losses.
    var tallies: (first: Tally, second: Tally) {
      func tally(_ results: [GameResult]) -> Tally {
        results.reduce(into: Tally()) { $0.count($1) }
      }
      return (tally(results.first), tally(results.second))
    }
  }
}

extension Tally {
  /// The counts from the side of one player.
  func seen(by player: Player) -> Tally {
    player == .first ? self : Tally(wins: losses, ties: ties, losses: wins)
  }

  /// The counts from the side of one player, by name.
  func told(by player: Player) -> [String: TraceValue] {
    let own = seen(by: player)
    return [
      "wins": .integer(own.wins), "ties": .integer(own.ties), "losses": .integer(own.losses),
    ]
  }
}
