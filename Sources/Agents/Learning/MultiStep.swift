import Contracts

/// Joins single steps into experiences of several steps.
///
/// Sutton and Barto, *Reinforcement Learning* (2nd ed.), eq. 7.1: the rewards of n steps, discounted,
/// and then the value of where they lead. At the end of an episode shorter ones come out as well.
public struct MultiStep: Sendable {
  /// How many steps make an experience.
  public let steps: Int
  /// γ: what a reward is worth one step later.
  public let discount: Float
  private var waiting: [(observation: [Float], action: Int, reward: Float)] = []

  /// A joiner of so many steps, at least 1.
  public init(steps: Int = 1, discount: Float) {
    require(steps >= 1, "MultiStep: \(steps) steps; at least 1")
    self.steps = steps
    self.discount = discount
  }

  /// Takes one step and returns the experiences that are complete with it.
  ///
  /// - Parameters:
  ///   - observation: What was observed before.
  ///   - action: The index of what was done.
  ///   - reward: The reward of the step.
  ///   - next: What was observed afterwards.
  ///   - isTerminal: Whether nothing can follow.
  ///   - isEnd: Whether the episode is over, terminated or truncated.
  /// - Returns: None, one, or, at the end of an episode, all that waited.
  public mutating func append(
    observation: [Float], action: Int, reward: Float, next: [Float], isTerminal: Bool, isEnd: Bool
  ) -> [Experience] {
    waiting.append((observation, action, reward))
    var complete: [Experience] = []
    while waiting.count == steps || (isEnd && !waiting.isEmpty) {
      complete.append(first(before: next, isTerminal: isTerminal))
      waiting.removeFirst()
    }
    return complete
  }

  /// The experience that begins with the longest waiting step and leads to `next`.
  private func first(before next: [Float], isTerminal: Bool) -> Experience {
    var (sum, weight): (Float, Float) = (0, 1)
    for step in waiting {
      sum += weight * step.reward
      weight *= discount
    }
    return Experience(
      observation: waiting[0].observation, action: waiting[0].action, reward: sum, next: next,
      discount: isTerminal ? 0 : weight)
  }
}
