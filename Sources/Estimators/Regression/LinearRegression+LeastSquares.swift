import Contracts

extension LinearRegression {
  /// The model with the least squared error, at once.
  ///
  /// With a `ridge`, what is made small is `Σ (prediction - target)² + ridge · Σ weight²` (Hoerl and
  /// Kennard, Technometrics 12, 1970): weights shrink, and there is always one solution. The bias
  /// goes free. Each weight's penalty is an example more, with √ridge as its only feature and 0 as its
  /// target, so that one method solves both.
  ///
  /// - Precondition: There are examples, all finite, a target for each, and `ridge` is not negative.
  /// - Throws: `EstimatorError.dependentFeature` when many models are equally good, as with a constant
  ///   feature, or fewer examples than unknowns; a ridge decides between them.
  /// - Complexity: O(examples · features²).
  public init(
    fitting inputs: Matrix, targets: [Double], ridge: Double = 0
  ) throws(EstimatorError) {
    let features = inputs.columnCount
    requireExamples("LinearRegression", inputs, features: features, labels: targets.count)
    requireFinite("LinearRegression", inputs)
    requireFinite("LinearRegression targets", Matrix(column: targets))
    require(
      ridge >= 0 && ridge.isFinite,
      "LinearRegression: ridge \(ridge); must be finite and not negative")
    let (matrix, right) = Self.system(inputs, targets, ridge: ridge)
    do {
      let solution = try Householder.solve(matrix, right)
      self.init(weights: Array(solution[1...]), bias: solution[0])
    } catch {
      throw .dependentFeature(max(error.place - 1, 0))
    }
  }

  /// Rows of 1 and the features, then a row for each penalty.
  private static func system(
    _ inputs: Matrix, _ targets: [Double], ridge: Double
  ) -> (matrix: Matrix, right: [Double]) {
    let features = inputs.columnCount
    let penalties = ridge > 0 ? features : 0
    var matrix = Matrix(zeros: inputs.rowCount + penalties, features + 1)
    for i in 0..<inputs.rowCount {
      matrix[i, 0] = 1
      for j in 0..<features { matrix[i, j + 1] = inputs[i, j] }
    }
    for j in 0..<penalties { matrix[inputs.rowCount + j, j + 1] = ridge.squareRoot() }
    return (matrix, targets + Array(repeating: 0, count: penalties))
  }
}
