import Drawing
import Rasters
import Scenes
import TestSupport
import Testing

struct ConnectFourBoardTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: ConnectFourBoard.example, named: "connect-four-board")
  }

  @Test func `a disc above the board falls into its column`() {
    let frame = Rect(x: 0, y: 0, width: 72, height: 73)
    let board = ConnectFourBoard([], in: frame)
    #expect(abs(board.point(column: 3, height: 6).y - 5) < 1e-9)
    #expect(abs(board.point(column: 3, height: 0).x - 36) < 1e-9)
    #expect(abs(board.point(column: 3, height: 0).y - 65) < 1e-9)
  }

  @Test func `the falling disc is seen through the holes alone`() throws {
    let disc = ConnectFourBoard.Falling("A", column: 0, height: 2.5)
    let board = ConnectFourBoard([], falling: disc)
    let canvas = try Canvas(pixelWidth: 960, pixelHeight: 540)
    board.draw(on: canvas)
    let picture = try canvas.finish()
    func pixel(_ height: Double) -> Pixel {
      let place = board.point(column: 0, height: height)
      return picture[Int(place.x) + 2, Int(place.y)]
    }
    #expect(pixel(2.5) == picture[Int(board.board.midX), Int(board.board.maxY) - 1])
    #expect(pixel(2.8) != pixel(2.5))
    #expect(pixel(2.8) != pixel(4))
  }

  @Test func `bars keep inside the frame`() throws {
    let frame = Layout.content.columns(2)[0]
    let board = ConnectFourBoard(
      [], in: frame, probabilities: [1, 0, .nan, 7, -1, 0.5, 0.2, 0.3], best: 0)
    let texts = try marks(of: board).filter { $0.kind == .text }
    #expect(texts.count == 6)
    #expect(texts.allSatisfy { frame.contains($0.bounds) })
  }

  @Test func `strange boards are drawn all the same`() throws {
    let strange = ConnectFourBoard(
      ["AAAAAAAAA", "", "", "", "", "", "", "B"],
      falling: .init("?", column: .nan, height: .infinity), best: 9,
      winning: [.init(column: -4, row: 90)], winningDrawn: .nan)
    #expect(try marks(of: strange).compactMap(\.text).isEmpty)
    _ = try marks(of: ConnectFourBoard([], in: .zero))
  }
}
