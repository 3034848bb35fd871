/// Least squares by reflections: the matrix becomes a triangle, column by column.
///
/// A reflection at the right plane turns what is left of a column into a vector along its first axis.
/// Reflections keep all lengths, so the residual to make small stays the same, and rounding does not
/// grow as it does in the normal equations (Golub and Van Loan, Matrix Computations, §5.3.2).
struct Householder {
  /// A column that the ones before it leave nothing of.
  struct DependentColumn: Error {
    let place: Int
  }

  private var matrix: Matrix
  private var targets: [Double]

  /// The vector `x` with the least `|matrix · x - targets|`.
  static func solve(
    _ matrix: Matrix, _ targets: [Double]
  ) throws(DependentColumn) -> [Double] {
    var system = Householder(matrix: matrix, targets: targets)
    for column in 0..<matrix.columnCount { try system.reflect(column) }
    return system.substituteBack()
  }

  /// Clears a column below the diagonal.
  private mutating func reflect(_ column: Int) throws(DependentColumn) {
    var whole = 0.0
    for row in 0..<matrix.rowCount { whole += matrix[row, column] * matrix[row, column] }
    var normal = (0..<matrix.rowCount).map { $0 < column ? 0 : matrix[$0, column] }
    let left = norm(normal)
    // What rounding leaves of a column that should be nothing, generously.
    let rounding = Double.ulpOfOne * Double(8 * (matrix.rowCount + matrix.columnCount))
    if column >= matrix.rowCount || left <= rounding * whole.squareRoot() {
      throw DependentColumn(place: column)
    }
    // Away from the element's own sign, so that nothing cancels.
    normal[column] += normal[column] < 0 ? -left : left
    let scale = 2 / dot(normal, normal)
    for other in column..<matrix.columnCount {
      var along = 0.0
      for row in column..<matrix.rowCount { along += normal[row] * matrix[row, other] }
      for row in column..<matrix.rowCount { matrix[row, other] -= scale * along * normal[row] }
    }
    let along = dot(normal, targets)
    for row in column..<matrix.rowCount { targets[row] -= scale * along * normal[row] }
  }

  /// The solution of the triangle, from the last unknown to the first.
  private func substituteBack() -> [Double] {
    var solution = [Double](repeating: 0, count: matrix.columnCount)
    for row in (0..<matrix.columnCount).reversed() {
      var rest = targets[row]
      for column in row + 1..<matrix.columnCount {
        rest -= matrix[row, column] * solution[column]
      }
      solution[row] = rest / matrix[row, row]
    }
    return solution
  }
}
