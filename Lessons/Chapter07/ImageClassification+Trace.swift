import Animations
import Datasets
import Exhibits
import LessonKit
import NeuralNets
import Tensors

extension ImageClassification {
  /// What the training left, and what the network makes of pictures that it never learned from.
  struct Trace: LessonTrace {
    /// What the classes are called on screen.
    let classNames: [String]
    /// The epochs after which a model was kept.
    let kept: LogSteps
    /// How both trainings went, epoch by epoch.
    let curves: Curves
    /// The pictures that are followed through the training.
    let truck: Subject
    let frog: Subject
    /// One training picture, and how the network saw it in the first epochs.
    let original: Datasets.Picture
    let originalLabel: Int
    let seen: [Datasets.Picture]
    /// What the last network makes of every test picture.
    let examination: Examination
    /// The pictures that it is wrong about, the surest first.
    let mistakes: [Mistake]
    let confusion: ConfusionMatrix
  }

  /// Accuracies after every epoch, the first before training.
  struct Curves: Sendable, Hashable {
    /// On the training pictures, seen as they are.
    let training: [Double]
    /// On the test pictures.
    let test: [Double]
    /// On the training pictures, by the network that always saw them as they are.
    let plainTraining: [Double]
    /// On the test pictures, by the network that always saw training pictures as they are.
    let plainTest: [Double]

    init(_ series: CheckpointSeries) {
      func curve(_ name: String) -> [Double] { series.curve(name).map(\.value) }
      training = curve("train-accuracy")
      test = curve("test-accuracy")
      plainTraining = curve("plain-train-accuracy")
      plainTest = curve("plain-test-accuracy")
    }

    /// The number of epochs.
    var epochs: Int { max(test.count - 1, 0) }

    /// What augmentation adds to the test accuracy, in points.
    var gain: Double { ((test.last ?? 0) - (plainTest.last ?? 0)) * 100 }
  }

  /// A picture that is followed through the training.
  struct Subject: Sendable {
    let picture: Datasets.Picture
    /// Its true class.
    let label: Int
    /// What each of the models that were kept makes of it.
    let states: [State]
    /// The numbers with the strongest colour in the maps of the first stage, and of the last.
    let limits: (first: Double, last: Double)

    init(_ picture: Datasets.Picture, label: Int, networks: [PictureNetwork]) {
      self.picture = picture
      self.label = label
      states = networks.map { State(of: $0, on: picture) }
      let trained = states[states.count - 1]
      limits = (Self.limit(trained.first), Self.limit(trained.last))
    }

    /// The maps of the first stage and of the last in which the trained network finds most, in the order
    /// of their filters.
    func strongest(
      of counts: (first: Int, last: Int), _ shown: Int
    ) -> (first: [Int], last: [Int]) {
      let trained = states[states.count - 1]
      return (
        Self.strongest(in: trained.first, of: counts.first, shown),
        Self.strongest(in: trained.last, of: counts.last, shown)
      )
    }

    private static func strongest(in numbers: [Double], of count: Int, _ shown: Int) -> [Int] {
      let area = numbers.count / max(count, 1)
      let sums = (0..<count).map { numbers[$0 * area..<($0 + 1) * area].reduce(0, +) }
      return Array(sums.indices.sorted { sums[$0] > sums[$1] }.prefix(shown)).sorted()
    }

    /// A number that only one in a hundred exceeds: the few that do would leave all others pale.
    private static func limit(_ numbers: [Double]) -> Double {
      let place = numbers.count * 99 / 100
      return numbers.isEmpty ? 1 : max(numbers.sorted()[place], 1e-6)
    }
  }

  /// What a network makes of one picture.
  struct State: Sendable, Tweenable {
    /// The probability of each class.
    let probabilities: [Double]
    /// The maps of the first stage, and of the last: map by map, row by row.
    let first: [Double]
    let last: [Double]

    init(of network: PictureNetwork, on picture: Datasets.Picture) {
      let input = picture.tensor
      probabilities = network(input.reshaped(to: Shape([1] + input.shape.lengths)))
        .softmax().scalars.map(Double.init)
      func maps(after stage: Int) -> [Double] {
        let maps = network.maps(of: input, after: stage)
        let count = maps.shape[2]
        return (0..<count).flatMap { map in
          stride(from: map, to: maps.count, by: count).map { Double(maps.scalars[$0]) }
        }
      }
      first = maps(after: 0)
      last = maps(after: network.stages.count - 1)
    }

    private init(probabilities: [Double], first: [Double], last: [Double]) {
      (self.probabilities, self.first, self.last) = (probabilities, first, last)
    }

    func tweened(to end: State, at progress: Double) -> State {
      State(
        probabilities: tween(probabilities, end.probabilities, at: progress),
        first: tween(first, end.first, at: progress), last: tween(last, end.last, at: progress))
    }
  }

  /// A test picture that is taken for something else.
  struct Mistake: Sendable {
    let picture: Datasets.Picture
    let truth: Int
    let prediction: Int
    /// How sure the network is of what it says.
    let probability: Double
  }
}

extension ImageClassification.Trace {
  /// The accuracies of every epoch.
  var steps: [TraceStep] {
    curves.test.indices.map { epoch in
      TraceStep(
        epoch,
        [
          "train-accuracy": .number(curves.training[epoch]),
          "test-accuracy": .number(curves.test[epoch]),
          "plain-train-accuracy": .number(curves.plainTraining[epoch]),
          "plain-test-accuracy": .number(curves.plainTest[epoch]),
        ])
    }
  }

  /// The probabilities of every class for one picture, by the models that were kept.
  func steps(of subject: ImageClassification.Subject) -> [TraceStep] {
    zip(kept.steps, subject.states).map { epoch, state in
      let values = zip(classNames, state.probabilities).map { ($0, TraceValue.number($1)) }
      return TraceStep(epoch, Dictionary(uniqueKeysWithValues: values))
    }
  }

  /// How many pictures were asked about and how many are wrong, then the mistakes, the surest first.
  var mistakeSteps: [TraceStep] {
    let counts = TraceStep(
      0,
      [
        "pictures": .integer(examination.labels.count),
        "wrong": .integer(examination.mistakes.count),
      ])
    return [counts]
      + mistakes.enumerated().map { index, mistake in
        TraceStep(
          index + 1,
          [
            "truth": .text(classNames[mistake.truth]),
            "prediction": .text(classNames[mistake.prediction]),
            "probability": .number(mistake.probability),
          ])
      }
  }
}
