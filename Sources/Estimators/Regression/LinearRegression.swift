import Contracts

/// A line through points, or a plane through more features: `input · weights + bias`.
///
/// It learns by steps down the slope of the mean squared error, or at once by least squares. A copy is
/// a snapshot.
public struct LinearRegression: Sendable, Hashable {
  /// How much each feature counts, `[features]`.
  public var weights: [Double]
  /// The prediction where all features are 0.
  public var bias: Double

  /// A model that predicts 0 everywhere.
  public init(features: Int) { self.init(weights: Array(repeating: 0, count: features), bias: 0) }

  /// A model of the given weights.
  public init(weights: [Double], bias: Double) {
    (self.weights, self.bias) = (weights, bias)
  }

  /// The prediction for an example, `[features]` → a number.
  public func callAsFunction(_ input: [Double]) -> Double {
    require(
      input.count == weights.count,
      "LinearRegression: \(input.count) numbers; the model has \(weights.count) features")
    return dot(input, weights) + bias
  }

  /// The predictions for examples, `[examples, features]` → `[examples]`.
  public func predictions(for inputs: Matrix) -> [Double] {
    inputs.matmul(weights).map { $0 + bias }
  }

  /// The mean squared error, `mean((prediction - target)²)`.
  public func loss(on inputs: Matrix, targets: [Double]) -> Double {
    let errors = errors(on: inputs, targets)
    return dot(errors, errors) / Double(errors.count)
  }

  /// The slope of the loss along each weight and the bias, in the form of a model.
  ///
  /// `2/n · Σ error · feature`, and `2/n · Σ error` for the bias.
  public func gradient(on inputs: Matrix, targets: [Double]) -> LinearRegression {
    let errors = errors(on: inputs, targets)
    let share = 2 / Double(errors.count)
    let slopes = (0..<weights.count).map { feature in
      var sum = 0.0
      for (row, error) in errors.enumerated() { sum += error * inputs[row, feature] }
      return share * sum
    }
    return LinearRegression(weights: slopes, bias: share * errors.reduce(0, +))
  }

  /// Takes one step down the slope of the loss over all examples.
  ///
  /// With too large a rate the loss rises from step to step, in the end beyond all numbers: it is the
  /// caller who looks at it.
  public mutating func descend(on inputs: Matrix, targets: [Double], learningRate: Double) {
    let gradient = gradient(on: inputs, targets: targets)
    for (place, slope) in gradient.weights.enumerated() { weights[place] -= learningRate * slope }
    bias -= learningRate * gradient.bias
  }

  private func errors(on inputs: Matrix, _ targets: [Double]) -> [Double] {
    requireExamples(
      "LinearRegression", inputs, features: weights.count, labels: targets.count)
    return zip(predictions(for: inputs), targets).map { $0 - $1 }
  }
}
