import Kernels
import NeuralNets
import Randomness
import Tensors

/// Small models for the examples, the same in every run.
enum ExampleModels {
  /// Two crescents that lie in one another, `[points, 2]`, and their classes.
  static let moons: (points: Tensor, classes: [Int]) = {
    var random = RandomStream(seed: 7)
    let classes = (0..<160).map { $0 % 2 }
    let points = classes.enumerated().flatMap { index, label -> [Float] in
      let turn = Double(index / 2) / 79 * Double.pi
      let (x, y) = (Double.cos(turn), Double.sin(turn))
      let noise = [random.normal(), random.normal()].map { Float($0 * 0.13) }
      return label == 0
        ? [Float(x) + noise[0], Float(y) + noise[1]]
        : [Float(1 - x) + noise[0], Float(0.5 - y) + noise[1]]
    }
    return (Tensor(points, shape: [classes.count, 2]), classes)
  }()

  /// A classifier of the crescents after training, and the record of it.
  static let classifier: (model: Sequential, record: TrainingRecord) = {
    var random = RandomStream(seed: 3)
    var model = Sequential(
      Dense(from: 2, to: 6, activation: .tanh, using: &random),
      Dense(from: 6, to: 4, activation: .tanh, using: &random),
      Dense(from: 4, to: 2, using: &random))
    var optimizer = Adam(learningRate: 0.02)
    var record = TrainingRecord(every: 5)
    for step in 0...300 {
      let (loss, gradients) = valueAndGradients(of: model) { model in
        softmaxCrossEntropy(model(moons.points), labels: moons.classes)
      }
      if step.isMultiple(of: 5) { record.note(Double(loss), as: "training") }
      optimizer.update(&model, along: gradients)
    }
    return (model, record)
  }()

  /// A picture of a ring, `[1, 16, 16, 1]`.
  static let ring: Tensor = {
    let pixels = (0..<256).map { index -> Float in
      let (x, y) = (Double(index % 16) - 7.5, Double(index / 16) - 7.5)
      let distance = (x * x + y * y).squareRoot()
      return Float(max(0, 1 - abs(distance - 5) / 1.6))
    }
    return Tensor(pixels, shape: [1, 16, 16, 1])
  }()

  /// Eight filters that look for edges, each in another direction.
  static let edges: NeuralNets.Convolution = {
    var random = RandomStream(seed: 1)
    var layer = NeuralNets.Convolution(from: 1, to: 8, size: 5, activation: .relu, using: &random)
    let weights = (0..<25).flatMap { place in
      (0..<8).map { filter -> Float in
        let angle = Double(filter) * Double.pi / 4
        let (x, y) = (Double(place % 5) - 2, Double(place / 5) - 2)
        let along = x * Double.cos(angle) + y * Double.sin(angle)
        return Float(along * Double.exp(-(x * x + y * y) / 5) * 0.5)
      }
    }
    layer.weight = Tensor(weights, shape: [5, 5, 1, 8])
    return layer
  }()
}
