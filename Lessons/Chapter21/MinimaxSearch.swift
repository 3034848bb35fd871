import Agents
import Environments
import LessonKit
import Randomness

/// Tic Tac Toe by search: every way to go on is played to its end, and values come back from there.
struct MinimaxSearch: Lesson {
  static let card = LessonCard(
    id: "ch21-minimax", title: "Minimax plays every game to its end, then chooses",
    caption: """
      Before each of its moves X follows every way in which the game can go on, and lets the values of \
      the ends come back: X takes the largest, O the smallest. Alpha-beta finds the same values and looks \
      at far fewer positions.
      """,
    alt:
      "A search tree grows level by level and collapses from its ends; board cells turn win, tie or loss.",
    description: """
      On the left stands the board, on the right the tree of all games that can follow, one bar for each \
      number of moves ahead. When X is to move the tree grows downwards while two counters add up its levels: \
      549,946 positions from the empty board for plain minimax, 18,297 with alpha-beta. Then the ends take the \
      colours of their values, which come back level by level until every free cell of the board says \
      win, tie or loss. X takes one of the best, O answers at random. At the end a table counts 1000 \
      games for X and 1000 for O: minimax never loses.
      """)

  static let scenes = [treeScene, versusNetworkScene]

  @Parameter("Which of the games against random replies is shown.", in: 1...1_000)
  var game = 3

  @Parameter("How many games are counted on each side against a random player.", in: 20...10_000)
  var games = 1_000

  @Parameter(
    "How many games are counted on each side against chapter 11's network.", in: 10...10_000)
  var matches = 100

  @Parameter(
    "The moves before the tree, cells numbered as on a keypad, X first; three cells stay free.",
    in: 1...9, count: 6...6)
  var moves = [1, 2, 3, 5, 8, 6]

  func validate() throws(LessonError) {
    var game = TicTacToe()
    for move in moves {
      guard game.legalActions.contains(move) else {
        throw .invalid("The move \(move) in '--moves' is not possible there.")
      }
      game.step(move)
    }
    guard !game.isOver else { throw .invalid("The game of '--moves' is over; leave it open.") }
  }

  /// Searches, and plays against chance and against chapter 11's network.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let play = PerfectPlay(on: PositionGraph())
    let (graph, chance) = (play.graph, run.random.split("games"))
    let isFull = run.scale == .full
    var random = chance.split("shown").split(game)
    let shown = graph.game(cross: play.rule, nought: graph.atRandom, using: &random)
    let count = isFull ? games : 20
    return Trace(
      play: play, shown: shown,
      searches: shown.map { Search(from: $0, of: play) },
      againstChance: (
        graph.tally(
          games: count, cross: play.rule, nought: graph.atRandom, using: chance.split("first")),
        graph.tally(
          games: count, cross: graph.atRandom, nought: play.rule, using: chance.split("second"))
      ),
      tree: SearchTree(from: TicTacToe(moves: moves)),
      match: Match(try network(), play, games: isFull ? matches : 10, chance.split("match")))
  }

  /// Chapter 11's network, which learned from random games and judges for both sides.
  private func network() throws(LessonError) -> TicTacToeNetwork {
    try TicTacToeByProbability.networks(of: TicTacToeByProbability(), in: Run(seed: 0))[0]
  }
}
