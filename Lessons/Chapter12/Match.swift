import Agents
import Environments
import Randomness

/// Who plays yellow.
enum Opponent: String, Sendable, CaseIterable {
  /// Drops its discs anywhere.
  case random
  /// Wins if it can, blocks if it must, and drops its disc anywhere otherwise.
  case tactical

  /// The column it chooses.
  func action(in game: ConnectFour, using random: inout RandomStream) -> Int {
    if self == .tactical {
      if let win = game.winningActions(for: game.player).first { return win }
      if let block = game.winningActions(for: game.player.opponent).first { return block }
    }
    return game.randomAction(using: &random)
  }
}

/// Games of a network, which plays red, against an opponent.
///
struct Match: Sendable {
  /// The columns of each game, in the order of play.
  private(set) var moves: [[Int]]
  /// Who has won each game.
  let winners: [Player?]

  /// The number of games that red has won.
  var wins: Int { winners.count { $0 == .first } }
  /// The number of games that nobody has won.
  var ties: Int { winners.count { $0 == nil } }

  /// Plays so many games, each with chance of its own; all of them go on at the same time, so that the
  /// network is asked about many boards at once.
  init(
    of network: BoardNetwork, against opponent: Opponent, games count: Int,
    using random: RandomStream
  ) {
    var games = Array(repeating: ConnectFour(), count: count)
    var streams = (0..<count).map { random.split($0) }
    moves = Array(repeating: [], count: count)
    while true {
      let going = games.indices.filter { !games[$0].isOver }
      if going.isEmpty { break }
      for (place, action) in zip(going, network.choices(in: going.map { games[$0] })) {
        moves[place].append(action)
        games[place].step(action)
        guard !games[place].isOver else { continue }
        let reply = opponent.action(in: games[place], using: &streams[place])
        moves[place].append(reply)
        games[place].step(reply)
      }
    }
    winners = games.map(\.winner)
  }
}

extension ConnectFour {
  /// The game after one more move.
  func after(_ action: Int) -> ConnectFour {
    var next = self
    next.step(action)
    return next
  }
}
