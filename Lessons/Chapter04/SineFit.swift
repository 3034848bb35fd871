import Animations
import Estimators
import Kernels
import LessonKit
import NeuralNets
import Randomness
import Tensors

/// How a net is trained on points of the sine.
struct SineTraining: Sendable {
  /// The numbers of neurons between the input and the output, layer by layer.
  var hidden: [Int]
  var learningRate: Double
  var epochs: Int
  var batchSize: Int
  /// The number of points learned from, evenly over −5…5.
  var points: Int

  /// The steps of the optimizer in one epoch.
  var updatesPerEpoch: Int { (points + batchSize - 1) / batchSize }
  /// The steps of the optimizer in all.
  var updates: Int { epochs * updatesPerEpoch }
  /// The number of early updates that are shown at an even pace.
  var linearSteps: Double { Double(updatesPerEpoch) }

  /// The updates after which a net is looked at: most of the first ones, then ever fewer.
  func looks(_ count: Int = 100) -> LogSteps {
    LogSteps(count: count, upTo: updates, linearSteps: linearSteps)
  }

  /// Points of the sine, evenly over −5…5.
  static func samples(_ count: Int) -> [Double] {
    (0..<count).map { -5 + 10 * Double($0) / Double(count - 1) }
  }
}

/// A net on its way to the sine.
struct SineRun: Sendable {
  /// What the net answers at `SineRun.grid`, one curve a look.
  private(set) var curves: [[Double]] = []
  /// The mean squared error over all points learned from, one a look.
  private(set) var losses: [Double] = []
  /// How many hidden neurons in the end answer 0 to every point.
  private(set) var silentNeurons = 0

  /// Where the curves are looked at.
  static let grid = SineTraining.samples(161)

  /// The sine there.
  static let sine = grid.map(Double.sin)

  /// The error in the end.
  var loss: Double { losses[losses.count - 1] }
  /// Whether training has ended far from the sine.
  var isStuck: Bool { loss > 0.1 }

  /// Trains a net with an activation after each hidden layer; chance comes from `random` alone.
  init(
    _ activation: Activation, _ training: SineTraining, from random: RandomStream
  ) throws(LessonError) {
    let inputs = SineTraining.samples(training.points)
    let x = Tensor(inputs.map(Float.init), shape: [inputs.count, 1])
    let y = Tensor(inputs.map { Float(Double.sin($0)) }, shape: [inputs.count, 1])
    var net = Self.net(training.hidden, activation, from: random.split("weights"))
    var optimizer = Adam.keras(learningRate: .constant(Float(training.learningRate)))
    let looks = training.looks()
    record(net, x, y)
    for epoch in 0..<training.epochs {
      let order = random.split("order").split(epoch)
      for batch in Batches(of: training.batchSize, from: training.points, shuffledBy: order) {
        let (loss, gradients) = valueAndGradients(of: net) { net in
          meanSquaredError(net(x.gatherRows(batch)), y.gatherRows(batch))
        }
        guard loss.isFinite else { throw .diverged(step: optimizer.step, quantity: "loss") }
        optimizer.update(&net, along: gradients)
        if looks.contains(optimizer.step) { record(net, x, y) }
      }
    }
    silentNeurons = Self.silentNeurons(of: net, answering: x)
  }

  /// Fully connected layers, Glorot-uniform as the book's.
  private static func net(
    _ hidden: [Int], _ activation: Activation, from random: RandomStream
  ) -> Sequential {
    var random = random
    let widths = [1] + hidden + [1]
    return Sequential(
      widths.indices.dropLast().map { index in
        Dense(
          from: widths[index], to: widths[index + 1],
          activation: index < hidden.count ? activation : .identity, weights: .glorotUniform,
          using: &random)
      })
  }

  private mutating func record(_ net: Sequential, _ x: Tensor, _ y: Tensor) {
    let grid = Tensor(Self.grid.map(Float.init), shape: [Self.grid.count, 1])
    curves.append(net(grid).scalars.map(Double.init))
    losses.append(Double(meanSquaredError(net(x), y).item))
  }

  private static func silentNeurons(of net: Sequential, answering x: Tensor) -> Int {
    var signal = x
    return net.layers.dropLast().reduce(0) { count, layer in
      signal = layer(signal)
      let (answers, width) = (signal.scalars, signal.shape[1])
      return count
        + (0..<width).count { neuron in
          stride(from: neuron, to: answers.count, by: width).allSatisfy { answers[$0] == 0 }
        }
    }
  }
}

/// The straight line that lies nearest to the points of the sine: no linear net can do better.
struct BestLine: Sendable {
  let slope: Double
  let bias: Double
  /// Its mean squared error.
  let loss: Double

  /// Solves for the line at once, by least squares.
  init(through points: Int) throws(LessonError) {
    let inputs = SineTraining.samples(points)
    let targets = inputs.map(Double.sin)
    let matrix = Matrix(column: inputs)
    do {
      let line = try LinearRegression(fitting: matrix, targets: targets)
      (slope, bias) = (line.weights[0], line.bias)
      loss = line.loss(on: matrix, targets: targets)
    } catch {
      throw .invalid("There is no best line through \(points) points; give '--points' more.")
    }
  }
}
