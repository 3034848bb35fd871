import Kernels

/// Easings by name. "In" starts gently, "out" arrives gently, "in-out" does both.
///
/// The cubic family is `easeIn`, `easeOut` and `easeInOut`. Back, elastic and the spring swing past
/// the end and return; bounce touches the end several times. They suit things with weight, and not
/// values that a reader compares.
extension Easing {
  /// The motion run backwards, by which "in" becomes "out".
  public var mirrored: Easing { Easing { 1 - curve(1 - $0) } }

  /// The motion and then its mirror image, by which "in" becomes "in-out".
  public var symmetric: Easing {
    Easing { $0 < 0.5 ? curve(2 * $0) / 2 : 1 - curve(2 - 2 * $0) / 2 }
  }

  /// A gentle start: `p²`.
  public static let quadIn = Easing { $0 * $0 }
  /// A gentle arrival.
  public static let quadOut = quadIn.mirrored
  /// A gentle start and arrival.
  public static let quadInOut = quadIn.symmetric

  /// A late start: `p⁴`.
  public static let quartIn = Easing { $0 * $0 * $0 * $0 }
  /// A long arrival.
  public static let quartOut = quartIn.mirrored
  /// A late start and a long arrival, with a fast middle.
  public static let quartInOut = quartIn.symmetric

  /// Ten doublings of speed: `(2¹⁰ᵖ − 1) / 1023`.
  public static let expoIn = Easing { (Double.exp(10 * $0 * ln2) - 1) / 1023 }
  /// A rush, then a long arrival.
  public static let expoOut = expoIn.mirrored
  /// Nearly still at both ends, a rush between.
  public static let expoInOut = expoIn.symmetric

  /// Steps back by a tenth of the way before it leaves.
  public static let backIn = Easing { $0 * $0 * (2.70158 * $0 - 1.70158) }
  /// Goes a tenth of the way too far and returns.
  public static let backOut = backIn.mirrored
  /// Steps back, goes too far and returns.
  public static let backInOut = backIn.symmetric

  /// Swings three times about the end, ever less: `1 − 2⁻¹⁰ᵖ cos(6.5 π p)`.
  public static let elasticOut = Easing { progress in
    1 - Double.exp(-10 * progress * ln2) * Double.cos(6.5 * .pi * progress)
  }
  /// Swings about the start, ever more, and leaves.
  public static let elasticIn = elasticOut.mirrored
  /// Swings about the start and about the end.
  public static let elasticInOut = elasticIn.symmetric

  /// Falls on the end and bounces off it three times, each time to a quarter of the height.
  public static let bounceOut = Easing { 1 - bounceHeight(at: $0) }
  /// Bounces at the start, ever higher, and leaves.
  public static let bounceIn = bounceOut.mirrored
  /// Bounces at both ends.
  public static let bounceInOut = bounceIn.symmetric

  private static let ln2 = 0.693_147_180_559_945_3

  /// How high a ball is that falls from 1 and keeps half of its speed at every bounce.
  ///
  /// In units of the first fall the bounces last 1, 1/2 and 1/4; from middle to end of one that lasts
  /// `2 r` the ball falls by `r²`.
  private static func bounceHeight(at progress: Double) -> Double {
    let time = 2.75 * progress
    let bounces: [(middle: Double, half: Double)] = [
      (middle: 0.0, half: 1.0), (1.5, 0.5), (2.25, 0.25), (2.625, 0.125),
    ]
    let heights = bounces.map { bounce in
      let sinceTop = time - bounce.middle
      return bounce.half * bounce.half - sinceTop * sinceTop
    }
    return heights.reduce(0, max)
  }
}
