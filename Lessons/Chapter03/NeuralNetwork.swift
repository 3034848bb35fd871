import Estimators
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// One neuron learns to turn degrees Celsius into Fahrenheit, by gradient descent and by Adam.
struct NeuralNetwork: Lesson {
  static let card = LessonCard(
    id: "ch3-neural-network",
    title: "One neuron learns Fahrenheit from examples",
    caption: """
      A network of one neuron learns to turn degrees Celsius into Fahrenheit. In every epoch it \
      predicts, measures its squared errors, and moves its two numbers a step down their slope.
      """,
    alt:
      "A neuron's line swings, then settles on ten points while its weight, bias and loss converge.",
    description: """
      A network of one neuron computes w times x plus b. It starts with w and b at 1 and is shown \
      temperatures in Celsius and Fahrenheit. Each epoch predicts all of them, measures the mean of the \
      squared errors and moves w and b a step down its slope. On the left the line of the neuron with \
      squares for its errors; in the middle the network with its live numbers and the loss on a \
      logarithmic axis; on the right the predictions and squared errors as a table. With the book's \
      values w first swings to and fro, while b creeps up to 32 over 8000 epochs.
      """)

  static let scenes = [adam]

  @Parameter("The temperatures to learn from, in degrees Celsius.", in: -100...200, count: 2...12)
  var celsius: [Double] = [-40, -30, -10, 0, 5, 10, 20, 40, 60, 100]

  @Parameter("The weight before training.", in: -5...5)
  var weight = 1.0

  @Parameter("The bias before training.", in: -100...100)
  var bias = 1.0

  @Parameter("The share of the slope that one step takes.", in: 0.000001...0.01)
  var learningRate = 0.0005

  @Parameter("The number of times that all examples are gone through.", in: 10...20_000)
  var epochs = 8_000

  @Parameter("The learning rate of Adam.", in: 0.0001...1)
  var adamRate = 0.1

  @Parameter("The number of epochs of Adam.", in: 10...20_000)
  var adamEpochs = 5_000

  @Parameter("The example whose error is worked out, counted from 1.", in: 1...12)
  var example = 1

  func validate() throws(LessonError) {
    guard Set(celsius).count > 1 else {
      throw .invalid("A line needs two temperatures that differ; give '--celsius' at least two.")
    }
    guard example <= celsius.count else {
      throw .invalid(
        "There is no example \(example) of \(celsius.count); give '--example' a smaller number.")
    }
  }

  /// Trains the same neuron twice.
  func compute(_ run: inout Run) throws(LessonError) -> Trace {
    let examples = Thermometer(celsius: celsius)
    let most = run.scale == .full ? Int.max : 200
    return Trace(
      examples: examples, descent: try descent(on: examples, epochs: min(epochs, most)),
      adam: try adam(on: examples, epochs: min(adamEpochs, most), using: &run.random))
  }

  private var start: Neuron { Neuron(weight: weight, bias: bias) }

  /// Plain gradient descent in double precision.
  private func descent(
    on examples: Thermometer, epochs: Int
  ) throws(LessonError) -> Training {
    let inputs = Matrix(column: examples.celsius)
    var model = LinearRegression(weights: [weight], bias: bias)
    var training = Training(from: start)
    for _ in 0..<epochs {
      let loss = model.loss(on: inputs, targets: examples.fahrenheit)
      model.descend(on: inputs, targets: examples.fahrenheit, learningRate: learningRate)
      try training.record(Neuron(model), loss: loss)
    }
    return training
  }

  /// The same neuron as a layer of a network, trained by Adam.
  private func adam(
    on examples: Thermometer, epochs: Int, using random: inout RandomStream
  ) throws(LessonError) -> Training {
    let inputs = Tensor(rows: examples.celsius.map { [Float($0)] })
    let targets = Tensor(rows: examples.fahrenheit.map { [Float($0)] })
    var layer = Dense(from: 1, to: 1, weights: .constant(Float(weight)), using: &random)
    layer.bias = [Float(bias)]
    var optimizer = Adam.keras(learningRate: .constant(Float(adamRate)))
    var training = Training(from: start)
    for _ in 0..<epochs {
      let (loss, gradients) = valueAndGradients(of: layer) { meanSquaredError($0(inputs), targets) }
      optimizer.update(&layer, along: gradients)
      try training.record(Neuron(layer), loss: Double(loss))
    }
    return training
  }

  /// What the lesson computes: the same neuron trained in two ways.
  struct Trace: LessonTrace {
    let examples: Thermometer
    let descent: Training
    let adam: Training

    /// The epochs of gradient descent.
    var steps: [TraceStep] { descent.traceSteps(for: examples.celsius) }
  }
}
