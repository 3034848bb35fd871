import Animations
import Exhibits
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// How a net learned to tell horses from deer: what it was and what it knew after some of its steps.
struct LearningCourse<Net: Layer>: Sendable {
  /// What is known after a step.
  struct Snapshot: Sendable {
    /// The net itself: a copy is a snapshot.
    let net: Net
    /// The mean cross-entropy on the pictures that are learned from.
    let loss: Double
    /// Its answers to the pictures that it learns from.
    let training: ConfusionMatrix
    /// Its answers to pictures that it has never seen.
    let test: ConfusionMatrix
    /// The probability that it gives the mean horse and the mean deer of the test to be a horse.
    let meanProbability: (horse: Double, deer: Double)
    /// The number that the unit squeezes, for the two pictures that are shown.
    let logit: (horse: Double, deer: Double)
  }

  /// The steps that were kept, closer together at the start.
  let steps: LogSteps
  /// The number of steps in an epoch.
  let stepsInEpoch: Int
  /// What is known after each step that was kept.
  private(set) var snapshots: [Snapshot] = []

  /// Trains by Adam on batches of 32.
  init(
    of net: Net, on pictures: HorsesAndDeer, epochs: Int, learningRate: Double,
    shuffledBy random: RandomStream
  ) throws(LessonError) {
    let count = pictures.training.shape[0]
    stepsInEpoch = (count + 31) / 32
    steps = LogSteps(count: 60, upTo: stepsInEpoch * epochs, linearSteps: Self.linearSteps)
    var (net, optimizer) = (net, Adam.keras(learningRate: .constant(Float(learningRate))))
    snapshots.append(Snapshot(of: net, on: pictures))
    for epoch in 0..<epochs {
      for batch in Batches(of: 32, from: count, shuffledBy: random.split(epoch)) {
        Self.learn(&net, &optimizer, pictures, batch)
        guard steps.contains(optimizer.step) else { continue }
        snapshots.append(Snapshot(of: net, on: pictures))
        guard snapshots[snapshots.count - 1].loss.isFinite else {
          throw .diverged(step: optimizer.step, quantity: "loss")
        }
      }
    }
  }

  /// How many early steps get about even time on the clock.
  static var linearSteps: Double { 12 }

  /// One step down the slope of the cross-entropy.
  private static func learn(
    _ net: inout Net, _ optimizer: inout Adam, _ pictures: HorsesAndDeer, _ batch: [Int]
  ) {
    let inputs = pictures.training.gatherRows(batch)
    let targets = pictures.trainingTargets.gatherRows(batch)
    let (_, gradients) = valueAndGradients(of: net) { net in
      binaryCrossEntropy(logits: net(inputs), targets)
    }
    optimizer.update(&net, along: gradients)
  }

  /// The last state.
  var end: Snapshot { snapshots[snapshots.count - 1] }

  /// The state whose numbers are shown at a step.
  func snapshot(at step: Int) -> Snapshot { snapshots[Int(steps.index(of: Double(step)))] }

  /// A number at a step, on the straight way between two states.
  func value(at step: Double, _ number: (Snapshot) -> Double) -> Double {
    let (before, after, share) = neighbours(of: step)
    return tween(number(before), number(after), at: share)
  }

  /// Many numbers at a step.
  func values(at step: Double, _ numbers: (Snapshot) -> [Float]) -> [Float] {
    let (before, after, share) = neighbours(of: step)
    return zip(numbers(before), numbers(after)).map { $0 + ($1 - $0) * Float(share) }
  }

  private func neighbours(of step: Double) -> (Snapshot, Snapshot, share: Double) {
    let index = min(max(steps.index(of: step), 0), Double(snapshots.count - 1))
    let lower = Int(index)
    return (
      snapshots[lower], snapshots[min(lower + 1, snapshots.count - 1)], index - Double(lower)
    )
  }
}

extension LearningCourse.Snapshot {
  fileprivate init(of net: Net, on pictures: HorsesAndDeer) {
    let (known, new) = (net(pictures.training), net(pictures.test))
    let isHorse = pictures.testTargets.scalars
    let chances = zip(new.sigmoid().scalars.map { Double($0) }, isHorse)
    let horses = max(isHorse.reduce(0, +), 1)
    func logit(of shown: HorsesAndDeer.Shown) -> Double {
      Double(net(Tensor(shown.inputs, shape: [1, shown.inputs.count])).item)
    }
    self.net = net
    loss = Double(binaryCrossEntropy(logits: known, pictures.trainingTargets).item)
    training = Self.confusion(known, pictures.trainingTargets)
    test = Self.confusion(new, pictures.testTargets)
    meanProbability = (
      chances.reduce(0) { $0 + $1.0 * Double($1.1) } / Double(horses),
      chances.reduce(0) { $0 + $1.0 * Double(1 - $1.1) }
        / max(Double(isHorse.count) - Double(horses), 1)
    )
    self.logit = (logit(of: pictures.horse), logit(of: pictures.deer))
  }

  /// A logit above zero is the answer "horse".
  private static func confusion(_ logits: Tensor, _ targets: Tensor) -> ConfusionMatrix {
    ConfusionMatrix(
      labels: targets.scalars.map { Int($0) }, predictions: logits.scalars.map { $0 > 0 ? 1 : 0 },
      classes: 2)
  }
}
