import Environments
import Randomness
import TestSupport
import Testing

struct TicTacToeTests {
  @Test func `keeps the rules of environments`() { checkEnvironment(TicTacToe()) }

  @Test func `the game of the book is won along the diagonal`() {
    var game = TicTacToe(moves: [5, 8, 1, 4])
    #expect(game.player == .first && game.winner == nil)
    let step = game.step(9)
    #expect(step.reward == 1 && step.outcome == .terminated)
    #expect(game.winner == .first && game.winningLine == [1, 5, 9])
    #expect(game.observation.numbers == [1, 0, 0, -1, 1, 0, 0, -1, 1])
    #expect(game.legalActions.isEmpty && game.result == 1)
  }

  @Test func `a full board without a line is a draw`() {
    let game = TicTacToe(moves: [5, 1, 3, 7, 4, 6, 8, 2, 9])
    #expect(game.isOver && game.winner == nil && game.result == 0)
  }

  @Test func `every line wins, for either player`() {
    for line in TicTacToe.lines {
      let others = TicTacToe.actions.filter { !line.contains($0) }
      // Two of the others that the loser takes: any two make no line.
      let won = TicTacToe(moves: [line[0], others[0], line[1], others[1], line[2]])
      #expect(won.winner == .first && won.winningLine == line)
    }
    let second = TicTacToe(moves: [1, 4, 2, 5, 9, 6])
    #expect(second.winner == .second && second.result == -1)
  }

  @Test func `there are 5478 states and 255168 games`() {
    var states: Set<TicTacToe> = []
    #expect(games(from: TicTacToe(), &states) == 255_168)
    #expect(states.count == 5478)
  }

  private func games(from game: TicTacToe, _ states: inout Set<TicTacToe>) -> Int {
    states.insert(game)
    guard !game.isOver else { return 1 }
    return game.legalActions.reduce(0) { count, move in
      var next = game
      next.step(move)
      return count + games(from: next, &states)
    }
  }

  @Test func `random players share the wins as theory says`() {
    var random = RandomStream(seed: 9)
    var (results, plies) = ([Double: Int](), 0)
    for _ in 0..<50_000 {
      var game = TicTacToe()
      while !game.isOver {
        game.step(game.randomAction(using: &random))
        plies += 1
      }
      results[game.result ?? .nan, default: 0] += 1
    }
    let share = { Double(results[$0] ?? 0) / 50_000 }
    #expect((share(1) - 0.5849).magnitude < 0.01)
    #expect((share(-1) - 0.2881).magnitude < 0.01)
    #expect((share(0) - 0.1270).magnitude < 0.01)
    #expect((Double(plies) / 50_000 - 7.62).magnitude < 0.03)
  }

  @Test func `a taken cell stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = TicTacToe(moves: [5, 5])
    }
    expectMessage(result, contains: "TicTacToe: cell 5; must be a free cell in 1...9")
  }
}

struct ConnectFourTests {
  @Test func `keeps the rules of environments`() { checkEnvironment(ConnectFour()) }

  @Test func `the game of the book is won in one column`() {
    let game = ConnectFour(moves: [4, 3, 4, 3, 4, 1, 4])
    #expect(game.winner == .first && game.result == 1)
    #expect(game.winningCells == (0..<4).map { .init(column: 3, row: $0) })
    #expect(game.lastCell == .init(column: 3, row: 3))
  }

  @Test func `rows and diagonals win, and lines do not run round the edge`() {
    #expect(ConnectFour(moves: [1, 1, 2, 2, 3, 3, 4]).winner == .first)
    let rising = ConnectFour(moves: [1, 2, 2, 3, 3, 4, 3, 4, 4, 6, 4])
    #expect(rising.winner == .first)
    #expect(rising.winningCells == (0..<4).map { .init(column: $0, row: $0) })
    let falling = ConnectFour(moves: [7, 6, 6, 5, 5, 4, 5, 4, 4, 2, 4])
    #expect(falling.winningCells == (0..<4).map { .init(column: 3 + $0, row: 3 - $0) })
    // Three at the top of one column and one at the foot of the next are no line.
    let edge = ConnectFour(moves: [2, 1, 1, 1, 1, 7, 1, 7, 1])
    #expect(edge.winner == nil)
  }

  @Test func `agrees with a search of the board as it is seen`() {
    var random = RandomStream(seed: 4)
    for _ in 0..<300 {
      var game = ConnectFour()
      while !game.isOver {
        game.step(game.randomAction(using: &random))
        #expect(game.winner == seenWinner(of: game))
      }
    }
  }

  @Test func `knows where either player would win at once`() {
    var random = RandomStream(seed: 5)
    for _ in 0..<100 {
      var game = ConnectFour()
      while !game.isOver {
        let winning = game.legalActions.filter { action in
          var next = game
          next.step(action)
          return next.winner != nil
        }
        #expect(game.winningActions(for: game.player) == winning)
        game.step(game.randomAction(using: &random))
      }
      #expect(game.winningActions(for: .first).isEmpty)
    }
    // The first player has three in the lowest row, and the second is to move.
    let game = ConnectFour(moves: [3, 3, 4, 4, 5])
    #expect(game.player == .second && game.winningActions(for: .second).isEmpty)
    #expect(game.winningActions(for: .first) == [2, 6])
  }

  private func seenWinner(of game: ConnectFour) -> Player? {
    for column in 0..<7 {
      for row in 0..<6 {
        for (right, up) in [(1, 0), (0, 1), (1, 1), (1, -1)] {
          let cells = (0..<4).map { (column + $0 * right, row + $0 * up) }
          guard cells.allSatisfy({ (0..<7).contains($0.0) && (0..<6).contains($0.1) }) else {
            continue
          }
          let owners = cells.map { game[.init(column: $0.0, row: $0.1)] }
          if let owner = owners[0], owners.allSatisfy({ $0 == owner }) { return owner }
        }
      }
    }
    return nil
  }

  @Test func `random players share the wins as simulation says`() {
    var random = RandomStream(seed: 2)
    var (results, plies) = ([Double: Int](), 0)
    for _ in 0..<20_000 {
      var game = ConnectFour()
      while !game.isOver {
        game.step(game.randomAction(using: &random))
        plies += 1
      }
      results[game.result ?? .nan, default: 0] += 1
    }
    let share = { Double(results[$0] ?? 0) / 20_000 }
    #expect((share(1) - 0.5557).magnitude < 0.015)
    #expect((share(-1) - 0.4418).magnitude < 0.015)
    #expect((Double(plies) / 20_000 - 21.31).magnitude < 0.25)
  }

  @Test func `a full column stops`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ConnectFour(moves: [1, 1, 1, 1, 1, 1, 1])
    }
    expectMessage(result, contains: "ConnectFour: column 1; must be in 1...7 and not full")
  }
}
