/// A symmetric matrix with positive curvature everywhere, as the product of a triangle with itself.
///
/// `matrix = lower · lowerᵀ` (Golub and Van Loan, Matrix Computations, §4.2.3).
struct Cholesky {
  private var lower: Matrix

  /// Nil unless the matrix is positive definite, as far as rounding lets it be seen.
  init?(_ matrix: Matrix) {
    let size = matrix.rowCount
    lower = Matrix(zeros: size, size)
    for j in 0..<size {
      for i in j..<size {
        var rest = matrix[i, j]
        for k in 0..<j { rest -= lower[i, k] * lower[j, k] }
        if i > j {
          lower[i, j] = rest / lower[j, j]
        } else if rest > Double.ulpOfOne * Double(8 * size) * matrix[j, j], rest.isFinite {
          lower[j, j] = rest.squareRoot()
        } else {
          return nil
        }
      }
    }
  }

  /// The vector `x` with `matrix · x = right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in x.indices {
      for k in 0..<i { x[i] -= lower[i, k] * x[k] }
      x[i] /= lower[i, i]
    }
    for i in x.indices.reversed() {
      for k in i + 1..<x.count { x[i] -= lower[k, i] * x[k] }
      x[i] /= lower[i, i]
    }
    return x
  }
}
