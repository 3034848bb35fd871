import Environments
import Randomness

/// Games that two random players played to their ends: what the network learns from.
struct RandomDiscGames: Sendable {
  /// The boards after each move of red, in the order of play.
  private(set) var boards: [ConnectFour] = []
  /// What the game of each board came to: the place among `BoardNetwork.outcomes`.
  private(set) var labels: [Int] = []

  /// Plays so many games, each from a stream of its own.
  init(_ count: Int, using random: RandomStream) {
    for number in 0..<count { play(using: random.split(number)) }
  }

  private mutating func play(using stream: RandomStream) {
    var (game, random) = (ConnectFour(), stream)
    while !game.isOver {
      let isRed = game.player == .first
      game.step(game.randomAction(using: &random))
      if isRed { boards.append(game) }
    }
    let label = Self.label(of: game)
    while labels.count < boards.count { labels.append(label) }
  }

  private static func label(of game: ConnectFour) -> Int {
    game.winner.map { $0 == .first ? 1 : 2 } ?? 0
  }

  /// How many of so many games red wins that go on at random from a board.
  static func redWins(from board: ConnectFour, in count: Int, using random: inout RandomStream)
    -> Int
  {
    (0..<count).count { _ in
      var game = board
      while !game.isOver { game.step(game.randomAction(using: &random)) }
      return game.winner == .first
    }
  }
}
