import Contracts

/// All directions that a symmetric matrix only stretches, and by how much.
///
/// Found by Jacobi's rotations: each turns one pair of axes so that the element that couples them
/// becomes 0, until no pair is coupled (Golub and Van Loan, Matrix Computations, §8.5). Slower than other
/// methods on large matrices, but short, and exact to the last digits.
public struct SymmetricEigen: Sendable, Hashable {
  /// The eigenvalues, the largest first.
  public let values: [Double]
  /// The eigenvectors, one a row in the order of the values, each of length 1.
  ///
  /// Of the two directions of each, it is the one in which the largest element is positive.
  public let vectors: Matrix

  /// The decomposition of a matrix, `[size, size]`.
  ///
  /// - Precondition: The matrix is symmetric and finite.
  /// - Complexity: O(size³), times a number of rounds that is seldom above ten.
  public init(_ matrix: Matrix) {
    requireSymmetric("SymmetricEigen", matrix)
    var rotations = JacobiRotations(matrix)
    rotations.run()
    let size = matrix.rowCount
    // Equal values keep their order, or the result would be the sort's choice.
    let order = (0..<size).sorted {
      let (first, second) = (rotations.matrix[$0, $0], rotations.matrix[$1, $1])
      return first > second || first == second && $0 < $1
    }
    values = order.map { rotations.matrix[$0, $0] }
    vectors = Matrix(
      order.flatMap { Self.oriented(rotations.axes.row($0)) }, rowCount: size, columnCount: size)
  }

  private static func oriented(_ vector: [Double]) -> [Double] {
    var largest = 0.0
    for element in vector where element.magnitude > largest.magnitude { largest = element }
    return largest < 0 ? vector.map { -$0 } : vector
  }
}

/// A matrix on its way to a diagonal, and the axes that it is written in.
private struct JacobiRotations {
  var matrix: Matrix
  /// The axes, one a row.
  var axes: Matrix
  /// Couplings below this are rounding.
  private let negligible: Double

  init(_ matrix: Matrix) {
    self.matrix = matrix
    axes = Matrix(identity: matrix.rowCount)
    let largest = matrix.elements.reduce(0) { max($0, $1.magnitude) }
    negligible = largest * Double.ulpOfOne / 16
  }

  /// Rotates every pair in turn, until a whole round finds nothing to do.
  mutating func run() {
    for _ in 0..<60 {
      var isDiagonal = true
      for p in 0..<matrix.rowCount {
        for q in p + 1..<matrix.rowCount where matrix[p, q].magnitude > negligible {
          rotate(p, q)
          isDiagonal = false
        }
      }
      if isDiagonal { return }
    }
  }

  /// Turns the axes `p` and `q` by the smaller angle that uncouples them.
  private mutating func rotate(_ p: Int, _ q: Int) {
    let ratio = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q])
    let tangent = (ratio < 0 ? -1 : 1) / (ratio.magnitude + (1 + ratio * ratio).squareRoot())
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for k in 0..<matrix.rowCount {
      (matrix[k, p], matrix[k, q]) = turned(matrix[k, p], matrix[k, q], cosine, sine)
    }
    for k in 0..<matrix.rowCount {
      (matrix[p, k], matrix[q, k]) = turned(matrix[p, k], matrix[q, k], cosine, sine)
      (axes[p, k], axes[q, k]) = turned(axes[p, k], axes[q, k], cosine, sine)
    }
    (matrix[p, q], matrix[q, p]) = (0, 0)
  }

  private func turned(
    _ a: Double, _ b: Double, _ cosine: Double, _ sine: Double
  ) -> (Double, Double) { (cosine * a - sine * b, sine * a + cosine * b) }
}

/// Stops unless the matrix is square, symmetric to the last bit, finite and not empty.
func requireSymmetric(_ place: String, _ matrix: Matrix) {
  require(
    matrix.rowCount == matrix.columnCount && matrix.rowCount > 0,
    "\(place): \(matrix.sizeText); the matrix must be square and not empty")
  requireFinite(place, matrix)
  for i in 0..<matrix.rowCount {
    for j in 0..<i {
      require(
        matrix[i, j] == matrix[j, i],
        "\(place): \(matrix[i, j]) at \(i), \(j) but \(matrix[j, i]) at \(j), \(i); must be symmetric"
      )
    }
  }
}
