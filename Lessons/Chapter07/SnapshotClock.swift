import Animations
import Scenes

/// The clock of a training: a moment of rest, the epochs ever faster, a long rest.
struct SnapshotClock: Sendable {
  private let epochs: StepClock
  private let motion: Beat
  private let timeline: Timeline

  init(epochs count: Int, lasting duration: Double = 8.2) {
    var timeline = Timeline()
    timeline.hold(1)
    motion = timeline.beat(lasting: duration)
    timeline.hold(2)
    epochs = StepClock(steps: count, linearSteps: 3)
    self.timeline = timeline
  }

  /// An animation on this clock.
  func animation(_ scene: @escaping @Sendable (EpochMoment) -> Scene) -> Animation {
    Animation(along: timeline) { time in
      scene(
        EpochMoment(
          epoch: epoch(at: time), calm: epoch(at: time, every: 0.2),
          read: Int(epoch(at: time, every: 0.16) + 1e-9), last: epochs.steps))
    }
  }

  /// The epoch at a time, or at the last of the times that lie so far apart.
  private func epoch(at time: Double, every interval: Double = 0) -> Double {
    let time = interval > 0 ? (time / interval + 1e-9).rounded(.down) * interval : time
    return epochs.step(at: motion.progress(at: time))
  }
}

/// Where a training is at one moment of the animation.
struct EpochMoment: Sendable {
  /// The epoch, with the share of the way to the next one.
  let epoch: Double
  /// The same for what is too rich in detail to change in every frame.
  let calm: Double
  /// The epoch whose numbers are shown, long enough for each to be read.
  let read: Int
  /// The last epoch.
  let last: Int

  /// What stands in the corner of the picture.
  var counter: String { "epoch \(Numeral.whole(read)) of \(Numeral.whole(last))" }
}
