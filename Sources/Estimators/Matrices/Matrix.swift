import Contracts

/// A table of numbers in double precision: an example in each row, a feature in each column.
///
/// A matrix is a value: a copy never changes with the original. Elements lie row by row.
public struct Matrix: Sendable, Hashable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// All elements, row by row.
  public private(set) var elements: [Double]

  /// A matrix of the given elements, row by row.
  ///
  /// - Precondition: There are `rowCount * columnCount` elements.
  public init(_ elements: [Double], rowCount: Int, columnCount: Int) {
    require(
      rowCount >= 0 && columnCount >= 0 && elements.count == rowCount * columnCount,
      "Matrix: \(elements.count) elements for \(rowCount)x\(columnCount); one for each place")
    (self.rowCount, self.columnCount, self.elements) = (rowCount, columnCount, elements)
  }

  /// A matrix of the given rows.
  ///
  /// - Precondition: All rows are equally long.
  public init(rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() {
      require(
        row.count == width, "Matrix: row \(i) has \(row.count) elements, row 0 has \(width)")
    }
    self.init(Array(rows.joined()), rowCount: rows.count, columnCount: width)
  }

  /// A matrix of one column: examples with a single feature.
  public init(column: [Double]) { self.init(column, rowCount: column.count, columnCount: 1) }

  /// A matrix of zeros.
  public init(zeros rowCount: Int, _ columnCount: Int) {
    self.init(
      Array(repeating: 0, count: rowCount * columnCount), rowCount: rowCount,
      columnCount: columnCount)
  }

  /// A square matrix with ones on its diagonal.
  public init(identity size: Int) {
    self.init(zeros: size, size)
    for i in 0..<size { self[i, i] = 1 }
  }

  /// The element in a row and a column.
  public subscript(row: Int, column: Int) -> Double {
    get {
      checkPlace(row, column)
      return elements[row &* columnCount &+ column]
    }
    set {
      checkPlace(row, column)
      elements[row &* columnCount &+ column] = newValue
    }
  }

  @inline(__always)
  private func checkPlace(_ row: Int, _ column: Int) {
    require(
      row >= 0 && row < rowCount && column >= 0 && column < columnCount,
      "Matrix: place \(row), \(column) of \(sizeText)")
  }

  /// The elements of a row.
  public func row(_ row: Int) -> [Double] { Array(elements[places(ofRow: row)]) }

  /// The elements of a column.
  public func column(_ column: Int) -> [Double] { (0..<rowCount).map { self[$0, column] } }

  /// All rows.
  public var rows: [[Double]] { (0..<rowCount).map(row) }

  /// Where the elements of a row lie.
  @inline(__always)
  func places(ofRow row: Int) -> Range<Int> {
    require(row >= 0 && row < rowCount, "Matrix: row \(row) of \(sizeText)")
    return row &* columnCount..<(row &+ 1) &* columnCount
  }

  /// Rows by columns, as in `100x2`.
  var sizeText: String { "\(rowCount)x\(columnCount)" }
}
