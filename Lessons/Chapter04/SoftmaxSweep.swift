import Animations
import LessonKit
import Tensors

/// What softmax makes of some logits while one of them takes every value in a range.
struct SoftmaxSweep: Sendable {
  /// All logits as they are at one value of the swept one, and what softmax makes of them.
  struct Snapshot: Sendable, Tweenable {
    var logits: [Double]
    var powers: [Double]
    var probabilities: [Double]

    init(of logits: [Double]) {
      let tensor = Tensor(logits.map(Float.init))
      self.logits = logits
      powers = tensor.exp().scalars.map(Double.init)
      probabilities = tensor.softmax().scalars.map(Double.init)
    }

    func tweened(to end: Snapshot, at progress: Double) -> Snapshot {
      var result = self
      result.logits = tween(logits, end.logits, at: progress)
      result.powers = tween(powers, end.powers, at: progress)
      result.probabilities = tween(probabilities, end.probabilities, at: progress)
      return result
    }
  }

  /// The number of the logit that changes, from 0 on.
  let swept: Int
  /// Where it stands before and after the sweep.
  let home: Double
  /// The values that it takes, in rising order, its first one among them.
  let values: [Double]
  /// What is seen at each of them.
  let snapshots: [Snapshot]

  init(of logits: [Double], sweeping swept: Int, over range: ClosedRange<Double>, steps: Int) {
    let step = (range.upperBound - range.lowerBound) / Double(steps)
    let even = (0...steps).map { range.lowerBound + Double($0) * step }
    let values = (even.filter { abs($0 - logits[swept]) > 1e-9 } + [logits[swept]]).sorted()
    self.swept = swept
    self.values = values
    home = logits[swept]
    snapshots = values.map { value in
      var logits = logits
      logits[swept] = value
      return Snapshot(of: logits)
    }
  }

  /// The values from the first to the last.
  var domain: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// What is seen where the swept logit has a value.
  func snapshot(at value: Double) -> Snapshot {
    guard let upper = values.firstIndex(where: { $0 >= value }) else {
      return snapshots[values.count - 1]
    }
    guard upper > 0, values[upper] > value else { return snapshots[upper] }
    let share = (value - values[upper - 1]) / (values[upper] - values[upper - 1])
    return tween(snapshots[upper - 1], snapshots[upper], at: share)
  }

  /// One line for each value of the swept logit.
  var steps: [TraceStep] {
    snapshots.enumerated().map { index, snapshot in
      TraceStep(
        index,
        [
          "logits": .list(snapshot.logits.map(TraceValue.number)),
          "powers": .list(snapshot.powers.map(TraceValue.number)),
          "probabilities": .list(snapshot.probabilities.map(TraceValue.number)),
        ])
    }
  }
}
