import Kernels

/// How likely a random action is, as learning goes on.
///
///     let schedule = ExplorationSchedule.linear(from: 1, to: 0.05, over: 500)
///     let probability = schedule(episode)
public struct ExplorationSchedule: Sendable {
  private let probability: @Sendable (Int) -> Double

  /// A schedule of any form; what lies outside 0…1 counts as the nearer of the two.
  public init(_ probability: @escaping @Sendable (Int) -> Double) {
    self.probability = probability
  }

  /// The probability at a step, an episode, or whatever the caller counts, from 0.
  public func callAsFunction(_ step: Int) -> Double { min(max(probability(step), 0), 1) }

  /// The same throughout.
  public static func constant(_ probability: Double) -> ExplorationSchedule {
    ExplorationSchedule { _ in probability }
  }

  /// In a straight line from the first value to the last, which then stays.
  ///
  /// Usual schedules fall; the book's of chapters 13 and 14 rise.
  public static func linear(
    from first: Double, to last: Double, over steps: Int
  ) -> ExplorationSchedule {
    ExplorationSchedule { step in
      step < steps ? first + (last - first) * (Double(step) / Double(steps)) : last
    }
  }

  /// By a constant factor each step, down to a floor.
  public static func exponential(
    from first: Double, factor: Double, floor: Double = 0
  ) -> ExplorationSchedule {
    ExplorationSchedule { step in max(floor, first * Double.pow(factor, Double(step))) }
  }
}
