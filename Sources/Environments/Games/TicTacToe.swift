import Contracts

/// Three in a row on a board of nine cells.
///
/// - Observation: the nine cells from 1 to 9.
/// - Actions: the number of a free cell, 1…9, as on a numeric keypad: 1 is at the bottom left, 9 at
///   the top right (the index is one less).
/// - Reward: the first player's (X): 1 for its win, −1 for the other's, 0 otherwise.
/// - Start: nothing on the board; X moves.
/// - End: terminated by three in a row or a full board.
///
/// A move takes a few operations on two sets of nine bits.
public struct TicTacToe: BoardGame {
  private var pieces: (first: UInt16, second: UInt16) = (0, 0)
  /// Who is to move, or who moved last once the game is over.
  public private(set) var player = Player.first
  /// Who has three in a row.
  public private(set) var winner: Player?

  /// A game with nothing on the board.
  public init() {}

  /// A game after some moves.
  ///
  /// - Precondition: each is legal in its turn.
  public init(moves: [Int]) {
    for move in moves { step(move) }
  }

  /// The cells, 1…9.
  public static let actions = Array(1...9)

  /// The eight lines of three cells.
  public static let lines = [
    [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4, 7], [2, 5, 8], [3, 6, 9], [1, 5, 9], [3, 5, 7],
  ]

  private static let lineMasks = lines.map { $0.reduce(0) { $0 | Self.bit($1) } }

  /// The cells from 1 to 9.
  public var observation: Board { Board(Self.actions.map { self[$0] }) }

  /// Whose piece lies in a cell, 1…9.
  public subscript(cell: Int) -> Player? {
    let bit = Self.bit(cell)
    return pieces.first & bit != 0 ? .first : pieces.second & bit != 0 ? .second : nil
  }

  /// The free cells, or none once the game is over.
  public var legalActions: [Int] { winner == nil ? Self.actions.filter(isFree) : [] }

  /// Whether nothing lies in a cell, 1…9.
  public func isFree(_ cell: Int) -> Bool { (pieces.first | pieces.second) & Self.bit(cell) == 0 }

  /// The cells of the winner's line, in ascending order; the first where there are two.
  public var winningLine: [Int]? {
    guard let winner else { return nil }
    return Self.lines.first { $0.allSatisfy { self[$0] == winner } }
  }

  /// Puts the player's piece into a free cell.
  @discardableResult
  public mutating func step(_ action: Int) -> Step<Board> {
    require(winner == nil, "TicTacToe: episode over; call reset(seed:)")
    require(
      Self.actions.contains(action) && isFree(action),
      "TicTacToe: cell \(action); must be a free cell in 1...9")
    let won = place(Self.bit(action))
    let isFull = pieces.first | pieces.second == 0x1ff
    winner = won ? player : nil
    let reward = won ? player.sign : 0
    if !won, !isFull { player = player.opponent }
    return Step(observation, reward: reward, outcome: won || isFull ? .terminated : .continues)
  }

  /// Puts a piece down and says whether it makes a line.
  private mutating func place(_ bit: UInt16) -> Bool {
    let own: UInt16
    switch player {
    case .first:
      pieces.first |= bit
      own = pieces.first
    case .second:
      pieces.second |= bit
      own = pieces.second
    }
    return Self.lineMasks.contains { own & $0 == $0 }
  }

  private static func bit(_ cell: Int) -> UInt16 { 1 << UInt16(cell - 1) }

  /// Whether the same pieces lie in the same cells.
  public static func == (one: TicTacToe, other: TicTacToe) -> Bool {
    one.pieces == other.pieces
  }

  /// Adds the pieces.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(pieces.first)
    hasher.combine(pieces.second)
  }
}
