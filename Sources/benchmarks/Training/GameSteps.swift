import NeuralNets
import Tensors

extension Benchmark {
  /// Deep Q-networks over the boards of MinAtar and the screens of Atari.
  static let gameSteps = [
    trainingStep(
      "minatar-step", "10x10x4 batch 32",
      model: { random in
        Sequential(
          Convolution(from: 4, to: 16, size: 3, activation: .relu, using: &random), Flatten(),
          Dense(from: 1024, to: 128, activation: .relu, using: &random),
          Dense(from: 128, to: 6, using: &random))
      }, input: [32, 10, 10, 4], loss: actionLoss),
    trainingStep(
      "atari-step", "84x84x4 batch 32",
      model: { random in
        Sequential(
          Convolution(from: 4, to: 32, size: 8, stride: 4, activation: .relu, using: &random),
          Convolution(from: 32, to: 64, size: 4, stride: 2, activation: .relu, using: &random),
          Convolution(from: 64, to: 64, size: 3, activation: .relu, using: &random), Flatten(),
          Dense(from: 3136, to: 512, activation: .relu, using: &random),
          Dense(from: 512, to: 6, using: &random))
      }, input: [32, 84, 84, 4], loss: actionLoss),
  ]

  /// Huber's loss of the values of the actions taken.
  private static let actionLoss = { @Sendable [actions = labels(classes: 6)] (values: Tensor) in
    huberLoss(values.gather(actions), goals)
  }

  /// What the actions are to be worth.
  private static let goals = Tensor(ones: 32)
}
