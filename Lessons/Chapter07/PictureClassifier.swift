import Datasets
import Kernels
import NeuralNets
import Randomness
import Tensors

/// A network with what its training keeps beside it.
struct PictureClassifier: Resumable {
  /// What classifies.
  var network: PictureNetwork
  private var optimizer: RMSprop

  /// A network that will be trained in so many steps, ever shorter ones towards the end.
  init(_ network: PictureNetwork, learningRate: Double, steps: Int) {
    self.network = network
    optimizer = .keras(learningRate: .cosine(from: Float(learningRate), over: steps))
  }

  /// Takes one step along the slope of the cross-entropy of a batch.
  ///
  /// - Throws: `TrainingError` when the loss is not finite any more.
  mutating func learn(
    _ pictures: LabeledPictures, dropping random: RandomStream
  ) throws(TrainingError) {
    var pass = Pass(training: random)
    let input = pictures.tensor
    let (loss, gradients) = valueAndGradients(of: network) { network in
      softmaxCrossEntropy(network(input, in: &pass), labels: pictures.labels)
    }
    try checkFinite(loss, step: optimizer.step)
    optimizer.update(&network, along: gradients)
  }

  mutating func visitState(_ visit: StateVisitor) {
    visit("network", &network)
    visit("optimizer", &optimizer)
  }
}

/// What a network says of pictures whose classes are known.
struct Examination: Sendable {
  /// The probabilities of the classes for each picture.
  let probabilities: [[Double]]
  /// The true classes.
  let labels: [Int]

  /// Asks a network, a batch of pictures at a time.
  init(of network: PictureNetwork, on pictures: LabeledPictures) {
    let input = pictures.tensor
    labels = pictures.labels
    probabilities = Batches(of: 100, from: pictures.count).flatMap { places in
      let rows = network(input.gatherRows(places)).softmax()
      return places.indices.map { row in rows[row: row].scalars.map(Double.init) }
    }
  }

  /// The most probable class of each picture.
  var predictions: [Int] { probabilities.map(\.place) }

  /// The share of pictures whose most probable class is the true one.
  var accuracy: Double {
    Double(zip(predictions, labels).count { $0 == $1 }) / Double(max(labels.count, 1))
  }

  /// The mean cross-entropy.
  var loss: Double {
    let losses = zip(probabilities, labels).map { -Double.log(max($0[$1], 1e-12)) }
    return losses.reduce(0, +) / Double(max(losses.count, 1))
  }

  /// The places of the pictures that are taken for something else.
  var mistakes: [Int] { labels.indices.filter { predictions[$0] != labels[$0] } }
}

extension [Double] {
  /// Where the largest number stands.
  var place: Int { indices.max { self[$0] < self[$1] } ?? 0 }
}
