import Animations
import Datasets
import Exhibits
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// One unit looks at the 1,024 red pixels of a picture and says how probably it is a horse, not a deer.
struct BinaryClassification: Lesson {
  static let card = LessonCard(
    id: "ch5-binary-classification",
    title: "A single unit learns to tell horses from deer",
    caption: """
      Each of the unit's 1,024 weights belongs to a pixel: blue ones speak for a horse, orange ones for a \
      deer. The answers improve, yet on new pictures they stay not far above always giving the same one.
      """,
    alt: "A map of 1,024 weights takes shape; the horse's probability rises, the deer's falls.",
    description: """
      A logistic unit multiplies each of the 1,024 pixels of a picture's red channel by a weight of its \
      own, adds them up and squeezes the sum to a probability between 0 and 1. The weights begin at zero \
      and are drawn as a picture of 32 by 32 pixels, blue for a horse and orange for a deer. While the \
      unit learns, the probability of a horse rises for a horse that it has never seen and falls for a \
      deer. A curve follows its share of right answers on all unseen pictures, above a dashed line for \
      one who gives the same answer to every picture.
      """)

  static let scenes = [horse, deer, confusion, network]

  static let data: DataKind? = .cifar10

  @Parameter("The learning rate of Adam.", in: 0.00001...0.1)
  var learningRate = 0.001

  @Parameter("How often the nets go through the pictures.", in: 1...500)
  var epochs = 30

  @Parameter("The number of pictures to learn from.", in: 64...10_000)
  var pictures = 300

  @Parameter("The sizes of the hidden layers of the dense network.", in: 12...512, count: 1...3)
  var hiddenLayers = [64]

  @Parameter("Which horse of the test is shown.", in: 0...999)
  var horse = 4

  @Parameter("Which deer of the test is shown.", in: 0...999)
  var deer = 10

  /// What the lesson computes: the pictures, and how a unit and a network learned from them.
  struct Trace: LessonTrace {
    let pictures: HorsesAndDeer
    let unit: LearningCourse<Dense>
    let network: LearningCourse<Sequential>
  }

  /// Trains a single unit, and a network of the same inputs with hidden units between.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let isFull = run.scale == .full
    let animals = try HorsesAndDeer(
      of: &run, training: isFull ? pictures : 128, test: isFull ? 1_000 : 64, horse: horse,
      deer: deer)
    let (epochs, shuffling) = (isFull ? epochs : 3, run.random.split("shuffling"))
    return Trace(
      pictures: animals,
      unit: try LearningCourse(
        of: unit(of: &run), on: animals, epochs: epochs, learningRate: learningRate,
        shuffledBy: shuffling),
      network: try LearningCourse(
        of: network(of: &run), on: animals, epochs: epochs, learningRate: learningRate,
        shuffledBy: shuffling))
  }

  /// A unit without an opinion: all weights are zero.
  private func unit(of run: inout Run) -> Dense {
    Dense(from: 1_024, to: 1, weights: .zeros, using: &run.random)
  }

  private func network(of run: inout Run) -> Sequential {
    var weights = run.random.split("network")
    var layers: [any Layer] = []
    var inputs = 1_024
    for units in hiddenLayers {
      layers.append(Dense(from: inputs, to: units, activation: .relu, using: &weights))
      inputs = units
    }
    return Sequential(layers + [Dense(from: inputs, to: 1, using: &weights)])
  }
}

extension BinaryClassification.Trace {
  /// What the unit and the network knew after each step that was kept.
  var steps: [TraceStep] { lines(of: unit, named: "unit") + lines(of: network, named: "network") }

  /// The steps of one net.
  func lines<Net>(of course: LearningCourse<Net>, named name: String) -> [TraceStep] {
    zip(course.steps.steps, course.snapshots).map { step, snapshot in
      TraceStep(
        step,
        [
          "net": .text(name), "epoch": .number(Double(step) / Double(course.stepsInEpoch)),
          "loss": .number(snapshot.loss), "training": .number(snapshot.training.accuracy),
          "test": .number(snapshot.test.accuracy),
          "horse": .number(snapshot.logit.horse.squeezed),
          "deer": .number(snapshot.logit.deer.squeezed),
          "mean-horse": .number(snapshot.meanProbability.horse),
          "mean-deer": .number(snapshot.meanProbability.deer),
        ])
    }
  }
}
