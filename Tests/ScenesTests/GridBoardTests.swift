import Drawing
import Scenes
import TestSupport
import Testing

struct GridBoardTests {
  @Test(.enabled(if: Golden.isComparable, Golden.condition))
  func `is drawn as it was recorded`() throws {
    try expectGoldens(of: GridBoard.example, named: "grid-board")
    try expectGoldens(of: GridBoard.gridworldExample, named: "gridworld")
  }

  @Test func `an agent between two tiles stands between their middles`() {
    let board = GridBoard(GridBoard.frozenLake, in: Rect(x: 0, y: 0, width: 800, height: 400))
    #expect(board.board == Rect(x: 200, y: 0, width: 400, height: 400))
    #expect(board.point(at: .init(column: 0.5, row: 3)) == Point(x: 300, y: 350))
  }

  @Test func `holes, walls and the goal carry no numbers`() throws {
    let board = GridBoard(["FHG#S"], values: [0.25, 0.5, 0.5, 0.5, -1])
    #expect(try marks(of: board).compactMap(\.text) == ["0.25", "start", "−1.00"])
  }

  @Test func `values of actions lie in quarters, and tiles can tell their numbers`() throws {
    let board = GridBoard(
      ["SF"], actionValues: [[0.5, 0, -1, .nan], [0, 0, 0, 0]], countsTiles: true)
    let plain = GridBoard(["SF"], countsTiles: true)
    #expect(try marks(of: board).compactMap(\.text) == ["start", "0", "1"])
    let quarters =
      try marks(of: board).count { $0.kind == .fill }
      - marks(of: plain).count { $0.kind == .fill }
    #expect(quarters == 2)
  }

  @Test func `strange boards are drawn all the same`() throws {
    #expect(try marks(of: GridBoard([])).compactMap(\.text) == ["no data"])
    let strange = GridBoard(
      ["F?", "", "SFFG"], agent: .init(column: .nan, row: 1), agentSize: -1,
      values: [.nan, .infinity, 1e300], fullHeat: 0, policy: [[], [.nan, 2, -1, 0, 7]])
    #expect(try marks(of: strange).allSatisfy { $0.fontSize == 0 || $0.fontSize >= 14 })
  }

  @Test(arguments: [-1.0, -0.4, 0.4, 1])
  func `numbers can be read on any heat`(value: Double) throws {
    let fills = try marks(of: GridBoard(["F"], values: [value], fullHeat: 1))
    let ground = try #require(fills.first { $0.kind == .fill }?.ink)
    for theme in Theme.all {
      let contrast = theme.color(for: .ink).contrastRatio(against: theme.color(for: ground))
      #expect(contrast >= 4.5, "\(theme)")
    }
  }
}
