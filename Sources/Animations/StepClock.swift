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
  /// The number of early steps that get about even time.
  public let linearSteps: Double

  /// A clock from step 0 to step `steps`.
  public init(steps: Int, linearSteps: Double = 10) {
    self.steps = max(steps, 0)
    self.linearSteps = linearSteps
  }

  /// The step at `progress` (clamped to `0...1`), with the share of the way to the next one.
  public func step(at progress: Double) -> Double {
    guard progress < 1 else { return Double(steps) }
    let growth = Double.log(1 + Double(steps) / linearSteps)
    return linearSteps * (Double.exp(max(progress, 0) * growth) - 1)
  }

  /// The progress at which `step` is reached.
  public func progress(at step: Double) -> Double {
    guard steps > 0 else { return 1 }
    return Double.log(1 + step / linearSteps) / Double.log(1 + Double(steps) / linearSteps)
  }

  /// How many steps go by while progress grows by 1, at `progress`: the derivative of `step(at:)`.
  public func pace(at progress: Double) -> Double {
    guard (0..<1).contains(progress) else { return 0 }
    return (step(at: progress) + linearSteps) * Double.log(1 + Double(steps) / linearSteps)
  }
}
