import Contracts

// Every sum here is one chain in ascending order: the same bits on every machine.
extension Matrix {
  /// Rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(zeros: columnCount, rowCount)
    for i in 0..<rowCount {
      for j in 0..<columnCount { result[j, i] = self[i, j] }
    }
    return result
  }

  /// The product `[rows, inner] · [inner, columns]` → `[rows, columns]`.
  ///
  /// - Precondition: The inner sizes agree.
  public func matmul(_ other: Matrix) -> Matrix {
    require(
      columnCount == other.rowCount,
      "matmul: \(sizeText) by \(other.sizeText); inner sizes must agree")
    var result = Matrix(zeros: rowCount, other.columnCount)
    for i in 0..<rowCount {
      for k in 0..<columnCount {
        let factor = self[i, k]
        for j in 0..<other.columnCount { result[i, j] += factor * other[k, j] }
      }
    }
    return result
  }

  /// The product with a vector, `[rows, columns] · [columns]` → `[rows]`.
  ///
  /// - Precondition: The vector has an element for each column.
  public func matmul(_ vector: [Double]) -> [Double] {
    require(
      columnCount == vector.count,
      "matmul: \(sizeText) by \(vector.count); inner sizes must agree")
    return (0..<rowCount).map { row in
      var sum = 0.0
      for (place, factor) in zip(places(ofRow: row), vector) { sum += elements[place] * factor }
      return sum
    }
  }

  /// The mean of each column, `[columns]`.
  ///
  /// - Precondition: There is a row.
  public var columnMeans: [Double] {
    require(rowCount > 0, "columnMeans: \(sizeText); there must be a row")
    var sums = [Double](repeating: 0, count: columnCount)
    for i in 0..<rowCount {
      for j in 0..<columnCount { sums[j] += self[i, j] }
    }
    return sums.map { $0 / Double(rowCount) }
  }

  /// The covariance of the columns, `[columns, columns]`.
  ///
  /// The mean product of the distances from the columns' means, with `rows - 1` as the divisor, as
  /// for a sample.
  ///
  /// - Precondition: There are at least two rows.
  public var covariance: Matrix {
    require(rowCount > 1, "covariance: of \(sizeText); there must be two rows")
    let distances = subtractingFromRows(columnMeans)
    var result = Matrix(zeros: columnCount, columnCount)
    for i in 0..<columnCount {
      for j in i..<columnCount {
        var sum = 0.0
        for row in 0..<rowCount { sum += distances[row, i] * distances[row, j] }
        result[i, j] = sum / Double(rowCount - 1)
        result[j, i] = result[i, j]
      }
    }
    return result
  }

  /// Each row less a vector.
  func subtractingFromRows(_ vector: [Double]) -> Matrix {
    mapRows { row, j in row - vector[j] }
  }

  /// Each element changed by a function that also knows its column.
  func mapRows(_ change: (_ element: Double, _ column: Int) -> Double) -> Matrix {
    var result = self
    for i in 0..<rowCount {
      for j in 0..<columnCount { result[i, j] = change(self[i, j], j) }
    }
    return result
  }
}

/// The sum of the products of pairs.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for (x, y) in zip(a, b) { sum += x * y }
  return sum
}

/// The squared distance of two points.
func squaredDistance(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
  var sum = 0.0
  for (x, y) in zip(a, b) { sum += (x - y) * (x - y) }
  return sum
}

/// The length of a vector.
func norm(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }
