public import Environments

/// Minimax: the value of a position when both players play as well as can be.
///
/// Every continuation is played to its end, and each player takes what is best for it. With pruning,
/// continuations that cannot change the outcome are left out (alpha-beta; Knuth and Moore, "An
/// analysis of alpha-beta pruning", Artificial Intelligence 6, 1975). The first player wants a high
/// value, the second a low one. Values are those of `BoardGame.result`.
public struct Minimax<Game: BoardGame>: Sendable {
  /// Whether continuations that cannot matter are left out.
  public let prunes: Bool
  /// The positions looked at so far, the ends included, by how many moves they are ahead of the
  /// position that was asked about.
  public private(set) var nodesByDepth: [Int] = []
  /// The ends of games looked at so far.
  public private(set) var ends = 0

  /// The positions looked at so far, the ends included.
  public var nodes: Int { nodesByDepth.reduce(0, +) }

  /// A search that has looked at nothing yet.
  public init(prunes: Bool = true) { self.prunes = prunes }

  /// The value of a position for the first player.
  ///
  /// - Complexity: Exponential in the moves to the end: 549,946 positions from the empty board of
  ///   tic-tac-toe without pruning.
  public mutating func value(of game: Game) -> Double {
    search(game, depth: 0, alpha: -.infinity, beta: .infinity)
  }

  /// The value of each legal move, in their order; each is exact, also with pruning.
  public mutating func values(of game: Game) -> [(action: Game.Action, value: Double)] {
    game.legalActions.map { action in
      var next = game
      next.step(action)
      return (action, search(next, depth: 1, alpha: -.infinity, beta: .infinity))
    }
  }

  /// The legal moves that are as good as any for the player to move, in their order.
  public mutating func bestActions(in game: Game) -> [Game.Action] {
    let sign = game.player.sign
    let values = values(of: game)
    let best = values.map { sign * $0.value }.max()
    return values.filter { sign * $0.value == best }.map(\.action)
  }

  /// The value of a position, exact only if it lies between `alpha` and `beta`.
  private mutating func search(_ game: Game, depth: Int, alpha: Double, beta: Double) -> Double {
    while nodesByDepth.count <= depth { nodesByDepth.append(0) }
    nodesByDepth[depth] += 1
    if let result = game.result {
      ends += 1
      return result
    }
    var (alpha, beta) = (alpha, beta)
    let isFirst = game.player == .first
    var best = isFirst ? -Double.infinity : .infinity
    for action in game.legalActions {
      var next = game
      next.step(action)
      let value = search(next, depth: depth + 1, alpha: alpha, beta: beta)
      best = isFirst ? max(best, value) : min(best, value)
      if isFirst { alpha = max(alpha, best) } else { beta = min(beta, best) }
      if prunes, beta <= alpha { break }
    }
    return best
  }
}
