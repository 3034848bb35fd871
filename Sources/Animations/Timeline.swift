public import Scenes

/// A row of beats that makes up an animation, each starting where the last one ends.
///
/// ```swift
/// var timeline = Timeline()
/// let enter = timeline.beat(lasting: 1, saying: "A ball lies on a slope.")
/// let descend = timeline.beat(lasting: 9, saying: "It rolls down.")
/// timeline.hold(2)
/// ```
public struct Timeline: Sendable, Hashable {
  /// The time at which the last beat ends.
  public private(set) var duration = 0.0
  /// The moments at which a beat begins, is half over or ends: where new things are seen.
  public private(set) var changes: [Double] = []
  /// What is said, and when.
  public private(set) var captions = CaptionTrack()

  /// A timeline without beats.
  public init() {}

  /// Adds a beat at the end; a negative length counts as none.
  ///
  /// What is said with it stays until something else is.
  public mutating func beat(lasting length: Double, saying caption: Caption? = nil) -> Beat {
    let beat = Beat(start: duration, duration: max(length, 0))
    if let caption { say(caption) }
    duration = beat.end
    changes += [beat.start, beat.start + beat.duration / 2, beat.end]
    return beat
  }

  /// Lets the last state stand for some seconds.
  public mutating func hold(_ length: Double) { duration += max(length, 0) }

  /// Says something from here on; nil ends what is said.
  public mutating func say(_ caption: Caption?) { captions.say(caption, from: duration) }
}

extension Timeline {
  /// Adds beats of the given lengths, one after the other.
  public mutating func sequence(_ lengths: [Double]) -> [Beat] {
    lengths.map { beat(lasting: $0) }
  }

  /// Adds `count` beats that start one `delay` after the other, as when bars grow from left to right.
  public mutating func stagger(_ count: Int, lasting length: Double, by delay: Double) -> [Beat] {
    let start = duration
    let beats = (0..<max(count, 0)).map { index in
      duration = start + Double(index) * max(delay, 0)
      return beat(lasting: length)
    }
    return beats
  }

  /// Adds tracks that all start now; the timeline goes on when the longest of them has ended.
  ///
  /// ```swift
  /// let (ball, arrows) = timeline.together(
  ///   { $0.beat(lasting: 2) },
  ///   { $0.sequence([0.5, 0.5]) })
  /// ```
  public mutating func together<each Beats>(
    _ tracks: repeat (inout Timeline) -> each Beats
  ) -> (repeat each Beats) {
    let start = duration
    var end = start
    func run<Result>(_ track: (inout Timeline) -> Result) -> Result {
      duration = start
      let result = track(&self)
      end = max(end, duration)
      return result
    }
    let beats = (repeat run(each tracks))
    duration = end
    return beats
  }
}
