public import Randomness

/// Q-learning: after each step, the value of what was done moves towards reward plus the best of what
/// may follow.
///
/// Watkins and Dayan, "Q-learning" (Machine Learning 8, 1992):
/// Q(s, a) ← Q(s, a) + α (r + γ max Q(s′, ·) − Q(s, a)), where nothing follows a terminal state.
/// What follows a truncated episode still counts.
public struct QLearning: Sendable, Equatable {
  /// What is known so far.
  public var table: ActionValueTable
  /// α: how far a value moves towards its target.
  public var learningRate: Double
  /// γ: what a reward is worth one step later.
  public var discount: Double
  /// Whether the value of a step into a terminal state takes its reward at once, whatever the rate.
  ///
  /// So it is in the book; the end has no value of its own to be averaged with.
  public var takesEndsAtOnce: Bool

  /// A learner that knows nothing: all values are 0.
  public init(
    states: Int, actions: Int, learningRate: Double, discount: Double, takesEndsAtOnce: Bool = false
  ) {
    table = ActionValueTable(states: states, actions: actions)
    self.learningRate = learningRate
    self.discount = discount
    self.takesEndsAtOnce = takesEndsAtOnce
  }

  /// Learns from one step.
  ///
  /// - Parameters:
  ///   - state: The state that the step was taken in.
  ///   - action: The index of what was done.
  ///   - reward: The reward of the step.
  ///   - next: The state that it led to.
  ///   - isTerminal: Whether that state is terminal.
  /// - Returns: By how much the value changed.
  @discardableResult
  public mutating func learn(
    state: Int, action: Int, reward: Double, next: Int, isTerminal: Bool
  ) -> Double {
    let old = table[state, action]
    let target = isTerminal ? reward : reward + discount * table.bestValue(in: next)
    let rate = isTerminal && takesEndsAtOnce ? 1 : learningRate
    table[state, action] = old + rate * (target - old)
    return table[state, action] - old
  }

  /// The index of a random action with the given probability, of the best one otherwise.
  public func action(
    in state: Int, exploration: Double, using random: inout RandomStream
  ) -> Int {
    explores(with: exploration, using: &random)
      ? random.integer(below: table.actionCount) : table.bestAction(in: state)
  }
}

/// Whether this choice is left to chance; draws only where it matters.
func explores(with probability: Double, using random: inout RandomStream) -> Bool {
  probability > 0 && random.uniform() < probability
}
