import Estimators
import Randomness

extension Matrix {
  /// A matrix of normal numbers.
  static func sample(rows: Int, columns: Int, using random: inout RandomStream) -> Matrix {
    Matrix(
      (0..<rows * columns).map { _ in random.normal() }, rowCount: rows, columnCount: columns)
  }
}

/// The slopes of a function along each axis, from its values a little to both sides.
func centralDifferences(at point: [Double], of function: ([Double]) -> Double) -> [Double] {
  point.indices.map { axis in
    var (left, right) = (point, point)
    left[axis] -= 1e-5
    right[axis] += 1e-5
    return (function(right) - function(left)) / 2e-5
  }
}
