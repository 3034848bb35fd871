import Contracts

/// Which steps of a long training to keep: every early one, later ones ever farther apart.
///
/// ```swift
/// let kept = LogSteps(count: 60, upTo: 2_000)
/// for step in 0...2_000 {
///   if kept.contains(step) { snapshots.append(model) }
///   …
/// }
/// // later, to draw any step:
/// snapshots.tweened(at: kept.index(of: clock.step(at: progress)))
/// ```
///
/// The steps are spaced evenly on the clock `StepClock(steps: last, linearSteps:)`, as far as whole
/// numbers allow.
public struct LogSteps: Sendable, Hashable {
  /// The steps to keep, in rising order: 0 first, the last step last.
  public let steps: [Int]

  /// Keeps `count` steps of 0…`last`; all of them where there are no more.
  ///
  /// - Precondition: `count` is at least 2 and `last` is not negative.
  public init(count: Int, upTo last: Int, linearSteps: Double = 10) {
    require(
      count >= 2 && last >= 0, "LogSteps: \(count) of 0...\(last); want 2 or more of 0...0 on")
    let count = min(count, last + 1)
    let clock = StepClock(steps: last, linearSteps: linearSteps)
    steps = (0..<count).reduce(into: []) { steps, index in
      let wanted = clock.step(at: Double(index) / Double(max(count - 1, 1))).rounded()
      let least = (steps.last ?? -1) + 1
      steps.append(min(max(Int(wanted), least), last - (count - 1 - index)))
    }
  }

  /// Whether a step is kept.
  ///
  /// Complexity: logarithmic in the number of steps kept.
  public func contains(_ step: Int) -> Bool {
    let place = steps.partition(at: step)
    return place < steps.count && steps[place] == step
  }

  /// The fractional index of a step among those kept: 2.5 is midway between the third and the fourth.
  public func index(of step: Double) -> Double {
    guard step > 0 else { return 0 }
    let upper = steps.partition(at: Int(min(step, Double(steps[steps.count - 1])).rounded(.up)))
    guard upper > 0, step < Double(steps[upper]) else { return Double(upper) }
    let (before, after) = (Double(steps[upper - 1]), Double(steps[upper]))
    return Double(upper - 1) + (step - before) / (after - before)
  }
}

extension [Int] {
  /// The index of the first element that is not below `value`, in a rising list.
  fileprivate func partition(at value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
