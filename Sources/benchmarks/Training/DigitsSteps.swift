import NeuralNets
import Tensors

extension Benchmark {
  /// A dense network over digits of 28x28 pixels.
  static let digitsSteps = [
    trainingStep(
      "digits-step", "784-128-10 batch 32",
      model: { random in
        Sequential(
          Dense(from: 784, to: 128, activation: .relu, using: &random),
          Dense(from: 128, to: 10, using: &random))
      }, input: [32, 784],
      loss: { [labels = labels(classes: 10)] in softmaxCrossEntropy($0, labels: labels) })
  ]
}
