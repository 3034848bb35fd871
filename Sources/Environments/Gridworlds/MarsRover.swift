import Contracts

/// A rover on a strip of six places, a great find at one end and a small one at the other.
///
/// - Observation: the place, 0…5 (the lecture counts 1…6).
/// - Actions: drive to the left (index 0) or to the right (index 1).
/// - Reward: what the place *left* is worth: 100 for the leftmost, 40 for the rightmost, 0 between.
///   An end place needs one last step, in which the rover stays and collects; hence the return of
///   a drive is the sum of γ^t R(s_t) over all places driven through, the end place included.
/// - Start: the fourth place, or the one given.
/// - End: terminated with the step taken in an end place.
///
/// Source: Andrew Ng's lectures on reinforcement learning (Machine Learning Specialization, 2022).
public struct MarsRover: FiniteEnvironment {
  /// A drive.
  public enum Action: Int, CaseIterable, Sendable {
    /// To the left.
    case left
    /// To the right.
    case right
  }

  /// What the places are worth.
  public static let rewards = [100.0, 0, 0, 0, 0, 40]

  /// Where the rover starts.
  public let start: Int
  /// Where the rover is.
  public private(set) var place: Int
  private var hasCollected = false

  /// A rover at its start, 0…5.
  public init(start: Int = 3) {
    require(
      Self.rewards.indices.contains(start), "MarsRover: start \(start); must be in 0...5")
    self.start = start
    place = start
  }

  /// Left, then right.
  public static var actions: [Action] { Action.allCases }

  /// The place.
  public var observation: Int { place }

  /// Both drives, or none once an end's reward is collected.
  public var legalActions: [Action] { hasCollected ? [] : Action.allCases }

  /// Six.
  public var stateCount: Int { Self.rewards.count }

  /// Puts the rover at its start; nothing is left to chance.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Int {
    self = MarsRover(start: start)
    return place
  }

  /// Drives one place, or collects the reward of an end place.
  @discardableResult
  public mutating func step(_ action: Action) -> Step<Int> {
    require(!hasCollected, "MarsRover: episode over; call reset(seed:)")
    let transition = transition(from: place, by: action)
    place = transition.state
    hasCollected = transition.isTerminal
    return Step(
      place, reward: transition.reward, outcome: transition.isTerminal ? .terminated : .continues)
  }

  /// The one thing that follows.
  public func transitions(from state: Int, by action: Action) -> [Transition] {
    [transition(from: state, by: action)]
  }

  private func transition(from state: Int, by action: Action) -> Transition {
    let reward = Self.rewards[state]
    let isEnd = state == 0 || state == Self.rewards.count - 1
    let next = isEnd ? state : state + (action == .right ? 1 : -1)
    return Transition(to: next, reward: reward, isTerminal: isEnd)
  }
}
