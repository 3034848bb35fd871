import Contracts
public import Environments
public import Randomness

/// A player of the ten-armed bandit who keeps the average of what each arm has paid.
///
/// Sutton and Barto, *Reinforcement Learning* (2nd ed.), sections 2.2 to 2.4: Q(a) moves by
/// (r − Q(a)) / N(a), which keeps it the sample average. Strategies differ in how often they try an arm
/// at random instead of the one that looks best.
public struct BanditPlayer: Sendable {
  /// The average payment of each arm so far; 0 for one that was never tried.
  public private(set) var estimates = Array(repeating: 0.0, count: TenArmedBandit.armCount)
  /// How often each arm was tried.
  public private(set) var tries = Array(repeating: 0, count: TenArmedBandit.armCount)
  /// How likely a random arm is, by the number of tries before.
  public let exploration: ExplorationSchedule
  private var pulls = 0

  /// A player who has tried nothing.
  public init(exploration: ExplorationSchedule) { self.exploration = exploration }

  /// Chooses an arm, plays it and learns from what it pays.
  public mutating func play(
    _ bandit: inout TenArmedBandit, using random: inout RandomStream
  ) -> BanditPull {
    let explores = explores(with: exploration(pulls), using: &random)
    let arm = explores ? random.integer(below: estimates.count) : bestArm(using: &random)
    let reward = bandit.step(arm).reward
    pulls += 1
    tries[arm] += 1
    estimates[arm] += (reward - estimates[arm]) / Double(tries[arm])
    return BanditPull(arm: arm, reward: reward, isRandom: explores)
  }

  /// The arm that looks best: of equals any, each equally likely.
  private func bestArm(using random: inout RandomStream) -> Int {
    var (best, equals) = (0, 1)
    for arm in 1..<estimates.count {
      if estimates[arm] > estimates[best] {
        (best, equals) = (arm, 1)
      } else if estimates[arm] == estimates[best] {
        equals += 1
        if random.integer(below: equals) == 0 { best = arm }
      }
    }
    return best
  }
}

/// One try of an arm.
public struct BanditPull: Sendable, Equatable {
  /// The arm.
  public let arm: Int
  /// What it paid.
  public let reward: Double
  /// Whether it was chosen at random.
  public let isRandom: Bool
}

/// How a strategy does at each step, over many bandits.
public struct BanditTally: Sendable, Equatable {
  /// How many bandits were played.
  public private(set) var bandits = 0
  private var rewards: [Double]
  private var hits: [Int]

  /// Nothing played yet.
  ///
  /// - Precondition: There is at least one step.
  public init(steps: Int) {
    require(steps >= 1, "BanditTally: \(steps) steps; at least 1")
    rewards = Array(repeating: 0, count: steps)
    hits = Array(repeating: 0, count: steps)
  }

  /// Lets a player who knows nothing play a bandit, as many steps as are counted.
  public mutating func add(
    _ bandit: TenArmedBandit, exploration: ExplorationSchedule, using random: inout RandomStream
  ) {
    var (bandit, player) = (bandit, BanditPlayer(exploration: exploration))
    let best = bandit.bestArm
    for step in rewards.indices {
      let pull = player.play(&bandit, using: &random)
      rewards[step] += pull.reward
      if pull.arm == best { hits[step] += 1 }
    }
    bandits += 1
  }

  /// The mean reward at each step; 0 before anything was played.
  public var meanRewards: [Double] { rewards.map { $0 / Double(max(bandits, 1)) } }

  /// The share of bandits whose best arm was played, at each step; 0 before anything was played.
  public var optimalShares: [Double] { hits.map { Double($0) / Double(max(bandits, 1)) } }
}
