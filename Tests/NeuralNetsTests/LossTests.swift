import NeuralNets
import Tensors
import Testing

/// What the reference computed for a loss: inputs, value, and the gradient of the first input.
struct LossCase: Codable, CustomTestStringConvertible, Sendable {
  let name: String
  let inputs: [StoredTensor]
  let output: StoredTensor
  let gradient: StoredTensor

  var testDescription: String { name }

  func loss(_ x: Tensor) throws -> Tensor {
    let y = inputs[1].tensor
    let labels = y.scalars.map { Int($0) }
    return switch name {
    case "mean squared": meanSquaredError(x, y)
    case "mean absolute": meanAbsoluteError(x, y)
    case "huber": huberLoss(x, y, delta: 0.7)
    case "softmax cross-entropy": softmaxCrossEntropy(x, labels: labels)
    case "softmax cross-entropy of probabilities": softmaxCrossEntropy(x, probabilities: y)
    case "categorical cross-entropy": categoricalCrossEntropy(x, y)
    case "sparse categorical cross-entropy": sparseCategoricalCrossEntropy(x, labels: labels)
    case "binary cross-entropy": binaryCrossEntropy(x, y)
    case "binary cross-entropy of logits": binaryCrossEntropy(logits: x, y)
    case "kl divergence": klDivergence(logPredictions: x, y)
    case "hinge": hingeLoss(x, y)
    default: throw UnknownCase(name: name)
    }
  }
}

struct UnknownCase: Error {
  let name: String
}

struct LossTests {
  @Test(arguments: try (fixtures("losses") as FixtureFile<LossCase>).cases)
  func `agrees with the reference`(fixture: LossCase) throws {
    let (loss, gradients) = try valueAndGradients(of: fixture.inputs[0].tensor) {
      (x) throws -> Tensor in try fixture.loss(x)
    }
    expectClose(Tensor(loss), fixture.output.tensor, within: 2e-5)
    expectClose(gradients[0] ?? Tensor(zeros: 0), fixture.gradient.tensor, within: 2e-5)
  }

  @Test func `losses of logits stay finite where probabilities would not`() {
    let logits = Tensor(rows: [[200, -200]])
    #expect(softmaxCrossEntropy(logits, labels: [1]).item == 400)
    #expect(binaryCrossEntropy(logits: logits, Tensor(rows: [[0, 1]])).item == 200)
    #expect(binaryCrossEntropy(Tensor(rows: [[1, 0]]), Tensor(rows: [[0, 1]])).isFinite)
    #expect(klDivergence(logPredictions: logits, Tensor(rows: [[0, 1]])).item == 200)
  }

  @Test func `a loss that is not finite names its step`() {
    #expect(throws: TrainingError.lossNotFinite(step: 7, loss: "nan")) {
      try checkFinite(.nan, step: 7)
    }
    #expect(throws: Never.self) { try checkFinite(3, step: 7) }
    let message = TrainingError.lossNotFinite(step: 7, loss: "inf").description
    #expect(message.hasPrefix("the loss became inf at step 7; lower the learning rate"))
  }

  @Test func `shapes that differ stop`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = meanSquaredError(Tensor(zeros: 4, 1), Tensor(zeros: 4))
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("meanSquaredError: [4, 1] against [4]; shapes must be equal"))
  }
}
