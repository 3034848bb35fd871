public import Drawing
public import Environments
public import Scenes

extension TicTacToeBoard {
  /// A game as it stands.
  ///
  /// - Parameters:
  ///   - game: The game; the line that won it is struck through.
  ///   - frame: The room for the board.
  ///   - newest: The cell, 1…9, whose mark is being drawn, and how much of it is there, 0…1.
  ///   - chances: A number for each cell from 1 to 9; those of taken cells are not shown.
  ///   - best: The cell, 1…9, that is pointed out.
  ///   - lineDrawn: How much of the winning line is there, 0…1.
  public init(
    _ game: TicTacToe, in frame: Rect = Layout.content, newest: (cell: Int, drawn: Double)? = nil,
    chances: [Double] = [], best: Int? = nil, lineDrawn: Double = 1
  ) {
    let line = game.winningLine.flatMap { line in
      line.first.flatMap { first in line.last.map { (Self.place(of: first), Self.place(of: $0)) } }
    }
    self.init(
      String((0..<9).map { Self.letter(of: game[Self.cell(at: $0)]) }), in: frame,
      newest: newest.map { (Self.place(of: $0.cell), $0.drawn) },
      probabilities: chances.count == 9 ? (0..<9).map { chances[Self.cell(at: $0) - 1] } : [],
      best: best.map(Self.place), winningLine: line.map { (first: $0, last: $1) },
      lineDrawn: lineDrawn)
  }

  /// The place on the drawn board, row by row from the top, of a cell numbered as on a keypad.
  static func place(of cell: Int) -> Int { (2 - (cell - 1) / 3) * 3 + (cell - 1) % 3 }

  /// The cell, numbered as on a keypad, at a place on the drawn board.
  static func cell(at place: Int) -> Int { (2 - place / 3) * 3 + place % 3 + 1 }

  private static func letter(of player: Player?) -> Character {
    switch player {
    case .first: "X"
    case .second: "O"
    case nil: "."
    }
  }
}

extension TicTacToe: DrawnWorld {
  /// "Tic Tac Toe".
  public static var title: String { "Tic Tac Toe" }

  /// The numbers of the cells.
  public static var actionNames: [String] { actions.map { "cell \($0)" } }

  /// The board.
  public func picture(in frame: Rect) -> any Element { TicTacToeBoard(self, in: frame) }

  /// The board with the last mark being drawn, then the winning line.
  public func picture(in frame: Rect, since before: TicTacToe, progress: Double) -> any Element {
    let newest = Self.actions.first { self[$0] != before[$0] }
    return TicTacToeBoard(
      self, in: frame, newest: newest.map { ($0, min(progress / 0.6, 1)) },
      lineDrawn: min(max(progress - 0.6, 0) / 0.4, 1))
  }
}
