import Contracts
import Kernels

/// The probability of a yes as a function of the features: `sigmoid(input · weights + bias)`.
///
/// The loss is the mean cross-entropy, `mean(softplus(z) - z · label)` with `z` the logit, which does not
/// overflow, plus `penalty/2 · Σ weight²`. It is convex: every way down leads to the same model. A copy
/// is a snapshot.
public struct LogisticRegression: Sendable, Hashable {
  /// How much each feature counts, `[features]`.
  public var weights: [Double]
  /// The logit where all features are 0.
  public var bias: Double
  /// How strongly weights, but not the bias, are held small.
  ///
  /// With `n` examples it is `1 / (n · C)` for the `C` of scikit-learn.
  public let penalty: Double

  /// A model that holds both answers for equally likely everywhere.
  ///
  /// - Precondition: `penalty` is not negative.
  public init(features: Int, penalty: Double = 0) {
    self.init(weights: Array(repeating: 0, count: features), bias: 0, penalty: penalty)
  }

  /// A model of the given weights.
  ///
  /// - Precondition: `penalty` is not negative.
  public init(weights: [Double], bias: Double, penalty: Double = 0) {
    require(
      penalty >= 0 && penalty.isFinite,
      "LogisticRegression: penalty \(penalty); must be finite and not negative")
    (self.weights, self.bias, self.penalty) = (weights, bias, penalty)
  }

  /// The logarithm of the odds for an example, `[features]` → a number; 0 on the boundary.
  public func logit(_ input: [Double]) -> Double {
    require(
      input.count == weights.count,
      "LogisticRegression: \(input.count) numbers; the model has \(weights.count) features")
    return dot(input, weights) + bias
  }

  /// The probability of a yes for an example, `[features]` → a number in 0…1.
  public func probability(_ input: [Double]) -> Double { Double.sigmoid(logit(input)) }

  /// The probabilities for examples, `[examples, features]` → `[examples]`.
  public func probabilities(for inputs: Matrix) -> [Double] {
    inputs.matmul(weights).map { Double.sigmoid($0 + bias) }
  }

  /// The share of the examples whose likelier answer is their label; 0.5 counts as a yes.
  public func accuracy(on inputs: Matrix, labels: [Bool]) -> Double {
    check(inputs, labels)
    let hits = zip(probabilities(for: inputs), labels).count { ($0 >= 0.5) == $1 }
    return Double(hits) / Double(labels.count)
  }

  /// The mean cross-entropy and the penalty.
  public func loss(on inputs: Matrix, labels: [Bool]) -> Double {
    check(inputs, labels)
    var sum = 0.0
    for (product, label) in zip(inputs.matmul(weights), labels) {
      let logit = product + bias
      sum += softplus(label ? -logit : logit)
    }
    return sum / Double(labels.count) + penalty / 2 * dot(weights, weights)
  }

  /// The slope of the loss along each weight and the bias, in the form of a model.
  ///
  /// `mean((probability - label) · feature) + penalty · weight`.
  public func gradient(on inputs: Matrix, labels: [Bool]) -> LogisticRegression {
    check(inputs, labels)
    let errors = zip(probabilities(for: inputs), labels).map { $0 - ($1 ? 1 : 0) }
    let share = 1 / Double(labels.count)
    let slopes = weights.enumerated().map { feature, weight in
      var sum = 0.0
      for (row, error) in errors.enumerated() { sum += error * inputs[row, feature] }
      return share * sum + penalty * weight
    }
    return LogisticRegression(weights: slopes, bias: share * errors.reduce(0, +))
  }

  /// Takes one step down the slope of the loss over all examples.
  public mutating func descend(on inputs: Matrix, labels: [Bool], learningRate: Double) {
    let gradient = gradient(on: inputs, labels: labels)
    move(by: gradient.weights.map { -learningRate * $0 }, -learningRate * gradient.bias)
  }

  mutating func move(by weightSteps: [Double], _ biasStep: Double) {
    for (place, step) in weightSteps.enumerated() { weights[place] += step }
    bias += biasStep
  }

  func check(_ inputs: Matrix, _ labels: [Bool]) {
    requireExamples(
      "LogisticRegression", inputs, features: weights.count, labels: labels.count)
  }
}

/// `log(1 + exp(x))`, without overflow.
private func softplus(_ x: Double) -> Double {
  max(x, 0) + Double.log(onePlus: Double.exp(-x.magnitude))
}
