import Agents
import Environments
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// Tic Tac Toe by the probabilities that a network learned from the results of games.
struct TicTacToeByProbability: TrainableLesson {
  static let card = LessonCard(
    id: "ch11-tic-tac-toe", title: "A network learns what a move is worth",
    caption: """
      For every free cell the network says how the game would end with an X there. X takes the cell \
      where its probability of winning exceeds O's the most; O answers at random.
      """,
    alt:
      "Win probabilities appear in the cells of a Tic Tac Toe board; X takes the best cell until it wins.",
    description: """
      On the left stands the board of a game. Whenever X is to move, it tries every free cell in its \
      head: on the right the board with that X goes through a convolutional network, which answers with \
      the probabilities that X wins, that nobody wins and that O wins. X's probability is written into \
      the cell, with its lead over O's under it. The cell with the largest lead is framed, and X takes \
      it. O's answer, at random, is a beat of its own. At the end the winning line is struck through, \
      and a table counts the wins, ties and losses of 1000 fresh games: for a random X, for the network \
      that learned from random games, and for the one that went on to learn from its own games.
      """)

  static let scenes = [gameScene, probabilitiesScene]

  static let viewParameters = ["player", "game", "fresh-games"]

  @Parameter("How many rounds it learns: first from random games, then from its own.", in: 1...5)
  var rounds = 3

  @Parameter("The number of games that are played in each round.", in: 1_000...2_000_000)
  var games = 1_000_000

  @Parameter("How often each round draws as many positions as there are.", in: 1...1_000)
  var epochs = 250

  @Parameter("The number of filters.", in: 1...256)
  var filters = 32

  @Parameter("The units of each of the two dense layers.", in: 1...256)
  var units = 64

  @Parameter(
    "The learning rate of Adam at the start of a round; it falls to zero.", in: 0.000001...0.1)
  var learningRate = 0.003

  @Parameter("The positions in a step of training.", in: 1...4_096)
  var batch = 32

  @Parameter("Which round's network plays the game that is shown.", in: 1...5)
  var player = 1

  @Parameter("Which of the fresh games is shown.", in: 1...1_000)
  var game = 12

  @Parameter("Which thousand of fresh games it is judged by.", in: 1...1_000)
  var freshGames = 1

  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(of: self, using: run.random)
  }

  /// A network that has learned nothing yet.
  func network(using random: RandomStream) -> TicTacToeNetwork {
    var random = random.split("weights")
    return TicTacToeNetwork(filters: filters, units: units, using: &random)
  }

  func validate() throws(LessonError) {
    guard player <= rounds else {
      throw .invalid("There are \(rounds) rounds; '--player \(player)' is none.")
    }
  }

  /// Takes the networks that were kept, lets each play fresh games, and works out what is true.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let graph = PositionGraph()
    let players = try Self.networks(of: self, in: run).map { BoardPlayer($0, on: graph) }
    let fresh = run.random.split("fresh").split(freshGames)
    let rules = [graph.atRandom] + players.map { graph.rule(of: $0) }
    let count = run.scale == .full ? 1_000 : 20
    var exact = GameValues<TicTacToe>()
    var best = GameValues<TicTacToe>(first: .best)
    var chance = fresh.split(game - 1)
    return Trace(
      graph: graph, exact: graph.positions.map { exact.chances(from: $0) }, players: players,
      tallies: rules.map {
        graph.tally(games: count, cross: $0, nought: graph.atRandom, using: fresh)
      }, bestShare: best.chances(from: TicTacToe()).first, round: player,
      game: graph.game(cross: rules[player], nought: graph.atRandom, using: &chance))
  }

  /// The networks that a training kept, one a round.
  static func networks(
    of lesson: TicTacToeByProbability, in run: Run
  ) throws(LessonError) -> [TicTacToeNetwork] {
    try lesson.networks(in: run.series(of: lesson))
  }

  private func networks(in series: CheckpointSeries) throws(LessonError) -> [TicTacToeNetwork] {
    let untrained = network(using: RandomStream(seed: 0))
    return try series.snapshots.map { snapshot throws(LessonError) in
      var network = untrained
      try snapshot.restore(&network)
      return network
    }
  }
}

extension TicTacToeByProbability: PlayingLesson {
  /// Plays for whoever is to move, by the network of the last round.
  func player(
    from series: CheckpointSeries
  ) throws(LessonError) -> @Sendable (TicTacToe) -> Int {
    guard let network = try networks(in: series).last else {
      throw .unusable(reason: "it holds no network")
    }
    let graph = PositionGraph()
    let player = BoardPlayer(network, on: graph)
    return { game in
      let place = graph.place(of: game)
      return graph.moves[place][player.choices[place]].cell
    }
  }
}
