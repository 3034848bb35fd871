import Animations
import Scenes

/// The clock of a training: the first epoch slowly, in three beats, the others ever faster, a long rest.
struct EpochClock: Sendable {
  /// The number of epochs.
  let epochs: Int
  /// When the first epoch predicts.
  let predicting: Beat
  /// When it measures its errors.
  let measuring: Beat
  /// When it adjusts the neuron.
  let adjusting: Beat
  /// All other epochs.
  let running: Beat
  private(set) var timeline = Timeline()
  private let steps: StepClock

  /// How many epochs get about even time; along an axis that is linear until there the clock moves evenly.
  static let linearEpochs = 2.0

  /// A clock for so many epochs; without `beats` the first epoch goes by like the others.
  init(epochs: Int, beats: Double = 1.1, lasting duration: Double = 6.8) {
    self.epochs = epochs
    steps = StepClock(steps: max(epochs - 1, 0), linearSteps: Self.linearEpochs)
    timeline.hold(0.9)
    predicting = timeline.beat(lasting: beats)
    measuring = timeline.beat(lasting: beats)
    adjusting = timeline.beat(lasting: max(beats, 0.4))
    running = timeline.beat(lasting: duration)
    timeline.hold(2.2)
  }

  /// When an epoch is reached.
  func time(of epoch: Int) -> Double {
    running.start + running.duration * steps.progress(at: Double(max(epoch - 1, 0)))
  }

  /// The epoch shown at a time, with the share of the way to the next one.
  func epoch(at time: Double) -> Double {
    guard time >= running.start else { return adjusting.progress(at: time) }
    return 1 + steps.step(at: running.progress(at: time))
  }

  /// The epoch whose numbers are shown: they change four times a second at most.
  func readEpoch(at time: Double) -> Int {
    Int(epoch(at: (time * 4 + 1e-9).rounded(.down) / 4))
  }
}
