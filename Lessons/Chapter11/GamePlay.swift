import Animations
import Environments
import Scenes

/// The beats of a game on a timeline: X weighs its moves, the best is framed, pieces are drawn.
struct GamePlay: Sendable {
  /// One move.
  struct Move: Sendable {
    /// The place of the position before it, and of the one after it.
    let before: Int
    let after: Int
    /// The cell, 1…9.
    let cell: Int
    /// Who moves.
    let player: Player
    /// When every free cell is tried, one after the other; for X alone.
    var weighing: Beat?
    /// When the best cell is framed.
    var framing: Beat?
    /// When the piece is drawn.
    var drawing: Beat
  }

  /// The moves in order.
  private(set) var moves: [Move] = []
  /// When the winning line is struck through.
  private(set) var striking = Beat(start: 0, duration: 0)

  /// Adds a game, as places on a graph, to a timeline; `pace` is the seconds for each free cell of X's
  /// first, second … move, and `player` tells X's leads.
  init(
    _ game: [Int], on graph: PositionGraph, pace: [Double], by player: BoardPlayer,
    in timeline: inout Timeline
  ) {
    for (before, after) in zip(game, game.dropFirst()) {
      let mover = graph.positions[before].player
      let cell = graph.cell(from: before, to: after)
      var move = Move(
        before: before, after: after, cell: cell, player: mover,
        drawing: Beat(start: 0, duration: 0))
      let name = TicTacToeBoard.name(ofCell: cell)
      if mover == .first {
        let number = moves.count / 2
        let count = Double(graph.moves[before].count)
        timeline.say(Caption(.text(Self.question(number, free: graph.moves[before].count))))
        move.weighing = timeline.beat(lasting: count * pace[min(number, pace.count - 1)])
        let lead = Numeral.signed(player.chances[after].told.lead, decimals: 1)
        timeline.say(Caption(.text("The largest lead, \(lead) points: \(name). X takes it.")))
        move.framing = timeline.beat(lasting: 0.35)
        timeline.hold(number == 0 ? 0.9 : 0.55)
      } else {
        timeline.say(Caption(.text("O answers, at random: \(name).")))
        timeline.hold(0.15)
      }
      move.drawing = timeline.beat(lasting: 0.4)
      timeline.hold(mover == .first ? 0.1 : 0.4)
      moves.append(move)
    }
    timeline.say(Caption(.text(Self.ending(graph.positions[game[game.count - 1]]))))
    striking = timeline.beat(lasting: 0.4)
    timeline.hold(0.7)
  }

  private static func question(_ number: Int, free: Int) -> String {
    switch number {
    case 0: "X is to move. The network judges the board with an X in each of the \(free) cells."
    default: "\(free) cells are free: X asks the network about each of them again."
    }
  }

  private static func ending(_ game: TicTacToe) -> String {
    switch game.winner {
    case .first: "Three in a row: X has won."
    case .second: "Three in a row: O has won."
    case nil: "The board is full: a tie."
    }
  }

  /// The move that is being made or was made last at a time; nil before the first.
  func current(at time: Double) -> Move? {
    moves.last { time >= ($0.weighing?.start ?? $0.drawing.start - 0.2) }
  }
}
