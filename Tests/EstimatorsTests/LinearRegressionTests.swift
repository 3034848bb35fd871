import Estimators
import Randomness
import Testing

struct LinearRegressionTests {
  /// Degrees Celsius, and the same in Fahrenheit.
  static let celsius: [Double] = [-40, -30, -10, 0, 5, 10, 20, 40, 60, 100]
  static let fahrenheit = celsius.map { 1.8 * $0 + 32 }

  @Test func `8000 steps from 1 and 1 learn Fahrenheit, to the last digit`() {
    let inputs = Matrix(column: Self.celsius)
    var model = LinearRegression(weights: [1], bias: 1)
    var lossBefore = model.loss(on: inputs, targets: Self.fahrenheit)
    #expect((lossBefore - 2902.6).magnitude < 1e-9)
    for _ in 0..<8000 {
      lossBefore = model.loss(on: inputs, targets: Self.fahrenheit)
      model.descend(on: inputs, targets: Self.fahrenheit, learningRate: 0.0005)
    }
    #expect(model.weights == [1.8002504858014874])
    #expect(model.bias == 31.970400154777106)
    #expect(lossBefore == 0.0007626076470641347)
    #expect(model([50]) == 121.98292444485148)
  }

  @Test func `least squares finds Fahrenheit at once`() throws {
    let inputs = Matrix(column: Self.celsius)
    let model = try LinearRegression(fitting: inputs, targets: Self.fahrenheit)
    expectClose(model.weights + [model.bias], [1.8, 32], within: 1e-14)
    #expect(model.loss(on: inputs, targets: Self.fahrenheit) < 1e-25)
  }

  @Test(arguments: try Fixture.load().regressions)
  func `agrees with the reference`(fixture: Fixture.Regression) throws {
    let inputs = Matrix(rows: fixture.inputs)
    let model = try LinearRegression(
      fitting: inputs, targets: fixture.targets, ridge: fixture.ridge)
    let tolerance = try Fixture.load().tolerance
    expectClose(model.weights + [model.bias], fixture.weights + [fixture.bias], within: tolerance)
    expectClose(
      [model.loss(on: inputs, targets: fixture.targets)], [fixture.loss], within: tolerance)
  }

  @Test(arguments: 0..<20)
  func `no step leads down from the least-squares model`(seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let features = random.integer(in: 1...5)
    let inputs = Matrix.sample(rows: features + 5, columns: features, using: &random)
    let targets = (0..<inputs.rowCount).map { _ in random.normal() }
    let model = try LinearRegression(fitting: inputs, targets: targets)
    let gradient = model.gradient(on: inputs, targets: targets)
    expectClose(
      gradient.weights + [gradient.bias], Array(repeating: 0, count: features + 1), within: 1e-12)
  }

  @Test(arguments: 0..<20)
  func `the gradient is the slope of the loss`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let inputs = Matrix.sample(rows: 7, columns: 3, using: &random)
    let targets = (0..<7).map { _ in random.normal() }
    let model = LinearRegression(weights: (0..<3).map { _ in random.normal() }, bias: 0.5)
    let gradient = model.gradient(on: inputs, targets: targets)
    let slopes = centralDifferences(at: model.weights + [model.bias]) {
      LinearRegression(weights: $0.dropLast(), bias: $0[3]).loss(on: inputs, targets: targets)
    }
    expectClose(gradient.weights + [gradient.bias], slopes, within: 1e-8)
  }

  @Test func `a larger ridge means smaller weights`() throws {
    let fixture = try #require(try Fixture.load().regressions.first)
    let sizes = try [0, 0.1, 1, 10, 100].map { ridge in
      let model = try LinearRegression(
        fitting: Matrix(rows: fixture.inputs), targets: fixture.targets, ridge: ridge)
      return model.weights.reduce(0) { $0 + $1 * $1 }
    }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `a polynomial of degree 15 passes 16 points of a sine without a ridge`() throws {
    let x = (0..<16).map { Double($0) / 8 - 0.9375 }
    let bend = PolynomialFeatures(degree: 15)
    let targets = x.map { Double($0 > 0 ? 1 : -1) }
    let model = try LinearRegression(fitting: bend(Matrix(column: x)), targets: targets)
    #expect(model.loss(on: bend(Matrix(column: x)), targets: targets) < 1e-18)
  }

  @Test(arguments: try Fixture.load().polynomials)
  func `polynomial features agree with the reference`(fixture: Fixture.Polynomial) {
    let features = PolynomialFeatures(
      degree: fixture.degree, inputCount: fixture.inputs[0].count)
    expectClose(features(Matrix(rows: fixture.inputs)), fixture.outputs, within: 1e-14)
  }

  @Test func `a feature that others make up is named`() {
    let inputs = Matrix(rows: [[1, 7, 3], [2, 7.5, 5], [4, 6, 9], [3, 1, 7], [0, 0, 1]])
    #expect(throws: EstimatorError.dependentFeature(2)) {
      try LinearRegression(fitting: inputs, targets: [1, 2, 3, 4, 5])
    }
  }

  @Test func `a constant feature is named, and a ridge gives it no weight`() throws {
    let inputs = Matrix(rows: [[1, 0.1], [2, 0.1], [4, 0.1]])
    #expect(throws: EstimatorError.dependentFeature(1)) {
      try LinearRegression(fitting: inputs, targets: [1, 2, 4])
    }
    let model = try LinearRegression(fitting: inputs, targets: [1, 2, 4], ridge: 1e-9)
    expectClose(model.weights + [model.bias], [1, 0, 0], within: 1e-8)
  }

  @Test func `fewer examples than unknowns need a ridge`() throws {
    let inputs = Matrix(rows: [[1, 2, 3], [4, 5, 7]])
    #expect(throws: EstimatorError.dependentFeature(1)) {
      try LinearRegression(fitting: inputs, targets: [1, 2])
    }
    let model = try LinearRegression(fitting: inputs, targets: [1, 2], ridge: 1e-6)
    #expect(model.loss(on: inputs, targets: [1, 2]) < 1e-9)
  }
}
