import Animations
import Environments
import Scenes

/// The clock of games that are played step by step at first, so that each can be seen, and then about as
/// fast as in life.
struct GameClock: Sendable {
  /// The last step.
  let steps: Int
  /// When the steps go by.
  let motion: Beat
  /// The whole time, rests included.
  let timeline: Timeline

  private let slow: Double
  private let ramp: Double
  private let pace: Double
  private let fastPace: Double

  /// A clock for so many steps.
  ///
  /// - Parameters:
  ///   - count: The number of steps.
  ///   - slow: For how long they go by one by one, in seconds.
  ///   - pace: How many go by in a second then.
  ///   - ramp: How long they take to get fast.
  ///   - fast: How long they go by fast.
  ///   - rest: The seconds before the first step.
  ///   - hold: The seconds after the last.
  init(
    steps count: Int, slow: Double = 4.4, pace: Double = 5, ramp: Double = 1.2, fast: Double = 6,
    rest: Double = 1, hold: Double = 2.6
  ) {
    steps = count
    (self.slow, self.ramp, self.pace) = (slow, ramp, pace)
    let left = Double(count) - pace * slow - pace * ramp / 2
    fastPace = max(left / (ramp / 2 + fast), 0)
    var timeline = Timeline()
    timeline.hold(rest)
    motion = timeline.beat(lasting: slow + ramp + fast)
    timeline.hold(hold)
    self.timeline = timeline
  }

  /// The step at a time in seconds, with the share of the way to the next one.
  func step(at time: Double) -> Double {
    let seconds = min(max(time - motion.start, 0), motion.duration)
    let turning = min(max(seconds - slow, 0), ramp)
    let (gentle, quick) = (min(seconds, slow), max(seconds - slow - ramp, 0))
    let rise = ramp > 0 ? (fastPace - pace) * turning * turning / (2 * ramp) : 0
    let step = pace * gentle + pace * turning + rise + fastPace * quick
    return seconds >= motion.duration ? Double(steps) : min(max(step, 0), Double(steps))
  }

  /// The time at which a step is reached.
  func time(of step: Double) -> Double {
    var (low, high) = (motion.start, motion.end)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if self.step(at: middle) < step { low = middle } else { high = middle }
    }
    return high
  }

  /// How fast it is at a time: 0 while steps go by one by one, 1 at its fastest.
  func haste(at time: Double) -> Double {
    Easing.smooth((time - motion.start - slow) / max(ramp, 1e-6))
  }
}

/// Which states of a game numbers are shown of: on their way from one to another.
struct GameReading: Sendable {
  let before: Int
  let after: Int
  let share: Double

  /// The numbers of some states as they are shown.
  func callAsFunction<Value: Tweenable>(_ values: [Value]) -> Value {
    let last = values.count - 1
    return tween(values[min(before, last)], values[min(after, last)], at: share)
  }
}

extension GameClock {
  /// Whose numbers are shown at a time: those of every step while steps go by slowly, then some now and
  /// then, for numbers that change at every step cannot be read.
  ///
  /// `delay` is the share of a slow step after which its numbers come up.
  func reading(at time: Double, every interval: Double = 0.5, delay: Double = 0) -> GameReading {
    if time >= motion.end { return GameReading(before: steps, after: steps, share: 1) }
    if haste(at: time) == 0 {
      let step = step(at: time)
      let index = Int(step)
      return GameReading(
        before: max(index - 1, 0), after: index,
        share: Easing.smooth((step - Double(index) - delay) / 0.35))
    }
    let count = (time / interval).rounded(.down)
    return GameReading(
      before: Int(step(at: (count - 1) * interval)), after: Int(step(at: count * interval)),
      share: Easing.smooth((time / interval - count) / 0.25))
  }

  /// The push that a cart is given at a time, −1…1: it comes and goes with every step, and is not shown
  /// where steps go by too fast to see it.
  ///
  /// `delay` is the share of a step after which the push begins.
  func push(of game: PoleGame, at step: Double, haste: Double, delay: Double = 0) -> Double {
    let index = Int(step)
    guard game.pushes.indices.contains(index) else { return 0 }
    let share = (step - Double(index) - delay) / (1 - delay)
    let strength = Easing.smooth(share / 0.3) * Easing.smooth((1 - share) / 0.2)
    return (game.pushes[index] == .right ? 1 : -1) * strength * (1 - haste)
  }
}
