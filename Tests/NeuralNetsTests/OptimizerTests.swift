import NeuralNets
import Randomness
import Tensors
import Testing

/// What the reference's optimizer made of a parabola: the place after each step.
struct OptimizerCase: Codable, CustomTestStringConvertible, Sendable {
  let name: String
  let start: StoredTensor
  let curvature: StoredTensor
  let slope: StoredTensor
  let trace: StoredTensor

  var testDescription: String { name }

  func optimizer() throws -> any Optimizer {
    switch name {
    case "sgd": SGD(learningRate: 0.1)
    case "sgd momentum": SGD(learningRate: 0.1, momentum: 0.9)
    case "sgd nesterov": SGD(learningRate: 0.1, momentum: 0.9, isNesterov: true)
    case "sgd decay": SGD(learningRate: 0.1, weightDecay: 0.1)
    case "rmsprop": RMSprop()
    case "rmsprop momentum": RMSprop(momentum: 0.9)
    case "adagrad": Adagrad()
    case "adam": Adam()
    case "adam penalty": Adam(learningRate: 0.01, weightDecay: .penalty(0.1))
    case "adamw": Adam.decoupled(learningRate: 0.01)
    default: throw UnknownCase(name: name)
    }
  }
}

/// Expects what every optimizer owes.
///
/// It counts its steps; a copy of it and the model goes on by itself with the same bits, and so does
/// one that was stored in a file; what has no gradient stays; a parabola's loss falls.
func checkOptimizer<Kind: Optimizer>(
  _ optimizer: Kind, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  func step(_ optimizer: inout Kind, _ model: inout [Tensor]) -> Float {
    let (loss, gradients) = valueAndGradients(of: model) { ($0[0] * $0[0]).sum() }
    optimizer.update(&model, along: gradients)
    return loss
  }
  var (first, model) = (optimizer, [Tensor([1, -2, 0.5]), Tensor([4])])
  let losses = (0..<20).map { _ in step(&first, &model) }
  #expect(losses[19] < losses[0], "the loss does not fall", sourceLocation: sourceLocation)
  #expect(first.step == 20 && optimizer.step == 0, sourceLocation: sourceLocation)
  #expect(
    model[1] == [4], "what has no gradient moves", sourceLocation: sourceLocation)
  var (second, copy) = (first, model)
  let file = try SafeTensors(decoding: first.storedState().encoded())
  for _ in 0..<3 { _ = step(&first, &model) }
  #expect(copy != model, "a copy is not independent", sourceLocation: sourceLocation)
  var (third, twin) = (optimizer, copy)
  try third.resume(from: file)
  for _ in 0..<3 { _ = step(&second, &copy) }
  #expect(copy == model, "a copy goes another way", sourceLocation: sourceLocation)
  for _ in 0..<3 { _ = step(&third, &twin) }
  #expect(
    twin == model && third.step == 23, "a stored one goes another way",
    sourceLocation: sourceLocation)
}

struct OptimizerTests {
  @Test(arguments: try (fixtures("optimizers") as FixtureFile<OptimizerCase>).cases)
  func `agrees with the reference`(fixture: OptimizerCase) throws {
    var model = fixture.start.tensor
    var optimizer = try fixture.optimizer()
    let (curvature, slope) = (fixture.curvature.tensor, fixture.slope.tensor)
    for step in 0..<fixture.trace.shape[0] {
      let (_, gradients) = valueAndGradients(of: model) { w in
        (curvature * w * w * 0.5).sum() + (slope * w).sum()
      }
      optimizer.update(&model, along: gradients)
      expectClose(model, fixture.trace.tensor[row: step], within: 1e-5, "step \(step)")
    }
  }

  @Test(
    arguments: [
      SGD(learningRate: 0.05), SGD(learningRate: 0.05, momentum: 0.5), Adam(), Adam.keras(),
      Adam.decoupled(), RMSprop(), RMSprop.keras(), Adagrad(), Adagrad.keras(),
    ] as [any Optimizer])
  func `keeps the optimizer rules`(optimizer: any Optimizer) throws {
    func check(_ optimizer: some Optimizer) throws { try checkOptimizer(optimizer) }
    try check(optimizer)
  }

  @Test func `the first step of Keras's forms follows their formulas`() {
    func firstStep(_ optimizer: any Optimizer) -> Float {
      var (model, optimizer) = (Tensor([0]), optimizer)
      let (_, gradients) = valueAndGradients(of: model) { ($0 * 1e-3).sum() }
      optimizer.update(&model, along: gradients)
      return -model[0]
    }
    // With g = 0.001, Adam: 0.001 √0.001 / 0.1 · 0.0001 / (√1e-9 + 1e-7).
    let steps = [firstStep(Adam.keras()), firstStep(RMSprop.keras()), firstStep(Adagrad.keras())]
    // RMSprop: 0.001 · 0.001 / √(1e-7 + 1e-7). Adagrad: 0.001 · 0.001 / √(0.1 + 1e-6 + 1e-7).
    let wanted: [Float] = [9.968_477e-4, 2.236_068e-3, 3.162_260e-6]
    for (step, wanted) in zip(steps, wanted) { #expect(abs(step / wanted - 1) < 1e-5) }
  }

  @Test func `schedules follow their formulas`() {
    let stepped = LearningRate.stepped(from: 1, by: 0.5, every: 10)
    #expect([0, 9, 10, 25].map { stepped($0) } == [1, 1, 0.5, 0.25])
    let cosine = LearningRate.cosine(from: 1, to: 0.2, over: 4)
    #expect([0, 2, 4, 9].map { cosine($0) } == [1, 0.6, 0.2, 0.2])
    let linear = LearningRate.linear(from: 1, to: 0, over: 4)
    #expect([0, 1, 4, 5].map { linear($0) } == [1, 0.75, 0, 0])
    let warm = LearningRate.constant(1).warmedUp(over: 3)
    #expect([0, 1, 2, 3, 9].map { warm($0) } == [0.25, 0.5, 0.75, 1, 1])
    #expect(LearningRate.exponential(from: 2, by: 0.5)(3) == 0.25)
  }

  @Test func `gradients of another model stop`() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var (model, optimizer) = ([Tensor([1]), Tensor([2])], SGD())
      let (_, gradients) = valueAndGradients(of: Tensor([1])) { $0.sum() }
      optimizer.update(&model[0], along: gradients)
      optimizer.update(&model, along: gradients)
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("update: "))
  }
}
