import LessonKit
import Randomness
import Tensors

/// What an activation function answers, how steep it is, and what a net can do with it.
struct ActivationFunctions: Lesson {
  static let card = LessonCard(
    id: "ch4-activation-functions",
    title: "ReLU stays steep where the sigmoid goes flat",
    caption: """
      Two activation functions and their slopes. ReLU answers 0 to negative numbers and passes \
      positive ones on; the sigmoid squeezes every number between 0 and 1.
      """,
    alt:
      "A dot runs along ReLU and the sigmoid; below, their slopes: a step to 1, and a hump of height ¼.",
    description: """
      An activation function stands between the layers of a net and bends what passes. Two panels \
      show ReLU and the sigmoid on one clock: a dot carries x from −6 to 6 along each curve, its \
      tangent turns with it, and the slope is drawn below as the dot goes by. The slope of ReLU is 0 \
      on the left and 1 on the right. The slope of the sigmoid is nowhere more than a quarter and \
      fades on both sides, which is why learning through many sigmoids is slow.
      """)

  static let scenes = [relu, sigmoid, sineFit, softmax, all]

  @Parameter("The activation of the net that can bend.")
  var activation = ActivationKind.relu

  @Parameter(
    "The numbers of hidden neurons of the nets that learn the sine.", in: 1...64, count: 1...4)
  var hidden = [7, 5]

  @Parameter("The learning rate of Adam.", in: 0.00001...0.1)
  var learningRate = 0.001

  @Parameter("The number of times that all points of the sine are gone through.", in: 2...1_000)
  var epochs = 150

  @Parameter("The number of points in a batch.", in: 1...1_000)
  var batchSize = 32

  @Parameter("The number of points of the sine to learn from.", in: 10...10_000)
  var points = 1_000

  @Parameter("From how many starts the net that can bend is trained.", in: 1...50)
  var starts = 12

  @Parameter("Which of these starts is shown at large, counted from 1.", in: 1...50)
  var start = 5

  @Parameter("The numbers that softmax turns into probabilities.", in: -20...20, count: 2...6)
  var logits = [2.3, 7.9, 0.8, 5.1]

  @Parameter("Which of the logits is swept, counted from 1.", in: 1...6)
  var swept = 2

  func validate() throws(LessonError) {
    guard start <= starts else {
      throw .invalid("There is no start \(start) of \(starts); give '--start' a smaller number.")
    }
    guard swept <= logits.count else {
      throw .invalid(
        "There is no logit \(swept) of \(logits.count); give '--swept' a smaller number.")
    }
  }

  /// Asks every function for its values and slopes, trains the nets, and sweeps a logit.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let inputs = (0...240).map { -6 + 0.05 * Double($0) }
    let training = SineTraining(
      hidden: hidden, learningRate: learningRate,
      epochs: run.scale == .full ? epochs : min(epochs, 10), batchSize: batchSize, points: points)
    let count = run.scale == .full ? starts : min(starts, 2)
    var bent: [SineRun] = []
    for start in 0..<count {
      let random = run.random.split("start").split(start)
      bent.append(try SineRun(activation.activation, training, from: random))
    }
    return Trace(
      responses: ActivationKind.allCases.map { ActivationResponse(of: $0, at: inputs) },
      powers: (-Tensor(inputs.map(Float.init))).exp().scalars.map(Double.init),
      training: training, looks: training.looks(),
      linear: try SineRun(.identity, training, from: run.random.split("linear")),
      bent: bent, shown: min(start, count) - 1,
      bestLine: try BestLine(through: points),
      softmax: SoftmaxSweep(of: logits, sweeping: swept - 1, over: sweptRange, steps: 100))
  }

  /// The values that the swept logit takes: the logits themselves, and some room about them.
  private var sweptRange: ClosedRange<Double> {
    let (low, high) = (logits.min() ?? 0, logits.max() ?? 0)
    return min(low.rounded(.down), high - 5)...max(high.rounded(.up) + 2, low + 5)
  }
}
