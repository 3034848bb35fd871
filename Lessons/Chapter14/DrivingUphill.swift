import Agents
import Animations
import Environments
import LessonKit
import Randomness

/// A car too weak for its hill learns to swing: Q-learning over bins of position and velocity.
struct DrivingUphill: Lesson {
  static let card = LessonCard(
    id: "ch14-mountain-car", title: "A weak car learns to swing up the hill",
    caption: """
      The same car from the same start, before and after 100,000 episodes of Q-learning. Below each, \
      its way through position and velocity, over what the table says each state is worth.
      """,
    alt:
      "Driven at random a car stays in its valley; with a learned table it swings and reaches the flag.",
    description: """
      Two copies of the mountain car on one clock. On the left it is driven at random and is still in \
      the valley after 200 steps. On the right it takes the best action of the learned table: it \
      swings to and fro, spirals outwards over the map of values, and reaches the flag. From 100 \
      fresh starts the random driver never arrives, the trained one always does.
      """)

  static let scenes = [beforeScene, afterScene, trainingScene, binsScene]

  @Parameter("How many episodes to learn from.", in: 1...1_000_000)
  var episodes = 100_000

  @Parameter("The learning rate α.", in: 0.0001...1)
  var learningRate = 0.25

  @Parameter("The discount γ.", in: 0.5...0.9999)
  var discount = 0.99

  @Parameter("The probability of a random move in the first episode.", in: 0...1)
  var firstExploration = 0.01

  @Parameter("The probability of a random move in the last episode.", in: 0...1)
  var lastExploration = 0.9

  @Parameter("The bins to a unit of position.", in: 5...400)
  var positionBins = 100

  @Parameter("The bins to a unit of velocity.", in: 50...4_000)
  var velocityBins = 1_000

  @Parameter("The steps after which an episode is broken off.", in: 50...1_000)
  var stepLimit = 200

  /// How many starts, which training never saw, a driver is judged by.
  static let trialCount = 100

  /// Learns episode by episode, and now and then keeps the table and tries it on fresh starts.
  func compute(_ run: inout Run) -> Trace {
    let episodes = run.scale == .full ? episodes : min(episodes, 200)
    let schedule = ExplorationSchedule.linear(
      from: firstExploration, to: lastExploration, over: episodes)
    let trials = Self.freshStarts(run.random.split("trial"))
    var (moves, starts) = (run.random.split("moves"), run.random.split("starts"))
    var driver = driver
    var stages = [Stage(after: 0, of: driver, trainingShare: 0, tried: trials)]
    for stage in 1...Self.stageCount {
      let part = (stage - 1) * episodes / Self.stageCount..<stage * episodes / Self.stageCount
      let arrivals = part.count { episode in
        let start = Self.start(&starts)
        return driver.learn(from: start, exploration: schedule(episode), using: &moves).hasArrived
      }
      stages.append(
        Stage(
          after: part.upperBound, of: driver,
          trainingShare: Double(arrivals) / Double(max(part.count, 1)), tried: trials))
    }
    return Trace(
      stages: stages, schedule: stages.map { schedule($0.episode) }, bins: driver.bins,
      stepLimit: stepLimit, before: randomDrives(from: trials, run.random.split("before")),
      after: driver.drives(from: trials), actionValues: driver.values(along: trials[0]))
  }

  /// How often the table is kept on the way.
  static let stageCount = 50

  private var driver: CarDriver {
    CarDriver(
      bins: CarBins(positionsPerUnit: positionBins, velocitiesPerUnit: velocityBins),
      learningRate: learningRate, discount: discount, limit: stepLimit)
  }

  private func randomDrives(
    from starts: [MountainCar], _ random: RandomStream
  ) -> [CarDrive] {
    var random = random
    return starts.map { driver.drive(from: $0, exploration: 1, using: &random) }
  }

  private static func start(_ random: inout RandomStream) -> MountainCar {
    var car = MountainCar()
    car.reset(seed: random.next())
    return car
  }

  /// Starts to judge a driver by: one by chance from each of many equal parts of the valley, in random
  /// order, so that their mean hangs less on chance.
  private static func freshStarts(_ random: RandomStream) -> [MountainCar] {
    var random = random
    let range = MountainCar.starts
    let width = (range.upperBound - range.lowerBound) / Double(trialCount)
    let starts = (0..<trialCount).map { part in
      let low = range.lowerBound + Double(part) * width
      return MountainCar(state: .init(position: random.uniform(in: low...low + width)))
    }
    return starts.shuffled(using: &random)
  }
}
