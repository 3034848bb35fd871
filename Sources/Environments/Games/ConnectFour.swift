import Contracts

/// Four in a row on an upright board of seven columns and six rows; discs fall to the lowest free row.
///
/// - Observation: the 42 cells, column by column from the left, each from the bottom.
/// - Actions: the number of a column that is not full, 1…7 from the left (the index is one less).
/// - Reward: the first player's: 1 for its win, −1 for the other's, 0 otherwise.
/// - Start: nothing on the board; the first player moves.
/// - End: terminated by four in a row, or a full board.
///
/// The discs are kept as bits, seven a column, the topmost always 0, so that four in a row shows in
/// two shifts and never runs from one column into the next (the bitboard of J. Tromp's solver).
public struct ConnectFour: BoardGame {
  /// The number of columns.
  public static let columns = 7
  /// The number of rows.
  public static let rows = 6

  private var discs: (own: UInt64, others: UInt64) = (0, 0)
  /// Who is to move, or who moved last once the game is over.
  public private(set) var player = Player.first
  /// Who has four in a row.
  public private(set) var winner: Player?
  /// The column and row, from 0 at the bottom left, of the last disc.
  public private(set) var lastCell: Cell?

  /// A place on the board, counted from 0 at the bottom left.
  public struct Cell: Sendable, Hashable {
    /// The column from the left.
    public let column: Int
    /// The row from the bottom.
    public let row: Int

    /// A place on the board.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// A game with nothing on the board.
  public init() {}

  /// A game after some moves.
  ///
  /// - Precondition: each is legal in its turn.
  public init(moves: [Int]) {
    for move in moves { step(move) }
  }

  /// The columns, 1…7.
  public static let actions = Array(1...columns)

  private var occupied: UInt64 { discs.own | discs.others }
  private static let fullBoard = (0..<columns).reduce(0 as UInt64) { $0 | topBit($1) }

  /// The 42 cells, column by column from the left, each from the bottom.
  public var observation: Board {
    Board(
      (0..<Self.columns * Self.rows).map {
        self[Cell(column: $0 / Self.rows, row: $0 % Self.rows)]
      })
  }

  /// Boards as a network sees them, each followed by its mirror image: `[boards, 2, rows, columns, 2]`.
  ///
  /// Rows run from the bottom. The first plane has a 1 for each disc of the player who moved last, the
  /// second for each of the other one's.
  public static func planes(of boards: [ConnectFour]) -> [Float] {
    let image = rows * columns * 2
    var numbers = [Float](repeating: 0, count: boards.count * 2 * image)
    for (place, board) in boards.enumerated() {
      let last = board.lastCell.flatMap { board[$0] } ?? .first
      let (start, mirrored) = (2 * place * image, (2 * place + 1) * image)
      for column in 0..<columns {
        for row in 0..<rows {
          guard let player = board[Cell(column: column, row: row)] else { break }
          let (plane, line) = (player == last ? 0 : 1, row * columns)
          numbers[start + (line + column) * 2 + plane] = 1
          numbers[mirrored + (line + columns - 1 - column) * 2 + plane] = 1
        }
      }
    }
    return numbers
  }

  /// Whose disc lies in a cell.
  public subscript(cell: Cell) -> Player? {
    let bit = Self.bit(cell.column, cell.row)
    return discs.own & bit != 0
      ? player : discs.others & bit != 0 ? player.opponent : nil
  }

  /// The columns that are not full, or none once the game is over.
  public var legalActions: [Int] {
    winner == nil ? Self.actions.filter { occupied & Self.topBit($0 - 1) == 0 } : []
  }

  /// The row, from 0 at the bottom, to which a disc would fall; nil in a full column.
  ///
  /// - Parameter column: The column, 1…7.
  /// - Returns: The row.
  public func landingRow(in column: Int) -> Int? {
    (0..<Self.rows).first { occupied & Self.bit(column - 1, $0) == 0 }
  }

  /// The columns, 1…7, in which a disc of a player would make four in a row now, whoever is to move.
  ///
  /// For the player to move these win at once; for the other one they are what has to be blocked.
  public func winningActions(for player: Player) -> [Int] {
    let own = player == self.player ? discs.own : discs.others
    return legalActions.filter { action in
      // Adding the lowest bit of a column carries into its lowest free cell.
      let cell = (occupied + Self.bit(action - 1, 0)) & ~occupied & Self.columnMask(action - 1)
      return Self.hasFour(own | cell)
    }
  }

  /// Drops the player's disc into a column.
  @discardableResult
  public mutating func step(_ action: Int) -> Step<Board> {
    require(winner == nil, "ConnectFour: episode over; call reset(seed:)")
    let row = Self.actions.contains(action) ? landingRow(in: action) : nil
    require(row != nil, "ConnectFour: column \(action); must be in 1...7 and not full")
    let cell = Cell(column: action - 1, row: row ?? 0)
    discs.own |= Self.bit(cell.column, cell.row)
    lastCell = cell
    let won = Self.hasFour(discs.own)
    let isFull = occupied & Self.fullBoard == Self.fullBoard
    winner = won ? player : nil
    let reward = won ? player.sign : 0
    if !won, !isFull {
      player = player.opponent
      discs = (discs.others, discs.own)
    }
    return Step(observation, reward: reward, outcome: won || isFull ? .terminated : .continues)
  }

  /// The cells of all the winner's lines of four or more, column by column; none before the end.
  public var winningCells: [Cell] {
    guard winner != nil else { return [] }
    let lines = Self.directions.reduce(0 as UInt64) { cells, direction in
      let starts = Self.startsOfFour(discs.own, direction)
      return (0..<4).reduce(cells) { $0 | starts << (direction * UInt64($1)) }
    }
    return (0..<Self.columns).flatMap { column in
      (0..<Self.rows).filter { lines & Self.bit(column, $0) != 0 }
        .map { Cell(column: column, row: $0) }
    }
  }

  /// The distances in bits from a cell to its neighbour above, to the right, and on both diagonals.
  private static let directions: [UInt64] = [1, 7, 6, 8]

  private static func startsOfFour(_ discs: UInt64, _ direction: UInt64) -> UInt64 {
    let pairs = discs & discs >> direction
    return pairs & pairs >> (2 * direction)
  }

  private static func hasFour(_ discs: UInt64) -> Bool {
    startsOfFour(discs, 1) | startsOfFour(discs, 7) | startsOfFour(discs, 6)
      | startsOfFour(discs, 8) != 0
  }

  private static func bit(_ column: Int, _ row: Int) -> UInt64 {
    1 << UInt64(column * (rows + 1) + row)
  }

  private static func topBit(_ column: Int) -> UInt64 { bit(column, rows - 1) }

  private static func columnMask(_ column: Int) -> UInt64 { 63 << UInt64(column * (rows + 1)) }

  /// Whether the same discs lie in the same cells.
  public static func == (one: ConnectFour, other: ConnectFour) -> Bool {
    one.discs == other.discs && one.player == other.player
  }

  /// Adds the discs.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(discs.own)
    hasher.combine(discs.others)
    hasher.combine(player)
  }
}
