/// A stretch of time in which one thing happens.
public struct Beat: Sendable, Hashable {
  /// When it begins.
  public let start: Double
  /// How long it lasts.
  public let duration: Double
  /// When it is over.
  public var end: Double { start + duration }

  /// A beat from `start` on.
  public init(start: Double, duration: Double) {
    self.start = start
    self.duration = duration
  }

  /// How far the beat is at `time`: 0 before it, 1 after it, eased between.
  public func progress(at time: Double, easing: Easing = .linear) -> Double {
    guard duration > 0 else { return time < start ? 0 : 1 }
    return time < end ? easing((time - start) / duration) : 1
  }

  /// A part of this beat, in shares of its length.
  ///
  /// `beat.part(0...0.5)` is its first half.
  public func part(_ shares: ClosedRange<Double>) -> Beat {
    Beat(
      start: start + shares.lowerBound * duration,
      duration: (shares.upperBound - shares.lowerBound) * duration)
  }

  /// Cuts the beat into parts, one after the other, whose lengths are to one another as `shares`.
  public func sequence(_ shares: [Double]) -> [Beat] {
    let total = shares.reduce(0, +)
    guard total > 0 else { return shares.map { _ in part(0...0) } }
    var done = 0.0
    return shares.map { share in
      defer { done += share }
      return Beat(start: start + done / total * duration, duration: share / total * duration)
    }
  }

  /// Cuts the beat into `count` equal parts that start one after the other.
  ///
  /// `overlap` is the share of a part that the next one begins before its end: at 0 they follow one
  /// another, at 1 all last the whole beat.
  public func stagger(_ count: Int, overlap: Double = 0.5) -> [Beat] {
    let delay = 1 - min(max(overlap, 0), 1)
    let length = duration / (1 + Double(max(count, 1) - 1) * delay)
    return (0..<max(count, 0)).map { index in
      Beat(start: start + Double(index) * delay * length, duration: length)
    }
  }
}
