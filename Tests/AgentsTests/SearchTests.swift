import Agents
import Environments
import Randomness
import Testing

struct MinimaxTests {
  @Test func `tic-tac-toe is a draw, found in 549946 positions`() {
    var plain = Minimax<TicTacToe>(prunes: false)
    #expect(plain.value(of: TicTacToe()) == 0)
    #expect(plain.nodes == 549_946)
    #expect(plain.ends == 255_168)
    var pruned = Minimax<TicTacToe>()
    #expect(pruned.value(of: TicTacToe()) == 0)
    #expect(pruned.nodes < 30_000)
  }

  @Test func `pruning changes no value`() {
    var random = RandomStream(seed: 1)
    for _ in 0..<60 {
      var game = TicTacToe()
      for _ in 0..<3 { game.step(game.randomAction(using: &random)) }
      var (plain, pruned) = (Minimax<TicTacToe>(prunes: false), Minimax<TicTacToe>())
      #expect(plain.values(of: game).map(\.value) == pruned.values(of: game).map(\.value))
    }
  }

  @Test func `never loses, in either place`() {
    var random = RandomStream(seed: 2)
    for place in Player.allCases {
      for _ in 0..<40 {
        var game = TicTacToe()
        while !game.isOver {
          if game.player == place {
            var search = Minimax<TicTacToe>()
            game.step(random.choice(from: search.bestActions(in: game)))
          } else {
            game.step(game.randomAction(using: &random))
          }
        }
        #expect(game.winner != place.opponent)
      }
    }
  }

  @Test func `blocks where it must and knows a won game`() {
    var search = Minimax<TicTacToe>()
    // X holds 1 and 2 and is to be stopped at 3.
    #expect(search.bestActions(in: TicTacToe(moves: [1, 5, 2])) == [3])
    // With O at 9 instead, 3 wins at once, and 4 and 7 win by a second threat.
    #expect(search.bestActions(in: TicTacToe(moves: [1, 5, 2, 9])) == [3, 4, 7])
    #expect(search.values(of: TicTacToe(moves: [1, 5, 2, 9])).map(\.value) == [1, 1, 0, 1, -1])
  }
}

struct GameValuesTests {
  /// The exact chances that the book's chapter 11 estimates.
  @Test func `a random game of tic-tac-toe`() {
    var values = GameValues<TicTacToe>()
    let start = values.chances(from: TicTacToe())
    #expect((start.first - 0.5849).magnitude < 0.00006)
    #expect((start.second - 0.2881).magnitude < 0.00006)
    #expect((start.draw - 0.1270).magnitude < 0.00006)
    let moves = values.chances(ofMovesIn: TicTacToe()).map(\.chances.first)
    let expected = [0.6071, 0.5357, 0.6071, 0.5357, 0.6929, 0.5357, 0.6071, 0.5357, 0.6071]
    #expect(zip(moves, expected).allSatisfy { ($0 - $1).magnitude < 0.00006 })
    let second = values.chances(ofMovesIn: TicTacToe(moves: [5, 8])).map(\.chances.first)
    let secondExpected = [0.7611, 0.5444, 0.7611, 0.7333, 0.7333, 0.7833, 0.7833]
    #expect(zip(second, secondExpected).allSatisfy { ($0 - $1).magnitude < 0.00006 })
  }

  @Test func `the best play against a random player wins 191 of 192`() {
    var values = GameValues<TicTacToe>(first: .best, second: .random)
    #expect((values.chances(from: TicTacToe()).first - 191.0 / 192).magnitude < 1e-12)
  }
}
