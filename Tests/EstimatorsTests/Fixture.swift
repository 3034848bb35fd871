import Estimators
import Foundation
import Testing

/// What NumPy and scikit-learn computed; `Fixtures/estimators.py` makes it and names the versions.
struct Fixture: Decodable, Sendable {
  struct Regression: Decodable, Sendable, CustomTestStringConvertible {
    let ridge: Double, inputs: [[Double]], targets: [Double]
    let weights: [Double], bias: Double, loss: Double

    var testDescription: String { "ridge \(ridge)" }
  }

  struct Logistic: Decodable, Sendable, CustomTestStringConvertible {
    let penalty: Double, inputs: [[Double]], labels: [Bool]
    let weights: [Double], bias: Double
    let probabilities: [Double], loss: Double, accuracy: Double

    var testDescription: String { "penalty \(penalty)" }
  }

  struct Clusters: Decodable, Sendable {
    let points: [[Double]], start: [[Double]]
    let centers: [[Double]], assignments: [Int], inertia: Double
  }

  struct Components: Decodable, Sendable, CustomTestStringConvertible {
    let points: [[Double]], mean: [Double], covariance: [[Double]], axes: [[Double]]
    let variances: [Double], varianceShares: [Double]
    let projection: [[Double]], reconstruction: [[Double]]

    var testDescription: String { "\(axes.count) components" }
  }

  struct Eigen: Decodable, Sendable, CustomTestStringConvertible {
    let matrix: [[Double]], values: [Double]

    var testDescription: String { "\(matrix.count)x\(matrix.count)" }
  }

  struct Polynomial: Decodable, Sendable, CustomTestStringConvertible {
    let degree: Int, inputs: [[Double]], outputs: [[Double]]

    var testDescription: String { "degree \(degree) of \(inputs[0].count)" }
  }

  struct Standardized: Decodable, Sendable {
    let inputs: [[Double]], outputs: [[Double]]
  }

  let reference: String
  let tolerance: Double
  let regressions: [Regression]
  let logistics: [Logistic]
  let clusters: Clusters
  let components: [Components]
  let eigens: [Eigen]
  let polynomials: [Polynomial]
  let standardization: Standardized

  /// The recorded fixture.
  static func load(filePath: String = #filePath) throws -> Fixture {
    let folder = URL(filePath: filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/estimators.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }
}

/// Expects equally many numbers, each near the expected one, relative to the largest of those.
func expectClose(
  _ actual: [Double], _ expected: [Double], within tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual.count == expected.count else {
    Issue.record(
      "\(actual.count) numbers, expected \(expected.count)", sourceLocation: sourceLocation)
    return
  }
  let scale = expected.reduce(1) { max($0, $1.magnitude) }
  for (place, (one, other)) in zip(actual, expected).enumerated() {
    #expect(
      (one - other).magnitude <= tolerance * scale, "at \(place)", sourceLocation: sourceLocation)
  }
}

/// Expects the same sizes and near numbers.
func expectClose(
  _ actual: Matrix, _ expected: [[Double]], within tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.rowCount == expected.count, sourceLocation: sourceLocation)
  expectClose(
    actual.elements, Array(expected.joined()), within: tolerance, sourceLocation: sourceLocation)
}
