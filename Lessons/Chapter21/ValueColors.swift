import Drawing
import Exhibits
import Scenes

/// Colours and words of the values of minimax, told from X's side.
enum GameValue {
  /// The colour of 1, 0 or −1.
  static func ink(_ value: Int) -> Ink { value > 0 ? .good : value < 0 ? .bad : .muted }

  /// "win", "tie" or "loss".
  static func word(_ value: Int) -> String { value > 0 ? "win" : value < 0 ? "loss" : "tie" }

  /// "+1", "0" or "−1".
  static func text(_ value: Int) -> String { Numeral.signed(Double(value), decimals: 0) }
}

/// The values of the free cells of a board: a word, the number, and a ground in its colour.
struct ValueCells: Element {
  /// The cells, 1…9, with the value after taking each.
  let values: [(cell: Int, value: Int)]
  /// How much of them is there, 0…1.
  let shown: Double
  let board: TicTacToeBoard

  func draw(on canvas: Canvas) {
    guard shown > 0 else { return }
    canvas.group(opacity: shown) {
      for (cell, value) in values {
        let room = board.room(of: TicTacToeBoard.place(ofCell: cell)).inset(by: 0.06 * board.side)
        canvas.fill(
          .roundedRectangle(room, radius: 0.08 * board.side),
          with: .paper.mixed(with: GameValue.ink(value), by: 0.26))
        canvas.draw(
          Text(GameValue.word(value), .label.size(0.2 * board.side).weight(.semibold)),
          at: room.center.offset(y: -0.09 * board.side), anchor: .center)
        canvas.draw(
          Text(GameValue.text(value), .label.size(max(15, 0.14 * board.side))),
          at: room.center.offset(y: 0.18 * board.side), anchor: .center)
      }
    }
  }
}

/// A value in a small round mark.
struct ValueBadge: Element {
  let value: Int
  let place: Point
  /// How much of it is there, 0…1.
  let shown: Double

  func draw(on canvas: Canvas) {
    guard shown > 0 else { return }
    canvas.fill(.circle(center: place, radius: 15 * shown), with: .paper)
    canvas.fill(.circle(center: place, radius: 13 * shown), with: GameValue.ink(value))
    canvas.group(opacity: max(3 * shown - 2, 0)) {
      canvas.draw(
        Text(GameValue.text(value), .label.size(14).weight(.semibold).ink(.paper)), at: place,
        anchor: .center)
    }
  }
}
