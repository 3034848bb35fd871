import NeuralNets
import Tensors

extension Benchmark {
  /// A small network, as for balancing a pole: one example a step, and 32.
  static let mlpSteps = [1, 32].map { batch in
    trainingStep(
      "mlp-step", "4-24-24-2 batch \(batch)",
      model: { random in
        Sequential(
          Dense(from: 4, to: 24, activation: .relu, using: &random),
          Dense(from: 24, to: 24, activation: .relu, using: &random),
          Dense(from: 24, to: 2, using: &random))
      }, input: [batch, 4],
      loss: { [targets = Tensor.noise(batch, 2)] in meanSquaredError($0, targets) })
  }
}
