public import Randomness

/// SARSA: like Q-learning, but what may follow is valued by the action really taken next.
///
/// Rummery and Niranjan (1994); Sutton and Barto, *Reinforcement Learning* (2nd ed.), eq. 6.7. It learns
/// the value of the policy that explores, and so keeps its distance from cliffs.
public struct SARSA: Sendable, Equatable {
  /// What is known so far.
  public var table: ActionValueTable
  /// α: how far a value moves towards its target.
  public var learningRate: Double
  /// γ: what a reward is worth one step later.
  public var discount: Double

  /// A learner that knows nothing: all values are 0.
  public init(states: Int, actions: Int, learningRate: Double, discount: Double) {
    table = ActionValueTable(states: states, actions: actions)
    self.learningRate = learningRate
    self.discount = discount
  }

  /// Learns from one step and the choice after it.
  ///
  /// - Parameters:
  ///   - state: The state that the step was taken in.
  ///   - action: The index of what was done.
  ///   - reward: The reward of the step.
  ///   - next: The state that it led to, and the index of what is done there; nil if it is terminal.
  /// - Returns: By how much the value changed.
  @discardableResult
  public mutating func learn(
    state: Int, action: Int, reward: Double, next: (state: Int, action: Int)?
  ) -> Double {
    let following = next.map { table[$0.state, $0.action] } ?? 0
    let change = learningRate * (reward + discount * following - table[state, action])
    table[state, action] += change
    return change
  }

  /// The index of a random action with the given probability, of the best one otherwise.
  public func action(
    in state: Int, exploration: Double, using random: inout RandomStream
  ) -> Int {
    explores(with: exploration, using: &random)
      ? random.integer(below: table.actionCount) : table.bestAction(in: state)
  }
}
