import Kernels

/// A clock that runs through the steps of a long training: every early step can be seen, later ones
/// go by ever faster.
///
/// The step shown grows like `c · ((1 + n/c)^p − 1)` with progress `p`, where `n` is the last step and
/// `c` the number of early steps that get about even time. It is the inverse of the scale
/// `Scale.symlog(0...n, linearUntil: c)`, so along such an axis the clock moves at an even speed.
public struct StepClock: Sendable, Hashable {
  /// The last step.
  public let steps: Int
  /// The number of early steps that get about even time; infinite where all do.
  public let linearSteps: Double

  /// A clock from step 0 to step `steps`.
  public init(steps: Int, linearSteps: Double = 10) {
    self.steps = max(steps, 0)
    self.linearSteps = linearSteps > 0 ? linearSteps : .infinity
  }

  /// Whether the steps are so nearly even that the formula would lose digits.
  private var isEven: Bool { linearSteps > 1e6 * Double(max(steps, 1)) }

  /// The step at `progress` (clamped to `0...1`), with the share of the way to the next one.
  public func step(at progress: Double) -> Double {
    guard progress < 1 else { return Double(steps) }
    guard !isEven else { return max(progress, 0) * Double(steps) }
    let growth = Double.log(1 + Double(steps) / linearSteps)
    return linearSteps * (Double.exp(max(progress, 0) * growth) - 1)
  }

  /// The progress at which `step` is reached.
  public func progress(at step: Double) -> Double {
    guard steps > 0 else { return 1 }
    guard !isEven else { return step / Double(steps) }
    return Double.log(1 + step / linearSteps) / Double.log(1 + Double(steps) / linearSteps)
  }

  /// How many steps go by while progress grows by 1, at `progress`: the derivative of `step(at:)`.
  public func pace(at progress: Double) -> Double {
    guard (0..<1).contains(progress) else { return 0 }
    guard !isEven else { return Double(steps) }
    return (step(at: progress) + linearSteps) * Double.log(1 + Double(steps) / linearSteps)
  }
}
