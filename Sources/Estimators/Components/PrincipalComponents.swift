import Contracts

/// The directions in which points vary most, at right angles to one another (PCA).
///
/// The eigenvectors of the points' covariance; the variance along each is its eigenvalue. Features count
/// by their units: bring them to one scale first, see `Standardization`, unless they share one.
public struct PrincipalComponents: Sendable, Hashable {
  /// The middle of the points, `[features]`.
  public let mean: [Double]
  /// The directions, one a row, that of the largest variance first: `[components, features]`.
  public let axes: Matrix
  /// The variance of the points along each direction, `[components]`.
  public let variances: [Double]
  /// The share of the whole variance along each direction, `[components]`; all 0 if there is none.
  public let varianceShares: [Double]

  /// The first `count` directions of points, `[points, features]`; all if none is given.
  ///
  /// - Precondition: There are at least two points, all finite; `count` is in `1...features`.
  public init(of points: Matrix, count: Int? = nil) {
    requireExamples("PrincipalComponents", points)
    self.init(mean: points.columnMeans, covariance: points.covariance, count: count)
  }

  /// The first `count` directions of points of which only mean and covariance are known.
  ///
  /// - Precondition: The covariance is symmetric, of the mean's size; `count` is in `1...features`.
  public init(mean: [Double], covariance: Matrix, count: Int? = nil) {
    let count = count ?? mean.count
    require(
      covariance.rowCount == mean.count && count >= 1 && count <= mean.count,
      "PrincipalComponents: \(count) of covariance \(covariance.sizeText), \(mean.count) features; "
        + "sizes must agree, and 1 to \(mean.count) components exist")
    let eigen = SymmetricEigen(covariance)
    // Rounding may leave less than nothing of a variance of 0.
    let all = eigen.values.map { max($0, 0) }
    let total = all.reduce(0, +)
    self.mean = mean
    axes = Matrix(rows: (0..<count).map(eigen.vectors.row))
    variances = Array(all.prefix(count))
    varianceShares = variances.map { total > 0 ? $0 / total : 0 }
  }

  /// The coordinates of points along the directions, `[points, features]` → `[points, components]`.
  public func projection(of points: Matrix) -> Matrix {
    require(
      points.columnCount == mean.count,
      "PrincipalComponents: points \(points.sizeText); they have \(mean.count) features")
    return points.subtractingFromRows(mean).matmul(axes.transposed)
  }

  /// The points that have these coordinates, `[points, components]` → `[points, features]`.
  ///
  /// What was across the directions is lost.
  public func reconstruction(from coordinates: Matrix) -> Matrix {
    require(
      coordinates.columnCount == axes.rowCount,
      "PrincipalComponents: coordinates \(coordinates.sizeText) for \(axes.rowCount) components")
    return coordinates.matmul(axes).mapRows { $0 + mean[$1] }
  }
}
