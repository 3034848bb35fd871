import Contracts
import Randomness

/// A row of slot machines that pay differently; which pays best has to be found out by playing.
///
/// - Observation: nothing to see, always 0.
/// - Actions: the number of the arm, 0…9.
/// - Reward: normal around the arm's mean with deviation 1.
/// - Start: each arm's mean is drawn from the standard normal distribution.
/// - End: none; wrap it in `TimeLimit`.
///
/// Source: Sutton and Barto, *Reinforcement Learning* (2nd ed.), section 2.3.
public struct TenArmedBandit: Environment {
  /// The number of arms.
  public static let armCount = 10

  /// The mean payment of each arm, which a player is not told.
  public private(set) var means: [Double]
  /// The arm that was played last, and what it paid; nil before the first.
  public private(set) var lastPull: (arm: Int, reward: Double)?
  private var random: RandomStream

  /// A row of machines.
  public init(seed: UInt64 = 0) {
    let stream = RandomStream(seed: seed).split("ten-armed-bandit")
    var drawing = stream.split("means")
    means = (0..<Self.armCount).map { _ in drawing.normal() }
    random = stream.split("payments")
  }

  /// The arms, 0…9.
  public static var actions: [Int] { Array(0..<armCount) }

  /// Always 0.
  public var observation: Int { 0 }

  /// All arms, always.
  public var legalActions: [Int] { Self.actions }

  /// The arm that pays best.
  public var bestArm: Int { means.indices.max { means[$0] < means[$1] } ?? 0 }

  /// Draws new means.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Int {
    self = TenArmedBandit(seed: seed)
    return 0
  }

  /// Plays an arm.
  @discardableResult
  public mutating func step(_ action: Int) -> Step<Int> {
    require(
      means.indices.contains(action), "TenArmedBandit: arm \(action); must be in 0..<10")
    let reward = random.normal(mean: means[action])
    lastPull = (action, reward)
    return Step(0, reward: reward)
  }
}
