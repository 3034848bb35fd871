import Animations
import Estimators
import NeuralNets
import Tensors

/// A neuron with one input and no activation: `ŷ = wx + b`.
struct Neuron: Sendable, Hashable, Tweenable {
  /// How much the input counts, w.
  var weight: Double
  /// The output where the input is 0, b.
  var bias: Double

  /// The output for an input.
  func callAsFunction(_ input: Double) -> Double { weight * input + bias }

  func tweened(to end: Neuron, at progress: Double) -> Neuron {
    Neuron(
      weight: tween(weight, end.weight, at: progress), bias: tween(bias, end.bias, at: progress))
  }
}

extension Neuron {
  /// The neuron that a model of one feature is.
  init(_ model: LinearRegression) { self.init(weight: model.weights[0], bias: model.bias) }

  /// The neuron that a layer with one input and one output is.
  init(_ layer: Dense) {
    self.init(weight: Double(layer.weight.item), bias: Double(layer.bias.item))
  }
}

/// What a neuron learns from: temperatures on both scales.
struct Thermometer: Sendable {
  /// What is read: degrees Celsius.
  let celsius: [Double]
  /// What is wanted: the same temperatures in degrees Fahrenheit.
  let fahrenheit: [Double]

  /// Examples at these temperatures.
  init(celsius: [Double]) {
    self.celsius = celsius
    fahrenheit = celsius.map(Self.conversion.callAsFunction)
  }

  /// The truth that the neuron is to find.
  static let conversion = Neuron(weight: 1.8, bias: 32)

  /// The mean squared error of a neuron.
  func loss(of neuron: Neuron) -> Double {
    let errors = points.map { neuron($0.x) - $0.y }
    return errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
  }

  /// The examples as points of a plot.
  var points: [(x: Double, y: Double)] { zip(celsius, fahrenheit).map { ($0, $1) } }
}
