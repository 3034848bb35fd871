/// One of the two who play a board game.
public enum Player: Int, Sendable, Hashable, CaseIterable {
  /// Who moves first.
  case first
  /// Who moves second.
  case second

  /// The other one.
  public var opponent: Player { self == .first ? .second : .first }

  /// 1 for the first player, −1 for the second: how a board is told as numbers, and what a win counts.
  public var sign: Double { self == .first ? 1 : -1 }
}

/// A game of two players who move in turn and see everything.
///
/// A step is one player's move. The reward is the first player's: 1 if that move wins the game for
/// the first player, −1 if it wins it for the second, 0 otherwise.
public protocol BoardGame: Environment, Hashable {
  /// A game with nothing on the board.
  init()

  /// Who is to move, or who moved last once the game is over.
  var player: Player { get }

  /// Who has won, if anybody has.
  var winner: Player? { get }
}

extension BoardGame {
  /// The value of the end for the first player: 1, 0 or −1; nil while the game goes on.
  public var result: Double? { isOver ? winner?.sign ?? 0 : nil }

  /// Clears the board; nothing is left to chance.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Observation {
    self = Self()
    return observation
  }
}

/// A board of pieces, told as numbers: 1 for the first player's, −1 for the second's, 0 for none.
public struct Board: NumericObservation, Hashable {
  /// Whose piece lies in each cell.
  public let cells: [Player?]

  /// A board of cells.
  public init(_ cells: [Player?]) { self.cells = cells }

  /// A sign for each cell.
  public var numbers: [Double] { cells.map { $0?.sign ?? 0 } }
}
