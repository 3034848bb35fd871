import Contracts

/// An environment whose episodes are broken off after a number of steps.
///
/// A step that ends the episode by itself is terminated, also when it is the last one allowed
/// (Gymnasium would report both).
public struct TimeLimit<Base: Environment>: Environment {
  /// The environment within; it may be replaced by another of its states between steps.
  public var base: Base
  /// The steps that an episode may take.
  public let limit: Int
  /// The steps taken since the episode began.
  public private(set) var elapsed = 0

  /// An environment with a limit.
  ///
  /// - Precondition: `limit` is at least 1.
  public init(_ base: Base, steps limit: Int) {
    require(limit >= 1, "TimeLimit: \(limit) steps; at least 1")
    self.base = base
    self.limit = limit
  }

  /// The actions of the environment within.
  public static var actions: [Base.Action] { Base.actions }

  /// What the environment within shows.
  public var observation: Base.Observation { base.observation }

  /// The legal actions of the environment within; none once the limit is reached.
  public var legalActions: [Base.Action] { elapsed < limit ? base.legalActions : [] }

  /// Begins an episode within and counts from zero.
  @discardableResult
  public mutating func reset(seed: UInt64) -> Base.Observation {
    elapsed = 0
    return base.reset(seed: seed)
  }

  /// Does one action within, and truncates the episode where the limit is reached.
  @discardableResult
  public mutating func step(_ action: Base.Action) -> Step<Base.Observation> {
    require(elapsed < limit, "TimeLimit: episode over; call reset(seed:)")
    elapsed += 1
    let step = base.step(action)
    guard elapsed == limit, !step.outcome.isEnd else { return step }
    return Step(step.observation, reward: step.reward, outcome: .truncated)
  }
}
