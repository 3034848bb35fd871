import NeuralNets
import Randomness
import Tensors

extension Benchmark {
  /// A training step: the loss, its gradients, and Adam with PyTorch's defaults.
  static func trainingStep<Model: Layer>(
    _ name: String, _ shape: String, model: @escaping @Sendable (inout RandomStream) -> Model,
    input: Shape, loss: @escaping @Sendable (Tensor) -> Tensor
  ) -> Benchmark {
    Benchmark(name, shape) {
      var random = RandomStream(seed: 0)
      var model = model(&random)
      let inputs = Tensor(normal: 1, shape: input, using: &random)
      var optimizer = Adam()
      var pass = Pass(training: random)
      return .call {
        let (value, gradients) = valueAndGradients(of: model) { loss($0(inputs, in: &pass)) }
        optimizer.update(&model, along: gradients)
        keep(value)
      }
    }
  }

  /// Labels that go through all classes.
  static func labels(classes: Int) -> [Int] { (0..<32).map { $0 % classes } }
}
