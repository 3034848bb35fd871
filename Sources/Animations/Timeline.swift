/// A row of beats that makes up an animation, each starting where the last one ends.
///
/// ```swift
/// var timeline = Timeline()
/// let enter = timeline.beat(lasting: 1)
/// let descend = timeline.beat(lasting: 9)
/// timeline.hold(2)
/// ```
public struct Timeline: Sendable, Hashable {
  /// The time at which the last beat ends.
  public private(set) var duration = 0.0
  /// The moments at which a beat begins, is half over or ends: where new things are seen.
  public private(set) var changes: [Double] = []

  /// A timeline without beats.
  public init() {}

  /// Adds a beat at the end; a negative length counts as none.
  public mutating func beat(lasting length: Double) -> Beat {
    let beat = Beat(start: duration, duration: max(length, 0))
    duration = beat.end
    changes += [beat.start, beat.start + beat.duration / 2, beat.end]
    return beat
  }

  /// Lets the last state stand for some seconds.
  public mutating func hold(_ length: Double) { duration += max(length, 0) }
}

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
    return easing((time - start) / duration)
  }

  /// A part of this beat, in shares of its length.
  ///
  /// `beat.part(0...0.5)` is its first half.
  public func part(_ shares: ClosedRange<Double>) -> Beat {
    Beat(
      start: start + shares.lowerBound * duration,
      duration: (shares.upperBound - shares.lowerBound) * duration)
  }
}
