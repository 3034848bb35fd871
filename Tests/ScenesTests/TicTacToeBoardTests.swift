import Drawing
import Scenes
import TestSupport
import Testing

struct TicTacToeBoardTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: TicTacToeBoard.example, named: "tic-tac-toe-board")
  }

  @Test func `only free cells show their probability`() throws {
    let board = TicTacToeBoard("XO.......", probabilities: [0.9, 0.9, 0.25, .nan, 1])
    #expect(try marks(of: board).compactMap(\.text) == ["25 %", "100 %"])
  }

  @Test func `a mark is drawn stroke by stroke`() throws {
    let half = try marks(of: TicTacToeBoard("X", newest: (0, 0.25)))
    let whole = try marks(of: TicTacToeBoard("X"))
    func width(_ marks: [Mark]) -> Double {
      marks.first { $0.ink == TicTacToeBoard.crossInk }?.bounds.width ?? 0
    }
    #expect(width(half) < 0.7 * width(whole))
  }

  @Test func `strange boards are drawn all the same`() throws {
    let strange = TicTacToeBoard(
      "X", newest: (12, .nan), probabilities: [.infinity], best: 40, winningLine: (4, 4),
      lineDrawn: .nan)
    #expect(try marks(of: strange).compactMap(\.text).isEmpty)
    _ = try marks(of: TicTacToeBoard("", in: .zero, winningLine: (-1, 9)))
  }
}
