public import Environments

/// Value iteration: sweeps over all states of a known world until the values agree with one another.
///
/// Bellman (1957); Sutton and Barto, *Reinforcement Learning* (2nd ed.), section 4.4. Each sweep
/// computes Q(s, a) = Σ p (r + γ V(s′)) from the values before it.
public struct ValueIteration<World: FiniteEnvironment>: Sendable {
  /// The values so far.
  public private(set) var table: ActionValueTable
  /// The sweeps done.
  public private(set) var sweeps = 0
  /// γ: what a reward is worth one step later.
  public let discount: Double
  private let world: World
  private let follow: Follow

  /// What the agent is taken to do after each action.
  public enum Follow: Sendable {
    /// The best it can.
    case best
    /// Anything, each action equally likely.
    case random
  }

  /// All values at zero.
  ///
  /// - Parameters:
  ///   - world: The world, whose transitions are known.
  ///   - discount: What a reward is worth one step later.
  ///   - follow: What the agent is taken to do after each action. With `.random` this is the
  ///     evaluation of the random policy, section 4.1 of the same book.
  public init(of world: World, discount: Double, following follow: Follow = .best) {
    self.world = world
    self.discount = discount
    self.follow = follow
    table = ActionValueTable(states: world.stateCount, actions: World.actions.count)
  }

  /// Computes every value anew.
  ///
  /// - Returns: The largest change.
  @discardableResult
  public mutating func sweep() -> Double {
    let values = (0..<world.stateCount).map(value)
    var largest = 0.0
    for state in 0..<world.stateCount {
      for (index, action) in World.actions.enumerated() {
        let new = world.transitions(from: state, by: action).reduce(0) { sum, next in
          let following = next.isTerminal ? 0 : discount * values[next.state]
          return sum + next.probability * (next.reward + following)
        }
        largest = max(largest, (new - table[state, index]).magnitude)
        table[state, index] = new
      }
    }
    sweeps += 1
    return largest
  }

  /// Sweeps until no value changes by more than `tolerance`, at most `limit` times.
  public mutating func converge(tolerance: Double = 1e-12, limit: Int = 100_000) {
    for _ in 0..<limit where sweep() <= tolerance { return }
  }

  /// What a state is worth by the table.
  public func value(of state: Int) -> Double {
    switch follow {
    case .best: table.bestValue(in: state)
    case .random: table[state].reduce(0, +) / Double(table.actionCount)
    }
  }
}
