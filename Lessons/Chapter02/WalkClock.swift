import Animations
import Scenes

/// The clock that all walks of a picture run on: a moment of rest, the steps ever faster, a long rest.
struct WalkClock: Sendable {
  /// Which step is shown when.
  let steps: StepClock
  private let motion: Beat
  private let timeline: Timeline

  /// A clock for the longest of some walks.
  init(steps count: Int, linearSteps: Double, lasting duration: Double) {
    var timeline = Timeline()
    timeline.hold(0.8)
    motion = timeline.beat(lasting: duration)
    timeline.hold(2)
    steps = StepClock(steps: count, linearSteps: linearSteps)
    self.timeline = timeline
  }

  /// An animation on this clock.
  func animation(_ scene: @escaping @Sendable (WalkMoment) -> Scene) -> Animation {
    Animation(along: timeline) { scene(moment(at: $0)) }
  }

  private func moment(at time: Double) -> WalkMoment {
    let progress = motion.progress(at: time)
    // Digits that change more often than this are a blur.
    let read = motion.progress(at: (time * 12.5 + 1e-9).rounded(.down) / 12.5)
    return WalkMoment(
      step: steps.step(at: progress), readStep: Int(steps.step(at: read)),
      pace: steps.pace(at: progress) / motion.duration, clock: steps)
  }
}

/// Where the walks are at one moment of the animation.
struct WalkMoment: Sendable {
  /// The step shown, with the share of the way to the next one.
  let step: Double
  /// The step whose numbers are shown; they change some twelve times a second at most.
  let readStep: Int
  /// How many steps go by in a second.
  let pace: Double
  /// The clock that the walks run on.
  let clock: StepClock

  /// The counter in the corner of the picture.
  var counter: String { "step \(Numeral.whole(readStep)) of \(Numeral.whole(clock.steps))" }
}
