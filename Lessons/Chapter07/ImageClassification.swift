import Animations
import Datasets
import Exhibits
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// A convolutional network learns to tell ten kinds of pictures apart.
struct ImageClassification: TrainableLesson {
  static let card = LessonCard(
    id: "ch7-image-classification",
    title: "A network learns what a truck and a frog look like",
    caption: """
      A convolutional network that begins by guessing learns ten classes of pictures. Truck and frog \
      are pictures that it never learned from.
      """,
    alt:
      "Beside a truck and a frog, bars of ten class probabilities shift to the true class over the epochs.",
    description: """
      Two test pictures, a truck and a frog, stand beside ten bars each, one for the probability of \
      every class. Before training all bars are about equal. Over the epochs the bar of the true class \
      grows while the others shrink. Below, the accuracy on training pictures and on test pictures \
      rises.
      """)

  static let scenes = [
    truckScene, frogScene, augmentationScene, mistakesScene, comparisonScene,
  ]

  /// Photographs are taken where they are asked for alone: what ships was learned from drawn pictures.
  static let data: DataKind? = DataKind(meaning: DataKind.cifar10.meaning)

  static let viewParameters = ["truck", "frog", "picture"]

  @Parameter("How often the network goes through all training pictures.", in: 1...500)
  var epochs = 150

  @Parameter("The number of pictures to learn from.", in: 20...50_000)
  var pictures = 800

  @Parameter("The number of pictures kept aside to test with.", in: 20...10_000)
  var testPictures = 1_000

  @Parameter(
    "The filters of each convolution; after each the picture is halved.", in: 1...128, count: 1...4)
  var filters = [24, 32, 48]

  @Parameter("The units of the layer before the last.", in: 1...512)
  var units = 48

  @Parameter("The first learning rate of RMSprop; it falls to zero.", in: 0.000001...0.1)
  var learningRate = 0.002

  @Parameter("The pictures in a step of training.", in: 1...512)
  var batch = 32

  @Parameter("The largest turn of a training picture to either side, in degrees.", in: 0...180)
  var rotation = 5.0

  @Parameter("The largest move of a training picture, in shares of its sides.", in: 0...0.5)
  var shift = 0.1

  @Parameter("Whether every other training picture is mirrored.")
  var flip = true

  @Parameter("How many models to keep on the way.", in: 2...30)
  var snapshots = 10

  @Parameter("Which of the test trucks is shown.", in: 1...1_000)
  var truck = 1

  @Parameter("Which of the test frogs is shown.", in: 1...1_000)
  var frog = 1

  @Parameter("Which of the training pictures is shown as it is changed.", in: 1...50_000)
  var picture = 3

  func training(_ run: inout Run) throws(LessonError) -> Training {
    Training(
      of: self, training: try labeled(.training, pictures, &run),
      test: try labeled(.test, testPictures, &run), using: run.random)
  }

  /// Takes the models that were kept, and asks them about pictures that they never learned from.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let (original, label) = try trainingPicture(&run)
    let test = try labeled(.test, testPictures, &run)
    let series = try run.series(of: self)
    let networks = try networks(of: series, classes: test.classNames.count)
    let last = Examination(of: networks[networks.count - 1], on: test)
    return Trace(
      classNames: test.classNames.map(Self.shortName),
      kept: LogSteps(count: snapshots, upTo: epochs, linearSteps: 3), curves: Curves(series),
      truck: try subject("truck", truck, in: test, networks),
      frog: try subject("frog", frog, in: test, networks), original: original,
      originalLabel: label,
      seen: (0..<min(epochs, 8)).map { epoch in
        Training.changed(original, picture - 1, by: augmentation, in: epoch, using: run.random)
      },
      examination: last, mistakes: mistakes(in: last, test),
      confusion: ConfusionMatrix(
        labels: last.labels, predictions: last.predictions, classes: test.classNames.count))
  }

  /// The models that a training kept.
  private func networks(
    of series: CheckpointSeries, classes: Int
  ) throws(LessonError) -> [PictureNetwork] {
    let untrained = network(classes: classes, using: RandomStream(seed: 0))
    return try series.snapshots.map { snapshot throws(LessonError) in
      var network = untrained
      try snapshot.restore(&network, as: "augmented")
      return network
    }
  }

  /// The training picture that is shown as it is changed, and its class.
  ///
  /// Of drawn ones it is the only one that has to be drawn.
  private func trainingPicture(
    _ run: inout Run
  ) throws(LessonError) -> (picture: Datasets.Picture, label: Int) {
    let photographs = try run.cifar10(.training, limit: pictures)
    let count = photographs?.count ?? pictures
    guard picture <= count else {
      throw .invalid("There are \(count) training pictures; '--picture \(picture)' is none.")
    }
    if let photographs { return (photographs[picture - 1], photographs.labels[picture - 1]) }
    let drawings = DrawnPictures(seed: run.seed, part: .training)
    do { return (try drawings.picture(at: picture - 1), drawings.label(at: picture - 1)) } catch {
      throw .invalid(error.description)
    }
  }

  /// The six mistakes that the network is surest of.
  private func mistakes(in examination: Examination, _ test: LabeledPictures) -> [Mistake] {
    let mistakes = examination.mistakes.map { place in
      Mistake(
        picture: test[place], truth: test.labels[place],
        prediction: examination.predictions[place],
        probability: examination.probabilities[place].max() ?? 0)
    }
    return Array(mistakes.sorted { $0.probability > $1.probability }.prefix(6))
  }

  private func subject(
    _ name: String, _ number: Int, in test: LabeledPictures, _ networks: [PictureNetwork]
  ) throws(LessonError) -> Subject {
    let label = test.classNames.firstIndex(of: name) ?? 0
    let places = test.labels.indices.filter { test.labels[$0] == label }
    guard places.indices.contains(number - 1) else {
      throw .invalid("There are \(places.count) \(name)s among the test pictures, not \(number).")
    }
    return Subject(test[places[number - 1]], label: label, networks: networks)
  }

  /// A name that fits beside a bar.
  private static func shortName(_ name: String) -> String {
    name == "airplane" ? "plane" : name == "automobile" ? "car" : name
  }

  var augmentation: Augmentation {
    Augmentation(rotation: rotation / 180 * .pi, shift: shift, flips: flip)
  }

  /// A network that has learned nothing yet.
  func network(classes: Int, using random: RandomStream) -> PictureNetwork {
    var random = random.split("weights")
    return PictureNetwork(
      side: DrawnPictures.side, filters: filters, hidden: units, classes: classes, using: &random)
  }

  /// Photographs where they were asked for, drawn pictures otherwise.
  private func labeled(
    _ part: Part, _ count: Int, _ run: inout Run
  ) throws(LessonError) -> LabeledPictures {
    if let photographs = try run.cifar10(part, limit: count) { return photographs }
    do { return try DrawnPictures(seed: run.seed, part: part).pictures(0..<count) } catch {
      throw .invalid(error.description)
    }
  }
}
