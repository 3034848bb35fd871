public import Drawing
public import Environments
public import Scenes

extension ConnectFourBoard {
  /// A game as it stands.
  ///
  /// - Parameters:
  ///   - game: The game; the discs that won it are outlined.
  ///   - frame: The room for the board.
  ///   - dropped: How far the last disc has fallen, 0 (above the board) to 1 (where it lies).
  ///   - chances: A number for each column from 1 to 7.
  ///   - best: The column, 1…7, that is pointed out.
  ///   - winningDrawn: How much of the outlines is there, 0…1.
  public init(
    _ game: ConnectFour, in frame: Rect = Layout.content, dropped: Double = 1,
    chances: [Double] = [], best: Int? = nil, winningDrawn: Double = 1
  ) {
    let moving = dropped < 1 ? game.lastCell : nil
    let columns = (0..<ConnectFour.columns).map { column in
      String(
        (0..<ConnectFour.rows).compactMap { row in
          let cell = ConnectFour.Cell(column: column, row: row)
          return cell == moving ? nil : game[cell].map(Self.letter)
        })
    }
    let top = Double(ConnectFour.rows)
    let falling = moving.map { cell in
      Falling(
        Self.letter(of: game[cell] ?? .first), column: Double(cell.column),
        height: top + (Double(cell.row) - top) * dropped)
    }
    self.init(
      columns, in: frame, falling: falling, probabilities: chances, best: best.map { $0 - 1 },
      winning: moving == nil
        ? game.winningCells.map { Hole(column: $0.column, row: $0.row) } : [],
      winningDrawn: winningDrawn)
  }

  private static func letter(of player: Player) -> Character { player == .first ? "A" : "B" }
}

extension ConnectFour: DrawnWorld {
  /// "Connect Four".
  public static var title: String { "Connect Four" }

  /// The numbers of the columns.
  public static var actionNames: [String] { actions.map { "column \($0)" } }

  /// The board.
  public func picture(in frame: Rect) -> any Element { ConnectFourBoard(self, in: frame) }

  /// The board with the last disc falling, ever faster; then the winning four are outlined.
  public func picture(
    in frame: Rect, since before: ConnectFour, progress: Double
  ) -> any Element {
    let fall = min(progress / 0.7, 1)
    return ConnectFourBoard(
      self, in: frame, dropped: fall * fall, winningDrawn: min(max(progress - 0.7, 0) / 0.3, 1))
  }
}
