import Kernels

/// How a motion spends its time: a map of progress in to progress out.
///
/// 0 stays 0 and 1 stays 1, exactly. Progress outside `0...1` is clamped before it is mapped; what is
/// not a number counts as 0.
public struct Easing: Sendable {
  let curve: @Sendable (Double) -> Double

  /// An easing of one's own; `curve` has to map 0 to 0 and 1 to 1.
  public init(_ curve: @escaping @Sendable (Double) -> Double) { self.curve = curve }

  /// The eased progress.
  public func callAsFunction(_ progress: Double) -> Double {
    guard progress > 0 else { return 0 }
    return progress < 1 ? curve(progress) : 1
  }

  /// Even speed.
  public static let linear = Easing { $0 }

  /// Slow, fast, slow: a cubic through (½, ½).
  public static let easeInOut = Easing { progress in
    let rest = 1 - progress
    return progress < 0.5 ? 4 * progress * progress * progress : 1 - 4 * rest * rest * rest
  }

  /// Fast, then slow: the motion of something that arrives.
  public static let easeOut = Easing { progress in
    let rest = 1 - progress
    return 1 - rest * rest * rest
  }

  /// Slow, then fast: the motion of something that leaves.
  public static let easeIn = Easing { $0 * $0 * $0 }

  /// A gentle start and stop with an even middle: `3p² − 2p³`.
  public static let smooth = Easing { $0 * $0 * (3 - 2 * $0) }
}
