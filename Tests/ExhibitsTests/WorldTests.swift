import Agents
import Environments
import Exhibits
import Scenes
import Testing

struct WorldTests {
  /// The lake with the exact values of its cells.
  static var lake: GridBoard {
    var iteration = ValueIteration(of: FrozenLake(), discount: 0.9)
    iteration.converge()
    return GridBoard(FrozenLake(), table: iteration.table)
  }

  @Test func `a lake with exact values has heat and arrows`() {
    let board = Self.lake
    #expect(board.policy[14] == [0, 0, 1, 0])
    #expect(board.policy[5].isEmpty, "nothing is chosen in a hole")
    #expect(board.agent == GridBoard.Place(column: 0, row: 0))
  }

  @Test func `cells of tic-tac-toe lie as on a keypad`() {
    let game = TicTacToe(moves: [1, 9, 7])
    let chances = (1...9).map { Double($0) / 10 }
    let board = TicTacToeBoard(game, chances: chances, best: 4)
    #expect(String(board.cells) == "X.O" + "..." + "X..")
    #expect(board.probabilities == [0.7, 0.8, 0.9, 0.4, 0.5, 0.6, 0.1, 0.2, 0.3])
    #expect(board.best == 3)
    let won = TicTacToeBoard(TicTacToe(moves: [1, 2, 5, 3, 9]))
    #expect(won.winningLine?.first == 6 && won.winningLine?.last == 2)
  }

  @Test func `a disc falls from above the board to where it lies`() {
    let game = ConnectFour(moves: [4, 4, 3])
    #expect(ConnectFourBoard(game).columns[3] == "AB")
    let high = ConnectFourBoard(game, dropped: 0)
    #expect(high.columns[2].isEmpty)
    #expect(high.falling?.column == 2 && high.falling?.height == 6)
    #expect(ConnectFourBoard(game, dropped: 0.5).falling?.height == 3)
    let won = ConnectFourBoard(ConnectFour(moves: [4, 3, 4, 3, 4, 1, 4]), best: 4)
    #expect(won.winning.count == 4 && won.best == 3)
  }

  @Test func `a world is on its way between two steps`() throws {
    let start = ConnectFour(moves: [4, 3, 4, 3, 4, 1])
    let end = ConnectFour(moves: [4, 3, 4, 3, 4, 1, 4])
    func board(_ progress: Double) throws -> ConnectFourBoard {
      let picture = end.picture(in: Layout.content, since: start, progress: progress)
      return try #require(picture as? ConnectFourBoard)
    }
    #expect(try board(0).falling?.height == 6)
    let falling = try board(0.35)
    #expect(falling.falling?.height == 5.25 && falling.winning.isEmpty)
    let landed = try board(1)
    #expect(landed.falling == nil && landed.winning.count == 4 && landed.winningDrawn == 1)

    var lake = FrozenLake()
    let before = lake
    lake.step(.down)
    let halfway = lake.picture(in: Layout.content, since: before, progress: 0.5) as? GridBoard
    #expect(halfway?.agent == GridBoard.Place(column: 0, row: 0.5) && halfway?.agentSize == 1)
    let shore = lake
    lake.step(.right)
    let sizes = [0.5, 1].map { progress in
      (lake.picture(in: Layout.content, since: shore, progress: progress) as? GridBoard)?.agentSize
    }
    #expect(sizes == [1, 0.5], "it shrinks as it falls into the hole")
  }

  @Test func `carts, cars and rovers stand where their states say`() {
    let cart = CartPoleTrack(CartPole(state: .init(position: 1, angle: 0.3)), action: .left)
    #expect(cart.position == 1 && cart.angle == 0.3 && cart.push == -1 && cart.hasFallen)
    let car = MountainCarHill(MountainCar(state: .init(position: -0.3)), action: .right)
    #expect(car.position == -0.3 && car.push == 1)
    var iteration = ValueIteration(of: MarsRover(), discount: 0.5)
    iteration.converge()
    let rover = RoverTrack(MarsRover(), table: iteration.table)
    #expect(rover.rover == 3 && rover.policy == [0, -1, -1, -1, 1, 0])
    #expect(rover.values[1]?.right == 12.5)
  }

  @Test func `every world has a name for every action`() {
    func check<World: DrawnWorld>(_ world: World) {
      #expect(World.actionNames.count == World.actions.count)
      #expect(!World.title.isEmpty)
    }
    check(FrozenLake())
    check(Gridworld())
    check(TicTacToe())
    check(ConnectFour())
    check(TimeLimit(CartPole(), steps: 200))
    check(MountainCar())
    check(MarsRover())
    check(TenArmedBandit())
  }
}
