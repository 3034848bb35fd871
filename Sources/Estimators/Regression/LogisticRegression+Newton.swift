extension LogisticRegression {
  /// Takes one Newton step: to the lowest point of the parabola that fits the loss here best.
  ///
  /// The same as one round of iteratively reweighted least squares (Hastie, Tibshirani and Friedman, The
  /// Elements of Statistical Learning, eq. 4.26). A handful of steps from zero reach the model to the
  /// last digit. From a bad start a step may overshoot: there is no search along it.
  ///
  /// - Throws: `EstimatorError.flatLoss` where the loss has no curvature in some direction: classes that
  ///   a plane separates, a constant feature, features that depend on each other. A penalty mends all.
  /// - Complexity: O(examples · features²).
  public mutating func stepNewton(
    on inputs: Matrix, labels: [Bool]
  ) throws(EstimatorError) {
    let gradient = gradient(on: inputs, labels: labels)
    guard let curvature = Cholesky(hessian(on: inputs)) else { throw .flatLoss }
    let step = curvature.solve(gradient.weights + [gradient.bias])
    move(by: step.dropLast().map { -$0 }, -step[weights.count])
  }

  /// The second derivatives of the loss, `[features + 1, features + 1]`, the bias last.
  ///
  /// `mean(p (1 - p) · feature · feature)`, with 1 for the bias's feature, and the penalty on the diagonal.
  private func hessian(on inputs: Matrix) -> Matrix {
    let size = weights.count + 1
    var hessian = Matrix(zeros: size, size)
    for (row, p) in probabilities(for: inputs).enumerated() {
      let input = inputs.row(row) + [1]
      let curvature = p * (1 - p) / Double(inputs.rowCount)
      for i in 0..<size {
        for j in 0..<size { hessian[i, j] += curvature * input[i] * input[j] }
      }
    }
    for i in 0..<weights.count { hessian[i, i] += penalty }
    return hessian
  }
}
