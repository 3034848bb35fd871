import Contracts
import Kernels

/// A learning rate as a function of the number of steps done.
public struct LearningRate: Sendable, ExpressibleByFloatLiteral {
  private let rate: @Sendable (Int) -> Float

  /// A rate from a function of the number of steps done before.
  public init(_ rate: @escaping @Sendable (Int) -> Float) { self.rate = rate }

  /// The same rate always.
  public static func constant(_ value: Float) -> LearningRate { LearningRate { _ in value } }

  /// The same rate always.
  public init(floatLiteral value: Float) { self = .constant(value) }

  /// The rate of the step after `step` others.
  public func callAsFunction(_ step: Int) -> Float { rate(step) }

  /// `start` times `factor` once in every `interval` steps.
  ///
  /// - Precondition: `interval` is positive.
  public static func stepped(from start: Float, by factor: Float, every interval: Int)
    -> LearningRate
  {
    require(interval > 0, "stepped: every \(interval) steps; must be at least 1")
    return LearningRate { Float(Double(start) * .pow(Double(factor), $0 / interval)) }
  }

  /// `start` times `factor` to the power of the steps done.
  public static func exponential(from start: Float, by factor: Float) -> LearningRate {
    stepped(from: start, by: factor, every: 1)
  }

  /// Half a cosine from `start` down to `end` over `duration` steps, then `end`.
  ///
  /// Loshchilov and Hutter (arXiv:1608.03983, eq. 5), without restarts.
  ///
  /// - Precondition: `duration` is positive.
  public static func cosine(
    from start: Float, to end: Float = 0, over duration: Int
  ) -> LearningRate {
    require(duration > 0, "cosine: over \(duration) steps; must be at least 1")
    return LearningRate { step in
      let progress = Double(min(step, duration)) / Double(duration)
      return end + (start - end) * Float(0.5 * (1 + Double.cos(.pi * progress)))
    }
  }

  /// A straight line from `start` to `end` over `duration` steps, then `end`.
  ///
  /// - Precondition: `duration` is positive.
  public static func linear(from start: Float, to end: Float, over duration: Int) -> LearningRate {
    require(duration > 0, "linear: over \(duration) steps; must be at least 1")
    return LearningRate { start + (end - start) * (Float(min($0, duration)) / Float(duration)) }
  }

  /// This rate, after a straight rise from 0 over the first `duration` steps.
  ///
  /// The rate itself starts counting when the rise is done.
  public func warmedUp(over duration: Int) -> LearningRate {
    LearningRate { step in
      step < duration
        ? self(0) * (Float(step + 1) / Float(duration + 1)) : self(step - duration)
    }
  }
}
