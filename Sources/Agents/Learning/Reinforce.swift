import Contracts
public import NeuralNets
public import Randomness
import Tensors

/// What happened in one episode, as a learner of policies keeps it.
public struct Episode: Sendable, Equatable {
  /// What was observed before each step.
  public var observations: [[Float]] = []
  /// The indices of what was done.
  public var actions: [Int] = []
  /// The rewards.
  public var rewards: [Float] = []

  /// An episode of no steps yet.
  public init() {}

  /// Adds a step.
  public mutating func append(observation: [Float], action: Int, reward: Float) {
    observations.append(observation)
    actions.append(action)
    rewards.append(reward)
  }

  /// The sum of all rewards.
  public var score: Float { rewards.reduce(0, +) }

  /// The discounted sum of the rewards from each step on.
  ///
  /// - Parameters:
  ///   - discount: What a reward is worth one step later.
  ///   - restartsAtReward: Whether a reward other than 0 ends what counts for the steps before it, as
  ///     in games of many points, of which each is a game of its own.
  /// - Returns: One sum a step.
  public func returns(discount: Float, restartsAtReward: Bool = false) -> [Float] {
    var (sum, sums): (Float, [Float]) = (0, [])
    for reward in rewards.reversed() {
      if restartsAtReward, reward != 0 { sum = 0 }
      sum = reward + discount * sum
      sums.append(sum)
    }
    return sums.reversed()
  }
}

/// REINFORCE with a baseline: what went better than expected is made more likely.
///
/// Williams 1992 ("Simple statistical gradient-following algorithms for connectionist reinforcement
/// learning"); Sutton and Barto, *Reinforcement Learning* (2nd ed.), section 13.4. The policy's network
/// gives logits, `[batch, …]` → `[batch, actions]`; the baseline's gives what a state is expected to
/// return, `[batch, …]` → `[batch, 1]`, and learns it by squared error.
public struct Reinforce<Policy: Layer, Baseline: Layer, Rule: Optimizer>: Sendable {
  /// The network that acts.
  public var policy: Policy
  /// The network that knows what to expect.
  public var baseline: Baseline
  private var policyRule: Rule
  private var baselineRule: Rule
  /// γ: what a reward is worth one step later.
  public let discount: Float
  /// Whether advantages are brought to mean 0 and deviation 1 over each update.
  public let standardizes: Bool
  /// Whether a reward ends what counts for the steps before it.
  public let restartsAtReward: Bool
  /// The updates done.
  public private(set) var updates = 0

  /// A learner; each network gets its own copy of the optimizer.
  public init(
    policy: Policy, baseline: Baseline, optimizer: Rule, discount: Float = 0.99,
    standardizes: Bool = true, restartsAtReward: Bool = false
  ) {
    self.policy = policy
    self.baseline = baseline
    policyRule = optimizer
    baselineRule = optimizer
    self.discount = discount
    self.standardizes = standardizes
    self.restartsAtReward = restartsAtReward
  }

  /// The probability of each action for one observation.
  public func probabilities(for observation: [Float]) -> [Float] {
    policy(Tensor(observation, shape: [1, observation.count])).softmax().scalars
  }

  /// An action drawn by its probability.
  public func action(for observation: [Float], using random: inout RandomStream) -> Int {
    random.categorical(probabilities(for: observation))
  }

  /// Learns from whole episodes.
  ///
  /// - Returns: The loss of the policy before the step.
  /// - Throws: `TrainingError.lossNotFinite`; the networks have not changed then.
  /// - Precondition: There is at least one step in them.
  @discardableResult
  public mutating func learn(from episodes: [Episode]) throws(TrainingError) -> Float {
    let steps = episodes.flatMap(\.observations)
    require(!steps.isEmpty, "Reinforce.learn: episodes without steps; play at least one")
    let observations = Tensor(Array(steps.joined()), shape: [steps.count, steps[0].count])
    let returns = Tensor(
      episodes.flatMap { $0.returns(discount: discount, restartsAtReward: restartsAtReward) })
    let actions = episodes.flatMap(\.actions)

    let (error, baselineGradients) = valueAndGradients(of: baseline) { model in
      meanSquaredError(model(observations).reshaped(steps.count), returns)
    }
    let advantages = advantages(returns - baseline(observations).reshaped(steps.count))
    let (loss, gradients) = valueAndGradients(of: policy) { model in
      // The gradient of log π(a | s), weighted by how much better than expected it went.
      -(model(observations).logSoftmax().gather(actions) * advantages).mean()
    }
    try checkFinite(error, step: updates)
    try checkFinite(loss, step: updates)
    policyRule.update(&policy, along: gradients)
    baselineRule.update(&baseline, along: baselineGradients)
    updates += 1
    return loss
  }

  private func advantages(_ differences: Tensor) -> Tensor {
    guard standardizes, differences.count > 1 else { return differences }
    let centered = differences - differences.mean()
    return centered / (centered.squared().mean().squareRoot() + 1e-8)
  }
}
