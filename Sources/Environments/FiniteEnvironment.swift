/// An environment of finitely many states whose chances are known: a Markov decision process.
///
/// What a table of values is computed over, and what the exact figures of a lesson come from.
public protocol FiniteEnvironment: Environment where Observation == Int {
  /// How many states there are; they are the numbers below it.
  var stateCount: Int { get }

  /// What may follow an action in a state, with its probability, in a fixed order.
  ///
  /// The probabilities sum to 1. A terminal state has no transitions.
  func transitions(from state: Int, by action: Action) -> [Transition]
}

/// One of the things that may follow an action.
public struct Transition: Sendable, Equatable {
  /// How likely it is.
  public let probability: Double
  /// The state that it leads to.
  public let state: Int
  /// The reward on the way.
  public let reward: Double
  /// Whether the episode ends with it.
  public let isTerminal: Bool

  /// A transition.
  public init(probability: Double = 1, to state: Int, reward: Double, isTerminal: Bool) {
    self.probability = probability
    self.state = state
    self.reward = reward
    self.isTerminal = isTerminal
  }
}
