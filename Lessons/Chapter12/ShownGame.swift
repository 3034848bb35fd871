import Agents
import Environments
import LessonKit

/// A game as it is told: the board before and after each move, and what red thought.
struct ShownGame: Sendable {
  /// A move.
  struct Move: Sendable {
    /// The board before it.
    let before: ConnectFour
    /// The board after it.
    let after: ConnectFour
    /// The column, 1…7.
    let action: Int
    /// Red's chance after a disc in each column, not a number for a full one; none for yellow's moves.
    let chances: [Double]

    /// Who moved.
    var player: Player { before.player }
    /// Whether it stops the other player from winning there, without winning itself.
    var isBlock: Bool {
      after.winner == nil && before.winningActions(for: player.opponent).contains(action)
    }
    /// Red's chance after this move of red.
    var chance: Double { chances.isEmpty ? .nan : chances[action - 1] }
    /// The row in which the disc came to lie, from 0 at the bottom.
    var row: Int { after.lastCell?.row ?? 0 }
  }

  /// Which of the games it is, from 1.
  let number: Int
  /// The moves in order.
  let moves: [Move]

  /// Goes through a game again, and asks the network what it asked itself then.
  init(_ actions: [Int], number: Int, network: BoardNetwork) {
    self.number = number
    var game = ConnectFour()
    moves = actions.map { action in
      let before = game
      game.step(action)
      return Move(
        before: before, after: game, action: action,
        chances: before.player == .first ? Self.chances(in: before, network) : [])
    }
  }

  /// Red's chance after a disc in each column, not a number for a full one.
  private static func chances(in game: ConnectFour, _ network: BoardNetwork) -> [Double] {
    let actions = game.legalActions
    var chances = Array(repeating: Double.nan, count: ConnectFour.columns)
    for (action, chance) in zip(actions, network.chances(of: actions.map(game.after))) {
      chances[action - 1] = chance.first
    }
    return chances
  }

  /// Who has won.
  var winner: Player? { moves.last?.after.winner }
  /// The moves of red.
  var redMoves: [Move] { moves.filter { $0.player == .first } }

  /// The moves as lines of a trace.
  var steps: [TraceStep] {
    moves.enumerated().map { index, move in
      var values: [String: TraceValue] = [
        "player": .text(move.player == .first ? "red" : "yellow"), "column": .integer(move.action),
        "block": .flag(move.isBlock), "win": .flag(move.after.winner != nil),
      ]
      if !move.chances.isEmpty { values["chances"] = .list(move.chances.map { .number($0) }) }
      return TraceStep(index + 1, values)
    }
  }
}

extension Match {
  /// The place of the first game that red wins in at most five moves, one of which is a block; of the
  /// shortest that it wins with a block where none is so short; of the first game where it never blocks.
  var shortGameWithBlock: Int {
    let told = moves.indices.filter { winners[$0] == .first && hasRedBlock(moves[$0]) }
    let longest = 9
    return told.first { moves[$0].count <= longest }
      ?? told.min { moves[$0].count < moves[$1].count } ?? 0
  }

  /// The place of the first game that red loses within a few moves more than the shortest such game; of
  /// the first game where it never loses.
  var shortDefeat: Int {
    let lost = moves.indices.filter { winners[$0] == .second }
    let shortest = lost.map { moves[$0].count }.min() ?? 0
    return lost.first { moves[$0].count <= shortest + 4 } ?? 0
  }

  /// Whether red stops yellow from winning in a game.
  private func hasRedBlock(_ actions: [Int]) -> Bool {
    var game = ConnectFour()
    return actions.contains { action in
      defer { game.step(action) }
      return game.player == .first && !game.winningActions(for: .first).contains(action)
        && game.winningActions(for: .second).contains(action)
    }
  }
}
