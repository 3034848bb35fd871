import Datasets
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// How a network learned to tell horses from deer, epoch by epoch.
struct AnimalTraining: Sendable {
  /// What is known after an epoch.
  struct Snapshot: Sendable {
    /// The filters that look at the picture.
    let filters: Convolution
    /// What they find in the picture that is shown, `[height, width, filters]`.
    let firstMaps: Tensor
    /// What the second filters find in it.
    let secondMaps: Tensor
    /// The probability that it is a horse.
    let probability: Double
    /// The shares of right answers on the pictures learned from and on others.
    let accuracy: (training: Double, test: Double)
    /// The mean cross-entropy on the pictures learned from.
    let loss: Double
  }

  /// What the network learns from, and what it is judged by.
  struct Pictures: Sendable {
    let training: LabeledPictures
    let test: LabeledPictures

    /// Drawn pictures of deer (0) and horses (1), their red channel alone.
    init(seed: UInt64, training: Int, test: Int) throws(LessonError) {
      func drawn(_ part: Part, _ count: Int) throws(DatasetError) -> LabeledPictures {
        try DrawnPictures(seed: seed, part: part, classes: ["deer", "horse"])
          .pictures(0..<count).channel(0)
      }
      do {
        self.training = try drawn(.training, training)
        self.test = try drawn(.test, test)
      } catch { throw .invalid(error.description) }
    }
  }

  /// The pictures.
  let pictures: Pictures
  /// The place of the picture that is shown among those of the test.
  let shown: Int
  /// The network after each epoch, the untrained one first.
  private(set) var snapshots: [Snapshot] = []

  /// Trains a network by Adam on batches of 32.
  init(
    on pictures: Pictures, showing shown: Int, filters: Int, epochs: Int, learningRate: Double,
    using random: inout RandomStream
  ) throws(LessonError) {
    self.pictures = pictures
    self.shown = shown
    let stream = random
    var weights = stream.split("weights")
    var network = AnimalNetwork(filters: filters, using: &weights)
    var optimizer = Adam.keras(learningRate: .constant(Float(learningRate)))
    snapshots.append(snapshot(of: network))
    for epoch in 0..<epochs {
      Self.learn(&network, pictures.training, &optimizer, from: stream.split("epoch").split(epoch))
      snapshots.append(snapshot(of: network))
      guard snapshots[epoch + 1].loss.isFinite else {
        throw .diverged(step: epoch + 1, quantity: "loss")
      }
    }
  }

  /// Goes once through all pictures.
  private static func learn(
    _ network: inout AnimalNetwork, _ pictures: LabeledPictures, _ optimizer: inout Adam,
    from random: RandomStream
  ) {
    let (inputs, targets) = (pictures.tensor, pictures.targets)
    let order = Batches(of: 32, from: pictures.count, shuffledBy: random.split("order"))
    for (number, batch) in order.enumerated() {
      let (some, wanted) = (inputs.gatherRows(batch), targets.gatherRows(batch))
      var pass = Pass(training: random.split("dropout").split(number))
      let (_, gradients) = valueAndGradients(of: network) { network in
        binaryCrossEntropy(logits: network(some, in: &pass), wanted)
      }
      optimizer.update(&network, along: gradients)
    }
  }

  private func snapshot(of network: AnimalNetwork) -> Snapshot {
    let picture = pictures.test[shown].tensor.expanded(at: 0)
    let maps = network.maps(of: picture)
    let logits = network(pictures.training.tensor)
    let loss = binaryCrossEntropy(logits: logits, pictures.training.targets).item
    return Snapshot(
      filters: network.first, firstMaps: maps.first[row: 0], secondMaps: maps.second[row: 0],
      probability: network.probabilities(for: picture)[0],
      accuracy: (
        Self.accuracy(of: logits, on: pictures.training),
        Self.accuracy(of: network(pictures.test.tensor), on: pictures.test)
      ), loss: Double(loss))
  }

  /// The share of right answers: a logit above zero is a horse.
  private static func accuracy(of logits: Tensor, on pictures: LabeledPictures) -> Double {
    let right = zip(logits.scalars, pictures.labels).count { ($0 > 0) == ($1 == 1) }
    return Double(right) / Double(pictures.count)
  }

  /// The epochs as lines of a trace.
  var traceSteps: [TraceStep] {
    snapshots.enumerated().map { epoch, snapshot in
      TraceStep(
        epoch,
        [
          "training": .number(snapshot.accuracy.training), "test": .number(snapshot.accuracy.test),
          "loss": .number(snapshot.loss), "horse": .number(snapshot.probability),
        ])
    }
  }

  /// The share of right answers of one who always gives the answer that is right most often.
  var baseline: Double {
    Double(pictures.test.classCounts.max() ?? 0) / Double(max(pictures.test.count, 1))
  }
}

extension LabeledPictures {
  /// The labels as numbers, `[count, 1]`.
  fileprivate var targets: Tensor { Tensor(labels.map { Float($0) }, shape: [count, 1]) }
}
