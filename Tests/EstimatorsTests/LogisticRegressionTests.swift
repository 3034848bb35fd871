import Estimators
import Randomness
import Testing

struct LogisticRegressionTests {
  @Test(arguments: try Fixture.load().logistics)
  func `ten Newton steps reach the reference`(fixture: Fixture.Logistic) throws {
    let inputs = Matrix(rows: fixture.inputs)
    var model = LogisticRegression(features: 2, penalty: fixture.penalty)
    for _ in 0..<10 { try model.stepNewton(on: inputs, labels: fixture.labels) }
    let tolerance = try Fixture.load().tolerance
    expectClose(model.weights + [model.bias], fixture.weights + [fixture.bias], within: tolerance)
    expectClose(model.probabilities(for: inputs), fixture.probabilities, within: tolerance)
    expectClose([model.loss(on: inputs, labels: fixture.labels)], [fixture.loss], within: tolerance)
    #expect(model.accuracy(on: inputs, labels: fixture.labels) == fixture.accuracy)
  }

  @Test func `gradient descent goes the same way, in more steps`() throws {
    let fixture = try Fixture.load().logistics[1]
    let inputs = Matrix(rows: fixture.inputs)
    var model = LogisticRegression(features: 2, penalty: fixture.penalty)
    var losses = [model.loss(on: inputs, labels: fixture.labels)]
    for _ in 0..<2000 {
      model.descend(on: inputs, labels: fixture.labels, learningRate: 1)
      losses.append(model.loss(on: inputs, labels: fixture.labels))
    }
    #expect((losses[0] - 0.693_147_180_559_945_3).magnitude < 1e-15)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 <= $0 + 1e-15 })
    expectClose(model.weights + [model.bias], fixture.weights + [fixture.bias], within: 1e-6)
  }

  @Test(arguments: 0..<20)
  func `the gradient is the slope of the loss`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let inputs = Matrix.sample(rows: 9, columns: 3, using: &random)
    let labels = (0..<9).map { _ in random.boolean() }
    let model = LogisticRegression(
      weights: (0..<3).map { _ in random.normal() }, bias: random.normal(), penalty: 0.3)
    let gradient = model.gradient(on: inputs, labels: labels)
    let slopes = centralDifferences(at: model.weights + [model.bias]) {
      LogisticRegression(weights: $0.dropLast(), bias: $0[3], penalty: 0.3)
        .loss(on: inputs, labels: labels)
    }
    expectClose(gradient.weights + [gradient.bias], slopes, within: 1e-8)
  }

  @Test func `extreme logits neither overflow nor lose their label`() {
    let model = LogisticRegression(weights: [1e6], bias: 0)
    let inputs = Matrix(column: [-1, 1])
    #expect(model.probabilities(for: inputs) == [0, 1])
    #expect(model.loss(on: inputs, labels: [false, true]) == 0)
    #expect(model.loss(on: inputs, labels: [true, false]) == 1e6)
    #expect(model.probability([0]) == 0.5)
  }

  @Test func `separable classes flatten the loss, unless weights are penalised`() throws {
    let inputs = Matrix(column: [-2, -1, 1, 2])
    let labels = [false, false, true, true]
    var free = LogisticRegression(features: 1)
    #expect(throws: EstimatorError.flatLoss) {
      for _ in 0..<2000 { try free.stepNewton(on: inputs, labels: labels) }
    }
    #expect(free.weights[0].isFinite)
    var held = LogisticRegression(features: 1, penalty: 0.1)
    for _ in 0..<20 { try held.stepNewton(on: inputs, labels: labels) }
    let gradient = held.gradient(on: inputs, labels: labels)
    expectClose(gradient.weights + [gradient.bias], [0, 0], within: 1e-14)
  }

  @Test func `a constant feature leaves no Newton step`() {
    var model = LogisticRegression(features: 1)
    #expect(throws: EstimatorError.flatLoss) {
      try model.stepNewton(on: Matrix(column: [3, 3, 3]), labels: [true, false, true])
    }
    #expect(model == LogisticRegression(features: 1))
  }
}
