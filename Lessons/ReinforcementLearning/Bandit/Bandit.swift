import Agents
import Animations
import Environments
import LessonKit
import Randomness

/// Ten slot machines and four strategies, which differ in how often they try what does not look best.
struct Bandit: Lesson {
  static let card = LessonCard(
    id: "ten-armed-bandit", title: "To find the best arm, try the others now and then",
    caption: """
      Four strategies play the same ten-armed bandits. The greedy one settles for the first arm that \
      pays; one that explores a little finds the best arm most of the time and earns more.
      """,
    alt:
      "Four strategies race on ten-armed bandits: exploring ones find the best arm, the greedy one lags.",
    description: """
      On the left, how the ten arms of one bandit pay, and below it the table of what each of four \
      strategies believes that they pay; cells fill with the share of its tries. On the right, averaged over many bandits, the reward and the share \
      of tries that went to the best arm. The random strategy earns nothing on average, the greedy \
      one gets stuck at about one, and the two that explore rise past it.
      """)

  static let scenes = [armsScene]

  @Parameter("How many bandits the curves are averaged over.", in: 1...10_000)
  var bandits = 2_000

  @Parameter("How often each bandit is played.", in: 10...5_000)
  var steps = 1_000

  @Parameter("The share of random tries of the strategy ε-greedy.", in: 0...1)
  var epsilon = 0.1

  @Parameter("The factor by which the decaying ε falls with every try, from 1.", in: 0.5...1)
  var decay = 0.99

  @Parameter("Where the decaying ε stops falling.", in: 0...1)
  var floor = 0.01

  /// The four strategies, in the order of their colours.
  var strategies: [Strategy] {
    [
      Strategy(name: "random", exploration: .constant(1)),
      Strategy(name: "greedy", exploration: .constant(0)),
      Strategy(name: "ε-greedy", exploration: .constant(epsilon)),
      Strategy(
        name: "decaying ε",
        exploration: .exponential(from: 1, factor: decay, floor: floor)),
    ]
  }

  /// Lets every strategy play every bandit, and follows all four on the first.
  func compute(_ run: inout Run) -> Trace {
    let count = run.scale == .full ? bandits : min(bandits, 20)
    var seeds = run.random.split("bandits")
    let bandits = (0..<count).map { _ in TenArmedBandit(seed: seeds.next()) }
    let choices = run.random.split("choices")
    let courses = strategies.map { strategy in
      var tally = BanditTally(steps: steps)
      for (number, bandit) in bandits.enumerated() {
        var random = choices.split(strategy.name).split(number)
        tally.add(bandit, exploration: strategy.exploration, using: &random)
      }
      var random = choices.split(strategy.name).split(0)
      return Course(
        strategy: strategy, rewards: tally.meanRewards, optimal: tally.optimalShares,
        game: Game(of: bandits[0], by: strategy, steps: steps, using: &random))
    }
    return Trace(means: bandits[0].means, courses: courses)
  }
}

extension Bandit {
  /// How often a player tries an arm at random.
  struct Strategy: Sendable {
    let name: String
    let exploration: ExplorationSchedule
  }

  /// One player on one bandit, try by try.
  struct Game: Sendable {
    let pulls: [BanditPull]
    /// What the player believes of each arm, before each try and after the last.
    let estimates: [[Double]]
    /// How often each arm was tried, before each try and after the last.
    let tries: [[Int]]

    init(
      of bandit: TenArmedBandit, by strategy: Strategy, steps: Int,
      using random: inout RandomStream
    ) {
      var (bandit, player) = (bandit, BanditPlayer(exploration: strategy.exploration))
      var (estimates, tries) = ([player.estimates], [player.tries])
      pulls = (0..<steps).map { _ in
        let pull = player.play(&bandit, using: &random)
        estimates.append(player.estimates)
        tries.append(player.tries)
        return pull
      }
      self.estimates = estimates
      self.tries = tries
    }
  }

  /// How one strategy did.
  struct Course: Sendable {
    let strategy: Strategy
    /// The mean reward at each step, over all bandits.
    let rewards: [Double]
    /// The share of bandits whose best arm was played, at each step.
    let optimal: [Double]
    /// Its play on the first bandit.
    let game: Game
  }

  /// What the lesson computes.
  struct Trace: LessonTrace {
    /// What the arms of the first bandit pay on average.
    let means: [Double]
    let courses: [Course]
  }
}

extension Bandit.Trace {
  /// The arm of the first bandit that pays best.
  var bestArm: Int { means.indices.max { means[$0] < means[$1] } ?? 0 }

  /// The curves, step by step.
  var steps: [TraceStep] {
    courses[0].rewards.indices.map { step in
      var values: [String: TraceValue] = [:]
      for course in courses {
        values["reward " + course.strategy.name] = .number(course.rewards[step])
        values["optimal " + course.strategy.name] = .number(course.optimal[step])
      }
      return TraceStep(step + 1, values)
    }
  }

  /// The tries of the strategy ε-greedy on the first bandit.
  var armSteps: [TraceStep] {
    let game = courses[2].game
    return game.pulls.enumerated().map { index, pull in
      TraceStep(
        index + 1,
        [
          "arm": .integer(pull.arm + 1), "reward": .number(pull.reward),
          "is-random": .flag(pull.isRandom),
          "estimates": .list(game.estimates[index + 1].map { .number($0) }),
          "tries": .list(game.tries[index + 1].map { .integer($0) }),
          "means": .list(means.map { .number($0) }),
        ])
    }
  }
}
