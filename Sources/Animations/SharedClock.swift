public import Scenes

/// The clock that all panels of a picture run on: a rest, the steps ever faster, a long rest.
///
/// Panels whose runs have different lengths are compared step by step; one that has ended stands still.
public struct SharedClock: Sendable {
  /// Which step is shown when.
  public let steps: StepClock
  /// When the steps go by.
  public let motion: Beat
  /// The whole time, rests included.
  public let timeline: Timeline

  /// A clock for the longest of some runs.
  ///
  /// - Parameters:
  ///   - count: The number of steps of the longest run.
  ///   - linearSteps: How many early steps get about even time; infinite for an even clock.
  ///   - duration: The seconds in which the steps go by.
  ///   - rest: The seconds before the first step.
  ///   - hold: The seconds after the last.
  public init(
    steps count: Int, linearSteps: Double = 10, lasting duration: Double = 8, rest: Double = 0.8,
    hold: Double = 2
  ) {
    var timeline = Timeline()
    timeline.hold(rest)
    motion = timeline.beat(lasting: duration)
    timeline.hold(hold)
    self.timeline = timeline
    steps = StepClock(steps: count, linearSteps: linearSteps)
  }

  /// Where all runs are at a time in seconds.
  public func moment(at time: Double) -> Moment {
    let progress = motion.progress(at: time)
    // Digits that change more often than this are a blur.
    let read = motion.progress(at: (time * 12.5 + 1e-9).rounded(.down) / 12.5)
    return Moment(
      step: steps.step(at: progress), readStep: Int(steps.step(at: read)),
      pace: motion.duration > 0 ? steps.pace(at: progress) / motion.duration : 0, clock: steps)
  }

  /// Where the runs are at one moment.
  public struct Moment: Sendable, Hashable {
    /// The step shown, with the share of the way to the next one.
    public let step: Double
    /// The step whose numbers are shown; they change some twelve times a second at most.
    public let readStep: Int
    /// How many steps go by in a second.
    public let pace: Double
    /// The clock that the runs are on.
    public let clock: StepClock

    /// The counter in the corner of the picture: `step 12 of 400`.
    public var counter: String {
      "step \(Numeral.whole(readStep)) of \(Numeral.whole(clock.steps))"
    }

    /// The step shown of a run of `length` steps: its last once it has ended.
    public func step(ofRun length: Int) -> Double { min(step, Double(length)) }

    /// Whether a run of `length` steps has ended.
    public func hasEnded(run length: Int) -> Bool { step >= Double(length) }
  }
}

extension Animation {
  /// An animation of panels that run on one clock.
  public init(
    on clock: SharedClock, scene: @escaping @Sendable (_ moment: SharedClock.Moment) -> Scene
  ) {
    self.init(along: clock.timeline) { scene(clock.moment(at: $0)) }
  }
}
