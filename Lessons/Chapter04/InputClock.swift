import Animations
import Scenes

/// The clock of an input that goes from one number to another: a rest, the first half, the second
/// half, a long rest, each with its caption.
struct InputClock: Sendable {
  /// Where the input is at one moment.
  struct Moment: Sendable {
    let x: Double
    /// The input whose numbers are shown; it changes some twelve times a second at most.
    let read: Double

    /// The input in the corner of the picture.
    var counter: String { "x = " + Numeral.fixed(read, decimals: 2, width: 5) }
  }

  private let ends: (start: Double, end: Double)
  private let motion: Beat
  private let timeline: Timeline

  /// A clock for an input that goes from `start` to `end`; there are four captions.
  init(from start: Double, to end: Double, saying captions: [Caption]) {
    var timeline = Timeline()
    _ = timeline.beat(lasting: 1, saying: captions[0])
    let first = timeline.beat(lasting: 4, saying: captions[1])
    let second = timeline.beat(lasting: 4, saying: captions[2])
    motion = Beat(start: first.start, duration: second.end - first.start)
    timeline.say(captions[3])
    timeline.hold(3)
    self.timeline = timeline
    ends = (start, end)
  }

  /// An animation on this clock.
  func animation(_ scene: @escaping @Sendable (Moment) -> Scene) -> Animation {
    Animation(along: timeline) { time in
      scene(Moment(x: x(at: time), read: x(at: (time * 12.5 + 1e-9).rounded(.down) / 12.5)))
    }
  }

  /// A soft start and end, an even speed between.
  private static let glide = Easing { (Easing.smooth($0) + $0) / 2 }

  private func x(at time: Double) -> Double {
    tween(ends.start, ends.end, at: motion.progress(at: time, easing: Self.glide))
  }
}
