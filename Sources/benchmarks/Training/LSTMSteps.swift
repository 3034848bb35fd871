import NeuralNets
import Tensors

extension Benchmark {
  /// A recurrent network over short sequences.
  static let lstmSteps = [
    trainingStep(
      "lstm-step", "8-32 time 16 batch 32",
      model: { random in
        Sequential(
          LSTM(from: 8, units: 32, using: &random), Dense(from: 32, to: 1, using: &random))
      }, input: [32, 16, 8],
      loss: { [targets = Tensor.noise(32, 1)] in
        meanSquaredError($0, targets)
      })
  ]
}
