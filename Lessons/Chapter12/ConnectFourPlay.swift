import Agents
import Environments
import LessonKit
import Randomness

/// A network learns from random games how likely red is to win, and plays by that alone.
struct ConnectFourPlay: TrainableLesson {
  static let card = LessonCard(
    id: "ch12-connect-four",
    title: "What random games teach is enough to play well",
    caption: """
      A network learned from random games how likely each position is to end in a win for red. Red asks \
      it about every column and drops its disc into the best one. Nobody told it to block.
      """,
    alt:
      "Discs fall; bars over seven columns give red's chances, the best is played; red blocks and wins.",
    description: """
      A game of Connect Four. Over each column of the board a bar tells how likely red is to win after \
      a disc there, if both players went on at random. The disc falls into the column with the highest \
      bar; yellow, who wins if it can and blocks if it must, answers. Beside the board a curve follows \
      red's chance from move to move. Red blocks when yellow has three in a row, and wins; the winning \
      four are outlined. Below stand the wins of many such games against two opponents.
      """)

  static let scenes = [gameScene, probabilitiesScene, trainingScene]

  static let viewParameters = ["matches", "match-seed", "game"]

  @Parameter("The number of random games to learn from; each is seen once.", in: 24...10_000_000)
  var games = 600_000

  @Parameter("The games in a step of training.", in: 1...1_000)
  var batch = 30

  @Parameter("The number of filters, each of 4×4 holes.", in: 1...256)
  var filters = 96

  @Parameter("The units of the layers that weigh what the filters find.", in: 1...512, count: 1...4)
  var units = [96, 48]

  @Parameter("The first learning rate of Adam; it falls to zero.", in: 0.000001...0.1)
  var learningRate = 0.002

  @Parameter("How often the network is examined on the way.", in: 2...100)
  var examinations = 16

  @Parameter(
    "The random games that are counted for each opening, to compare with.", in: 1...10_000_000)
  var counted = 300_000

  @Parameter("The games against each opponent that are played to count wins.", in: 1...10_000)
  var matches = 1_000

  @Parameter("The seed of these games.", in: 0...1_000_000)
  var matchSeed = 0

  @Parameter(
    "Which of the games against the tactical player is shown; 0 is the first short one with a block.",
    in: 0...10_000)
  var game = 0

  func validate() throws(LessonError) {
    guard games >= batch else {
      throw .invalid(
        "There are \(games) games to learn from; give '--batch' a number that is not larger.")
    }
    guard game <= matches else {
      throw .invalid("There are \(matches) games; give '--game' a number that is not larger.")
    }
  }

  /// The steps of training.
  var steps: Int { games / batch }

  /// The network before training.
  func untrained(using random: RandomStream) -> BoardNetwork {
    var random = random.split("weights")
    return BoardNetwork(filters: filters, hidden: units, using: &random)
  }

  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(of: self, using: run.random)
  }

  /// Takes what was learned and plays with it, on chance that the training never drew.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let series = try run.series(of: self)
    let (before, after) = (untrained(using: run.random), try trained(from: series))
    let count = run.scale == .full ? matches : min(matches, 20)
    let chance = run.random.split("matches").split(matchSeed)
    func match(_ network: BoardNetwork, _ opponent: Opponent, _ count: Int) -> Match {
      Match(of: network, against: opponent, games: count, using: chance.split(opponent.rawValue))
    }
    let trained = match(after, .tactical, count)
    let untrained = match(before, .tactical, min(count, 20))
    let defeat = untrained.shortDefeat
    let shown = game > 0 ? min(game, count) - 1 : trained.shortGameWithBlock
    return Trace(
      network: after, games: games, matches: count,
      shown: ShownGame(trained.moves[shown], number: shown + 1, network: after),
      untrained: ShownGame(untrained.moves[defeat], number: defeat + 1, network: before),
      wins: Trace.Wins(
        random: match(after, .random, count).wins, tactical: trained.wins),
      opening: after.chances(of: .openings), course: Trace.Course(series),
      countedGames: counted)
  }
}

extension ConnectFourPlay: PlayingLesson {
  /// The network after training.
  private func trained(from series: CheckpointSeries) throws(LessonError) -> BoardNetwork {
    var network = untrained(using: RandomStream(seed: 0))
    guard let last = series.snapshots.last else {
      throw .unusable(reason: "it holds no network")
    }
    try last.restore(&network)
    return network
  }

  /// Plays for whoever is to move.
  func player(
    from series: CheckpointSeries
  ) throws(LessonError) -> @Sendable (ConnectFour) -> Int {
    let network = try trained(from: series)
    return { network.choices(in: [$0])[0] }
  }
}
