import Contracts

/// The search for the direction that a symmetric matrix stretches most: multiply, shorten, repeat.
///
/// Each product turns the vector towards the eigenvector of the largest eigenvalue by magnitude; the
/// angle shrinks by the ratio of the second largest to it (Golub and Van Loan, Matrix Computations,
/// §8.2.1). `deflated` takes the direction found out of the matrix, so that the next search finds the
/// next. A copy is a snapshot.
public struct PowerIteration: Sendable, Hashable {
  /// The symmetric matrix, `[size, size]`.
  public let matrix: Matrix
  /// The direction now, of length 1.
  public private(set) var vector: [Double]

  /// Starts from a direction, whatever its length.
  ///
  /// A start at right angles to the eigenvector never finds it, apart from rounding: draw it at random.
  ///
  /// - Precondition: The matrix is symmetric and finite; `start` has its size and is not zero.
  public init(_ matrix: Matrix, start: [Double]) {
    requireSymmetric("PowerIteration", matrix)
    let length = norm(start)
    require(
      start.count == matrix.rowCount && length > 0 && length.isFinite,
      "PowerIteration: start \(start) for \(matrix.sizeText); one number a row, not all zero")
    self.matrix = matrix
    vector = start.map { $0 / length }
  }

  /// Multiplies the vector by the matrix and brings it back to length 1.
  ///
  /// A vector that the matrix turns to zero stays: its eigenvalue is 0.
  public mutating func step() {
    let product = matrix.matmul(vector)
    let length = norm(product)
    if length > 0 { vector = product.map { $0 / length } }
  }

  /// How much the matrix stretches along the vector, `vector · matrix · vector`.
  ///
  /// The Rayleigh quotient: the eigenvalue once the vector is right, and close to it long before.
  public var eigenvalue: Double { dot(vector, matrix.matmul(vector)) }

  /// The length of `matrix · vector - eigenvalue · vector`: 0 when the vector is right.
  public var residual: Double {
    let value = eigenvalue
    return norm(zip(matrix.matmul(vector), vector).map { $0 - value * $1 })
  }

  /// The matrix without this direction: `matrix - eigenvalue · vector vectorᵀ`.
  public var deflated: Matrix {
    let value = eigenvalue
    var rest = matrix
    for i in vector.indices {
      for j in vector.indices { rest[i, j] -= value * (vector[i] * vector[j]) }
    }
    return rest
  }
}
