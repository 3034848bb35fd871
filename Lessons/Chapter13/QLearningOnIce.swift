import Agents
import Animations
import Environments
import LessonKit
import Randomness

/// Q-learning fills a table backwards from the goal; the table then tells the way.
struct QLearningOnIce: Lesson {
  static let card = LessonCard(
    id: "ch13-q-learning",
    title: "Q-learning fills the table backwards from the goal",
    caption: """
      Only the goal pays. The step before it learns its value first, then the step before that: what is \
      known spreads backwards, on the board and in the table alike, until it tells the way from the start.
      """,
    alt:
      "Values spread from the goal over a frozen lake and its Q-table; then the agent follows the largest.",
    description: """
      On the left a frozen lake of sixteen cells, each cut into four quarters, one for each move: the \
      bluer, the more that move is worth. On the right the same values as a table, a row for each cell and \
      a column for each move. At first all is empty, for only the goal pays a reward. Reaching it for the \
      first time fills one quarter next to it; every further success fills one more, a step farther back. \
      After thousands of games all values are known, and the agent walks to the goal by taking the largest \
      value of each row.
      """)

  static let scenes = [tableScene, walkScene, slipperyScene]

  @Parameter("The lake: rows of S, F, H and G with / between, at most 16 cells.")
  var map = LakePlan(.small)

  @Parameter("How far a value moves towards its target at each step (α).", in: 0.01...1)
  var learningRate = 0.6

  @Parameter("What a reward is worth one step later (γ).", in: 0.1...0.99)
  var discount = 0.9

  @Parameter("The number of games to learn from.", in: 100...100_000)
  var episodes = 10_000

  @Parameter("The most steps in a game to learn from.", in: 1...1_000)
  var steps = 50

  @Parameter("How likely a random move is in the first game.", in: 0...1)
  var exploration = 0.3

  @Parameter("How likely a random move is in the last game; it changes evenly.", in: 0...1)
  var lastExploration = 0.7

  @Parameter("The number of games to learn from on the slippery lake.", in: 100...100_000)
  var slipperyEpisodes = 20_000

  @Parameter("The first learning rate on the slippery lake; it falls to 0.005.", in: 0.005...1)
  var slipperyRate = 0.2

  @Parameter("What a reward is worth one step later on the slippery lake.", in: 0.1...0.999)
  var slipperyDiscount = 0.99

  @Parameter("The number of fresh games that success is measured in.", in: 10...10_000)
  var games = 1_000

  func validate() throws(LessonError) {
    guard map.map.tiles.count <= 16 else {
      throw .invalid("The table has no room for '--map'; give at most 16 cells.")
    }
  }

  /// The most steps of a game in which success is measured; Gymnasium's limit on this lake.
  static let limit = 100

  /// Learns on firm ice and on slippery ice, and plays by what was learned.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let isFull = run.scale == .full
    let random = run.random
    let lake = FrozenLake(map.map)
    let learning = LakeLearning(
      on: lake, along: course(episodes: isFull ? episodes : min(episodes, 1_000)),
      using: random.split("firm"))
    let player = LakePlayer(greedyOn: learning.table)
    return Trace(
      learning: learning, exact: exact(on: lake, discount: discount),
      walk: player.game(on: lake, within: Self.limit, seed: run.seed),
      slippery: slippery(
        episodes: isFull ? slipperyEpisodes : min(slipperyEpisodes, 500),
        games: isFull ? games : min(games, 50), using: random.split("slippery")))
  }

  /// Values that agree with one another everywhere.
  private func exact(on lake: FrozenLake, discount: Double) -> ActionValueTable {
    var iteration = ValueIteration(of: lake, discount: discount)
    iteration.converge()
    return iteration.table
  }

  private func course(episodes: Int) -> LakeLearning.Course {
    let rate = learningRate
    return LakeLearning.Course(
      episodes: episodes, limit: steps, discount: discount, rate: { _ in rate },
      exploration: .linear(from: exploration, to: lastExploration, over: episodes),
      keeps: { $1 >= 0.1 })
  }

  /// Learns on slippery ice, ever more carefully.
  private func slippery(episodes: Int, games: Int, using random: RandomStream) -> SlipperyIce {
    let lake = FrozenLake(map.map, isSlippery: true)
    let kept = LogSteps(count: 42, upTo: episodes, linearSteps: Double(episodes) / 8)
    let first = slipperyRate
    let learning = LakeLearning(
      on: lake,
      along: LakeLearning.Course(
        episodes: episodes, limit: Self.limit, discount: slipperyDiscount,
        rate: { first + (0.005 - first) * Double($0) / Double(episodes) },
        exploration: .linear(from: 0.5, to: 0.1, over: episodes),
        keeps: { episode, _ in kept.contains(episode) }),
      using: random.split("learning"))
    return SlipperyIce(
      learning: learning, exact: exact(on: lake, discount: slipperyDiscount),
      games: games, limit: Self.limit, using: random.split("games"))
  }

  /// What the lesson computes.
  struct Trace: LessonTrace {
    /// How the table of the firm lake was filled.
    let learning: LakeLearning
    /// The values that agree with one another, by value iteration.
    let exact: ActionValueTable
    /// The game that is played by the table.
    let walk: [LakeStep]
    /// The same on slippery ice.
    let slippery: SlipperyIce

    /// The changes that first gave a state a value, then the table, then the walk.
    var steps: [TraceStep] { firstSteps + tableSteps + walkSteps }

    /// The table row by row, and how far it is from the exact one.
    var tableSteps: [TraceStep] {
      learning.table.rows.enumerated().map { state, values in
        let error = zip(values, exact[state]).map { abs($0 - $1) }.max() ?? 0
        return TraceStep(
          state, ["values": .list(values.map { .number($0) }), "error": .number(error)])
      }
    }

    /// The steps of the walk.
    var walkSteps: [TraceStep] {
      walk.enumerated().map { number, step in
        TraceStep(
          number,
          [
            "state": .integer(step.state), "action": .integer(step.action.rawValue),
            "next": .integer(step.next), "reward": .number(step.reward),
          ])
      }
    }

    /// The changes that first gave a state a value.
    var firstSteps: [TraceStep] {
      learning.firsts.map { update in
        TraceStep(
          update.episode,
          [
            "state": .integer(update.step.state), "action": .integer(update.step.action.rawValue),
            "next": .integer(update.step.next), "learned": .number(update.values.new),
          ])
      }
    }
  }
}

/// What was learned on slippery ice, beside what is best there.
struct SlipperyIce: Sendable {
  /// How the table was filled.
  let learning: LakeLearning
  /// The values that agree with one another, by value iteration.
  let exact: ActionValueTable
  /// The exact probability that the moves of each snapshot reach the goal in time.
  let chances: [Double]
  /// The same of the moves that are best.
  let bestChance: Double
  /// How many fresh games were played, and how many of them were won by the learned moves.
  let games, wins: Int
  /// The same by the moves that are best, in the same games.
  let bestWins: Int

  init(
    learning: LakeLearning, exact: ActionValueTable, games: Int, limit: Int,
    using random: RandomStream
  ) {
    self.learning = learning
    self.exact = exact
    self.games = games
    chances = learning.snapshots.map { snapshot in
      LakePlayer(greedyOn: snapshot.table).chance(on: learning.lake, within: limit)
    }
    let best = LakePlayer(greedyOn: exact)
    bestChance = best.chance(on: learning.lake, within: limit)
    wins = LakePlayer(greedyOn: learning.table).wins(
      of: games, on: learning.lake, within: limit, using: random)
    bestWins = best.wins(of: games, on: learning.lake, within: limit, using: random)
  }

  /// The largest distance of the value of a state from the exact one.
  var error: Double {
    zip(learning.table.bestValues, exact.bestValues).map { abs($0 - $1) }.max() ?? 0
  }

  /// The snapshots as lines of a trace, then what was measured.
  var traceSteps: [TraceStep] {
    let course = zip(learning.snapshots, chances).map { snapshot, chance in
      TraceStep(snapshot.episode, ["chance": .number(chance)])
    }
    return course + [
      TraceStep(
        learning.outcome.episodes,
        [
          "games": .integer(games), "wins": .integer(wins), "best-wins": .integer(bestWins),
          "best-chance": .number(bestChance), "error": .number(error),
        ])
    ]
  }
}
