public import Environments

/// How a game ends from a position, as probabilities.
public struct GameChances: Sendable, Equatable {
  /// That the first player wins.
  public var first: Double
  /// That nobody wins.
  public var draw: Double
  /// That the second player wins.
  public var second: Double

  /// Chances that sum to 1.
  public init(first: Double, draw: Double, second: Double) {
    self.first = first
    self.draw = draw
    self.second = second
  }

  /// That a player wins.
  public func win(of player: Player) -> Double { player == .first ? first : second }

  /// The chances of a game that has ended.
  init(of winner: Player?) {
    self.init(
      first: winner == .first ? 1 : 0, draw: winner == nil ? 1 : 0,
      second: winner == .second ? 1 : 0)
  }

  static func + (one: GameChances, other: GameChances) -> GameChances {
    GameChances(
      first: one.first + other.first, draw: one.draw + other.draw,
      second: one.second + other.second)
  }

  static func * (factor: Double, chances: GameChances) -> GameChances {
    GameChances(
      first: factor * chances.first, draw: factor * chances.draw, second: factor * chances.second)
  }
}

/// Exact chances of a small game by dynamic programming: every position is worked out once.
///
/// What estimates by learning are held against. Both players follow a policy: anything legal, or the
/// best against the other's policy.
///
/// - Complexity: Time and memory in proportion to the positions that can be reached.
public struct GameValues<Game: BoardGame>: Sendable {
  /// How a player chooses.
  public enum Policy: Sendable {
    /// Each legal move equally likely.
    case random
    /// The move that most likely wins; of equals the one that less likely loses, then the first.
    case best
  }

  private let policies: [Policy]
  private var known: [Game: GameChances] = [:]

  /// Nothing worked out yet.
  public init(first: Policy = .random, second: Policy = .random) { policies = [first, second] }

  /// How the game ends from a position.
  public mutating func chances(from game: Game) -> GameChances {
    if game.isOver { return GameChances(of: game.winner) }
    if let chances = known[game] { return chances }
    let player = game.player
    let followers = self.chances(ofMovesIn: game).map(\.chances)
    let chances: GameChances
    switch policies[player.rawValue] {
    case .random:
      let share = 1 / Double(followers.count)
      chances = followers.reduce(GameChances(first: 0, draw: 0, second: 0)) { $0 + share * $1 }
    case .best:
      chances = followers.dropFirst().reduce(followers[0]) {
        Self.isBetter($1, than: $0, for: player) ? $1 : $0
      }
    }
    known[game] = chances
    return chances
  }

  /// How the game ends after each legal move, in their order.
  public mutating func chances(
    ofMovesIn game: Game
  ) -> [(action: Game.Action, chances: GameChances)] {
    game.legalActions.map { action in
      var next = game
      next.step(action)
      return (action, chances(from: next))
    }
  }

  private static func isBetter(
    _ one: GameChances, than other: GameChances, for player: Player
  ) -> Bool {
    let (win, otherWin) = (one.win(of: player), other.win(of: player))
    guard win == otherWin else { return win > otherWin }
    return one.win(of: player.opponent) < other.win(of: player.opponent)
  }
}
