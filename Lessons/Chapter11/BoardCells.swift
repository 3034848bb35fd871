import Agents
import Drawing
import Environments
import Exhibits
import Scenes

/// What is written into the free cells of a board: a large number, a small line under it, and a ground
/// that is the darker the better the cell is.
struct BoardCells: Element {
  /// One cell's writing.
  struct Cell: Sendable {
    /// The cell, 1…9.
    let cell: Int
    /// The number that matters.
    let text: String
    /// What stands under it.
    let note: String
    /// How dark the ground is, 0…1.
    let share: Double
    /// How much of the number is there, 0…1.
    var shown = 1.0
    /// How much of the note is there, 0…1.
    var noted = 1.0
  }

  let cells: [Cell]
  let board: TicTacToeBoard

  func draw(on canvas: Canvas) {
    for cell in cells where cell.shown > 0 {
      let room = board.room(of: TicTacToeBoard.place(ofCell: cell.cell)).inset(
        by: 0.06 * board.side)
      canvas.group(opacity: cell.shown) {
        canvas.fill(
          .roundedRectangle(room, radius: 0.08 * board.side),
          with: .paper.mixed(with: .accent, by: 0.05 + 0.4 * min(max(cell.share, 0), 1)))
        canvas.draw(
          Text(cell.text, .label.size(0.2 * board.side).weight(.semibold)),
          at: room.center.offset(y: -0.09 * board.side), anchor: .center)
        canvas.group(opacity: cell.noted) {
          canvas.draw(
            Text(cell.note, .label.size(max(15, 0.125 * board.side)).weight(.regular)),
            at: room.center.offset(y: 0.17 * board.side), anchor: .center)
        }
      }
    }
  }
}

/// The frame around the cell that a player takes.
struct CellFrame: Element {
  let cell: Int
  /// How much of it is there, 0…1.
  let drawn: Double
  let board: TicTacToeBoard

  func draw(on canvas: Canvas) {
    guard drawn > 0 else { return }
    let room = board.room(of: TicTacToeBoard.place(ofCell: cell)).inset(by: 0.06 * board.side)
    canvas.stroke(
      Path.roundedRectangle(room, radius: 0.08 * board.side).trimmed(to: drawn),
      with: .highlight, width: 0.045 * board.side)
  }
}

extension TicTacToeBoard {
  /// The place on the drawn board, row by row from the top, of a cell numbered as on a keypad.
  static func place(ofCell cell: Int) -> Int { (2 - (cell - 1) / 3) * 3 + (cell - 1) % 3 }

  /// What a cell, 1…9, is called.
  static func name(ofCell cell: Int) -> String {
    let names = [
      "the bottom-left corner", "the bottom edge", "the bottom-right corner", "the left edge",
      "the centre", "the right edge", "the top-left corner", "the top edge",
      "the top-right corner",
    ]
    return names.indices.contains(cell - 1) ? names[cell - 1] : ""
  }
}

extension GameResult {
  /// The colour of the result: that of the winner's pieces.
  var ink: Ink {
    switch self {
    case .cross: TicTacToeBoard.crossInk
    case .tie: .muted.mixed(with: .paper, by: 0.45)
    case .nought: TicTacToeBoard.noughtInk
    }
  }

  /// What happens.
  var name: String {
    switch self {
    case .cross: "X wins"
    case .tie: "tie"
    case .nought: "O wins"
    }
  }
}

extension GameChances {
  /// The probability of a result.
  subscript(result: GameResult) -> Double {
    switch result {
    case .cross: first
    case .tie: draw
    case .nought: second
    }
  }

  /// The chances on the way to others.
  func tweened(to end: GameChances, at share: Double) -> GameChances {
    GameChances(
      first: first + (end.first - first) * share, draw: draw + (end.draw - draw) * share,
      second: second + (end.second - second) * share)
  }

  /// X's probability in percent with one decimal, and its lead over O's, in numbers that agree.
  var told: (cross: Double, nought: Double, lead: Double) {
    let (cross, nought) = ((first * 1_000).rounded() / 10, (second * 1_000).rounded() / 10)
    return (cross, nought, cross - nought)
  }
}

extension Numeral {
  /// A number with its sign, also where it is positive.
  static func signed(_ value: Double, decimals: Int) -> String {
    (value > 0 ? "+" : "") + fixed(value, decimals: decimals)
  }
}
