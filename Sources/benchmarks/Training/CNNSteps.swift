import NeuralNets
import Tensors

extension Benchmark {
  /// A convolutional network over colour pictures of 32x32 pixels.
  static let cnnSteps = [
    trainingStep(
      "cnn-step", "32x32x3 batch 32",
      model: { random in
        Sequential(
          Convolution(
            from: 3, to: 16, size: 3, padding: .same, activation: .relu, using: &random),
          MaxPooling(2),
          Convolution(
            from: 16, to: 32, size: 3, padding: .same, activation: .relu, using: &random),
          MaxPooling(2),
          Convolution(
            from: 32, to: 64, size: 3, padding: .same, activation: .relu, using: &random),
          MaxPooling(2), Flatten(), Dense(from: 1024, to: 10, using: &random))
      }, input: [32, 32, 32, 3],
      loss: { [labels = labels(classes: 10)] in softmaxCrossEntropy($0, labels: labels) })
  ]
}
