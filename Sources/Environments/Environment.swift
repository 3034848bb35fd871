public import Randomness

/// A game, or any other world that an agent acts in, as a pure state machine.
///
/// The contract is Gymnasium's: an episode begins with `reset(seed:)`, each `step` takes one action
/// and answers with what is observed, a reward and whether the episode goes on. An environment is a
/// value: a copy is a snapshot that plays on by itself, and all chance comes from the seed.
///
///     var game = CartPole()
///     game.reset(seed: 7)
///     while !game.isOver { game.step(.right) }
public protocol Environment: Sendable {
  /// What an agent is shown.
  associatedtype Observation: NumericObservation
  /// What an agent can do.
  associatedtype Action: Hashable, Sendable

  /// Every action there is, in a fixed order: the place in it is the action's index.
  static var actions: [Action] { get }

  /// What an agent is shown now.
  var observation: Observation { get }

  /// What may be done now; nothing once the episode is over.
  var legalActions: [Action] { get }

  /// Begins an episode; the same seed begins the same one.
  @discardableResult
  mutating func reset(seed: UInt64) -> Observation

  /// Does one action.
  ///
  /// - Precondition: `action` is in `legalActions`.
  @discardableResult
  mutating func step(_ action: Action) -> Step<Observation>
}

extension Environment {
  /// Whether the episode has ended, so that nothing can be done before the next `reset(seed:)`.
  public var isOver: Bool { legalActions.isEmpty }

  /// The place of an action among all `actions`, or nil if it is none of them.
  public static func index(of action: Action) -> Int? { actions.firstIndex(of: action) }

  /// One of the legal actions, each equally likely.
  ///
  /// - Precondition: the episode is not over.
  public func randomAction(using random: inout RandomStream) -> Action {
    random.choice(from: legalActions)
  }
}

/// What a step leads to.
public struct Step<Observation: NumericObservation>: Sendable, Equatable {
  /// What is observed afterwards.
  public let observation: Observation
  /// The reward of this step alone.
  public let reward: Double
  /// Whether and how the episode ends.
  public let outcome: Outcome

  /// A step's consequences.
  public init(_ observation: Observation, reward: Double, outcome: Outcome = .continues) {
    self.observation = observation
    self.reward = reward
    self.outcome = outcome
  }
}

/// Whether an episode goes on after a step.
///
/// The difference between the two ends matters to a learner: after a terminal state no reward can
/// follow, while a truncated episode would have gone on, so the value of its last state still counts.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// The episode goes on.
  case continues
  /// The world has come to a terminal state.
  case terminated
  /// The episode was broken off from outside, as by a limit of its length.
  case truncated

  /// Whether the episode is over.
  public var isEnd: Bool { self != .continues }
}

/// An observation that can be told as numbers, to a network or in a trace.
public protocol NumericObservation: Sendable, Equatable {
  /// The observation as numbers, always equally many and in the same order.
  var numbers: [Double] { get }
}

extension Int: NumericObservation {
  /// The number itself.
  public var numbers: [Double] { [Double(self)] }
}
