import Contracts
public import NeuralNets
public import Randomness
public import Tensors

/// Deep Q-learning: a network tells what each action is worth.
///
/// Mnih et al. 2015 ("Human-level control through deep reinforcement learning", algorithm 1): the value
/// of what was done is pulled towards r + γ max Q(s′, ·), with Q of a target network that follows
/// the learning one slowly. The caller owns the loop: it acts, keeps experiences and hands over batches.
public struct DQN<Model: Layer, Rule: Optimizer>: Sendable {
  /// The network that learns and acts, `[batch, …]` → `[batch, actions]`.
  public var online: Model
  /// The network that values what follows.
  public private(set) var target: Model
  /// The rule by which the network learns.
  public var optimizer: Rule
  /// How the target network follows.
  public let following: TargetFollowing
  /// Whether the learning network chooses the action that the target network values.
  ///
  /// Double DQN (van Hasselt, Guez and Silver 2016, arXiv:1509.06461, eq. 4): the maximum of estimates
  /// is too high on average; choosing and valuing by two networks takes most of that away.
  public let isDouble: Bool
  /// What is made small.
  public let loss: TemporalDifferenceLoss
  /// The largest norm of the gradients, if it is limited.
  public let gradientLimit: Float?
  /// The batches learned from.
  public private(set) var updates = 0

  /// A learner that starts from a network, which is its target at first.
  public init(
    _ model: Model, optimizer: Rule, following: TargetFollowing = .always, isDouble: Bool = false,
    loss: TemporalDifferenceLoss = .huber, gradientLimit: Float? = nil
  ) {
    online = model
    target = model
    self.optimizer = optimizer
    self.following = following
    self.isDouble = isDouble
    self.loss = loss
    self.gradientLimit = gradientLimit
  }

  /// The values of all actions for one observation, by the learning network.
  public func values(for observation: [Float], shape: Shape? = nil) -> [Float] {
    let lengths = Shape([1] + (shape ?? [observation.count]).lengths)
    return online(Tensor(observation, shape: lengths)).scalars
  }

  /// The index of a random action with the given probability, of the best one otherwise.
  public func action(
    for observation: [Float], shape: Shape? = nil, exploration: Double = 0, actions: Int,
    using random: inout RandomStream
  ) -> Int {
    if explores(with: exploration, using: &random) { return random.integer(below: actions) }
    let values = values(for: observation, shape: shape)
    return values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }

  /// What the values of a batch's actions should be.
  public func targets(for batch: ExperienceBatch) -> [Float] {
    let values = target(batch.next)
    let following: [Float] =
      isDouble
      ? values.gather(online(batch.next).argmax()).scalars : values.max(along: -1).scalars
    return batch.rewards.indices.map { place in
      batch.rewards[place] + batch.discounts[place] * following[place]
    }
  }

  /// Learns from a batch and lets the target network follow.
  ///
  /// - Returns: The loss before the step.
  /// - Throws: `TrainingError.lossNotFinite` where the values have grown beyond all bounds; nothing
  ///   has changed then.
  @discardableResult
  public mutating func learn(from batch: ExperienceBatch) throws(TrainingError) -> Float {
    let targets = Tensor(targets(for: batch))
    let loss = loss
    var (value, gradients) = valueAndGradients(of: online) { model in
      loss(model(batch.observations).gather(batch.actions), targets)
    }
    try checkFinite(value, step: updates)
    if let gradientLimit { gradients.clip(toNorm: gradientLimit) }
    optimizer.update(&online, along: gradients)
    updates += 1
    follow()
    return value
  }

  private mutating func follow() {
    switch following {
    case .always: target = online
    case .every(let period): if updates.isMultiple(of: period) { target = online }
    case .softly(let share): target.move(towards: online, by: share)
    }
  }
}

extension DQN: Resumable {
  /// Visits both networks, the optimizer and the count of updates.
  public mutating func visitState(_ visit: StateVisitor) {
    visit("online", &online)
    visit("target", &target)
    visit("optimizer", &optimizer)
    visit("updates", &updates)
  }
}

/// How a target network follows the learning one.
public enum TargetFollowing: Sendable, Equatable {
  /// At once: there is no separate target network.
  case always
  /// By a copy after so many updates.
  case every(Int)
  /// By a share of the difference after each update (Lillicrap et al. 2016, arXiv:1509.02971).
  case softly(Float)
}

/// What deep Q-learning makes small: how far values are from their targets.
public enum TemporalDifferenceLoss: Sendable, Equatable {
  /// The mean square.
  case squared
  /// The mean square where small, the mean distance where larger than 1.
  case huber

  /// The loss of values, `[batch]`, with respect to targets, `[batch]`.
  public func callAsFunction(_ values: Tensor, _ targets: Tensor) -> Tensor {
    switch self {
    case .squared: meanSquaredError(values, targets)
    case .huber: huberLoss(values, targets)
    }
  }
}

extension Trainable {
  /// Moves every tensor by a share of its difference to that of another model of this kind.
  public mutating func move(towards other: Self, by share: Float) {
    var others: [Tensor] = []
    var model = other
    model.visitParameters(ParameterVisitor { _, _, _, tensor in others.append(tensor) })
    var place = 0
    visitParameters(
      ParameterVisitor { _, _, _, tensor in
        tensor = tensor * (1 - share) + others[place] * share
        place += 1
      })
  }
}
