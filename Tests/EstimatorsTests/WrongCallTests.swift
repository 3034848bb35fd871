import Estimators
import Randomness
import TestSupport
import Testing

/// A call that breaks a rule.
enum WrongCall: String, CaseIterable, Codable, Sendable {
  case ragged, product, place, infinite, targets, ridge, width, degree, labels, penalty
  case unassigned, clusters, empty, asymmetric, start, count, coordinates, single

  /// What the message must say: place, values and rule.
  var message: String {
    switch self {
    case .ragged: "Matrix: row 1 has 1 elements, row 0 has 2"
    case .product: "matmul: 2x3 by 2x3; inner sizes must agree"
    case .place: "Matrix: place 2, 0 of 2x3"
    case .infinite: "LinearRegression: inf at 1, 0; numbers must be finite"
    case .targets: "LinearRegression: 1 labels for 2x3 examples; there must be one for each"
    case .ridge: "LinearRegression: ridge -1.0; must be finite and not negative"
    case .width: "LinearRegression: 1 numbers; the model has 2 features"
    case .degree: "PolynomialFeatures: degree 9 of 50 features; at most 100000 products"
    case .labels: "LogisticRegression: 2x3 examples; the model has 2 features"
    case .penalty: "LogisticRegression: penalty -0.5; must be finite and not negative"
    case .unassigned: "KMeans.update: no point is assigned yet; call assign() first"
    case .clusters: "KMeans: 0 clusters; there must be at least 1"
    case .empty: "CenterSeeding: 0x0 examples; there must be a row and a column"
    case .asymmetric: "SymmetricEigen: 2.0 at 1, 0 but 1.0 at 0, 1; must be symmetric"
    case .start: "PowerIteration: start [0.0, 0.0] for 2x2; one number a row, not all zero"
    case .count: "PrincipalComponents: 3 of covariance 2x2, 2 features; sizes must agree"
    case .coordinates: "PrincipalComponents: coordinates 2x3 for 2 components"
    case .single: "covariance: of 1x2; there must be two rows"
    }
  }

  func run() {
    let matrix = Matrix(zeros: 2, 3)
    let square = Matrix(identity: 2)
    var random = RandomStream(seed: 0)
    switch self {
    case .ragged: _ = Matrix(rows: [[1, 2], [3]])
    case .product: _ = matrix.matmul(matrix)
    case .place: _ = matrix[2, 0]
    case .infinite:
      _ = try? LinearRegression(fitting: Matrix(column: [1, .infinity]), targets: [1, 2])
    case .targets: _ = try? LinearRegression(fitting: matrix, targets: [1])
    case .ridge: _ = try? LinearRegression(fitting: matrix, targets: [1, 2], ridge: -1)
    case .width: _ = LinearRegression(features: 2)([1])
    case .degree: _ = PolynomialFeatures(degree: 9, inputCount: 50)
    case .labels: _ = LogisticRegression(features: 2).loss(on: matrix, labels: [true, false])
    case .penalty: _ = LogisticRegression(features: 2, penalty: -0.5)
    case .unassigned:
      var clusters = KMeans(points: matrix, centers: matrix)
      clusters.update()
    case .clusters: _ = KMeans(points: matrix, clusters: 0, using: &random)
    case .empty: _ = CenterSeeding(points: Matrix(rows: []), using: &random)
    case .asymmetric: _ = SymmetricEigen(Matrix(rows: [[1, 1], [2, 1]]))
    case .start: _ = PowerIteration(square, start: [0, 0])
    case .count: _ = PrincipalComponents(mean: [0, 0], covariance: square, count: 3)
    case .coordinates:
      _ = PrincipalComponents(mean: [0, 0], covariance: square).reconstruction(from: matrix)
    case .single: _ = Matrix(rows: [[1, 2]]).covariance
    }
  }
}

struct WrongCallTests {
  @Test(arguments: WrongCall.allCases)
  func `a call that breaks a rule stops, naming place, values and rule`(call: WrongCall) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [call] in
      call.run()
    }
    expectMessage(result, contains: call.message)
  }

  @Test func `errors say what to do in one line`() {
    #expect(
      EstimatorError.dependentFeature(2).description
        == "least squares: feature 2 is a combination of the others; leave it out or add a ridge")
    #expect(EstimatorError.flatLoss.description.contains("add a penalty"))
  }
}
