import Contracts
public import Environments
public import Randomness

/// Q-learning at the wheel of the mountain car, whose states are put into bins.
///
/// The caller owns the loop over episodes and says how much each is left to chance.
public struct CarDriver: Sendable {
  /// The bins.
  public let bins: CarBins
  /// The steps after which an episode is broken off.
  public let limit: Int
  /// What is known so far.
  public private(set) var learning: QLearning
  /// How often an action was taken in each state.
  public private(set) var visits: [Int]

  /// A driver that knows nothing: every value is 0, which is better than any that will be found, so
  /// that what was not tried yet is tried first.
  ///
  /// - Parameters:
  ///   - bins: The bins.
  ///   - learningRate: α: how far a value moves towards its target.
  ///   - discount: γ: what a reward is worth one step later.
  ///   - limit: The steps after which an episode is broken off.
  public init(
    bins: CarBins = CarBins(), learningRate: Double = 0.2, discount: Double = 0.99,
    limit: Int = 200
  ) {
    require(limit >= 1, "CarDriver: \(limit) steps; at least 1")
    self.bins = bins
    self.limit = limit
    learning = QLearning(
      states: bins.count, actions: MountainCar.actions.count, learningRate: learningRate,
      discount: discount, takesEndsAtOnce: true)
    visits = Array(repeating: 0, count: bins.count)
  }

  /// Learns from one episode.
  ///
  /// The step that runs into the limit is not learned from, as in the book.
  ///
  /// - Parameters:
  ///   - start: Where the car is at first.
  ///   - exploration: How likely a random action is at each step.
  ///   - random: The source of chance.
  /// - Returns: The steps driven, and whether the last one reached the goal.
  @discardableResult
  public mutating func learn(
    from start: MountainCar, exploration: Double, using random: inout RandomStream
  ) -> (steps: Int, hasArrived: Bool) {
    var car = start
    var state = bins.index(of: car.state)
    for step in 1...limit {
      let action = learning.action(in: state, exploration: exploration, using: &random)
      visits[state] += 1
      let reward = car.step(MountainCar.actions[action]).reward
      guard car.hasArrived || step < limit else { break }
      let next = bins.index(of: car.state)
      learning.learn(
        state: state, action: action, reward: reward, next: next, isTerminal: car.hasArrived)
      if car.hasArrived { return (step, true) }
      state = next
    }
    return (limit, false)
  }

  /// A drive that always does what is best by the table, or at random where that is asked for.
  public func drive(
    from start: MountainCar, exploration: Double = 0, using random: inout RandomStream
  ) -> CarDrive {
    var car = start
    var drive = CarDrive(states: [car.state], actions: [], hasArrived: car.hasArrived)
    while !car.hasArrived, drive.actions.count < limit {
      let state = bins.index(of: car.state)
      let action = learning.action(in: state, exploration: exploration, using: &random)
      car.step(MountainCar.actions[action])
      drive.states.append(car.state)
      drive.actions.append(action)
    }
    drive.hasArrived = car.hasArrived
    return drive
  }

  /// Drives from some starts that always do what is best by the table.
  public func drives(from starts: [MountainCar]) -> [CarDrive] {
    var unused = RandomStream(seed: 0)
    return starts.map { drive(from: $0, using: &unused) }
  }

  /// What each bin's best action is worth, in the order of the bins; not a number where the car has
  /// never been.
  public var bestValues: [Double] {
    visits.indices.map { visits[$0] > 0 ? learning.table.bestValue(in: $0) : .nan }
  }

  /// What the actions are worth in every state of the drive that does what is best, but the last.
  public func values(along start: MountainCar) -> [[Double]] {
    drives(from: [start])[0].states.dropLast().map { Array(learning.table[bins.index(of: $0)]) }
  }
}

/// What happened on one drive of the mountain car.
public struct CarDrive: Sendable, Equatable {
  /// The states, the start first.
  public internal(set) var states: [MountainCar.State]
  /// The index of what was done in each state but the last.
  public internal(set) var actions: [Int]
  /// Whether the last state is the goal.
  public internal(set) var hasArrived: Bool

  /// How many steps it took.
  public var steps: Int { actions.count }
}
