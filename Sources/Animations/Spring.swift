import Kernels

/// A weight on a spring, let go at 0 and pulled to 1.
///
/// With a damping of 1 it arrives as fast as it can without passing the end; with less it swings about
/// it. The motion is the solution of `x″ = ω² (1 − x) − 2 ζ ω x′` in closed form, so that it depends on
/// time alone and on no frame rate.
public struct Spring: Sendable, Hashable {
  /// The seconds of one swing if nothing braked it: `2π / ω`.
  public let period: Double
  /// The share `ζ` of the damping that just prevents a swing, 0.05…1.
  public let damping: Double

  /// A spring at rest.
  ///
  /// - Parameters:
  ///   - period: The seconds of one swing if nothing braked it; at least a thousandth.
  ///   - damping: How much it is braked, 1 for no swing past the end; held in 0.05…1.
  public init(period: Double = 0.5, damping: Double = 1) {
    self.period = period > 0.001 ? period : 0.001
    self.damping = damping > 0.05 ? min(damping, 1) : 0.05
  }

  private var frequency: Double { 2 * .pi / period }

  /// How far the weight is `time` seconds after it was let go: 0 before, 1 once it is at rest.
  ///
  /// `speed` is its speed at the start, in ways a second.
  public func progress(after time: Double, speed: Double = 0) -> Double {
    guard time > 0 else { return 0 }
    let decay = Double.exp(-damping * frequency * time)
    guard decay > 1e-9 else { return 1 }
    let brake = damping * frequency - speed
    let swing = frequency * (1 - damping * damping).squareRoot()
    guard swing * period > 1e-4 else { return 1 - decay * (1 + brake * time) }
    return 1 - decay * (Double.cos(swing * time) + brake / swing * Double.sin(swing * time))
  }

  /// The seconds after which it stays within a thousandth of the end, or a little more.
  ///
  /// An undamped swing is held by its envelope; a critically damped one falls like `(1 + ωt) e^(−ωt)`,
  /// which is below a thousandth from `ωt = 9.24` on.
  public var settlingTime: Double {
    let room = max(1e-3, (1 - damping * damping).squareRoot())
    return min(Double.log(1_000 / room) / damping, 9.24 / (damping * damping)) / frequency
  }

  /// The whole motion until it has settled, as an easing; the last thousandth is spread over it.
  public var easing: Easing {
    let (end, missing) = (settlingTime, 1 - progress(after: settlingTime))
    return Easing { progress(after: $0 * end) + missing * $0 }
  }
}

extension Easing {
  /// The motion of a weight on a spring; a damping of 1 does not pass the end.
  public static func spring(damping: Double = 0.55) -> Easing {
    Spring(period: 1, damping: damping).easing
  }
}
