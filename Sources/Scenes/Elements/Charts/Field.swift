/// The values of a function of two variables at evenly spaced places, ends included.
public struct Field: Sendable {
  /// The first and the last x.
  public let x: ClosedRange<Double>
  /// The first and the last y.
  public let y: ClosedRange<Double>
  /// The number of places from the first x to the last, at least 2.
  public let columns: Int
  /// The number of places from the first y to the last, at least 2.
  public let rows: Int
  /// The values, row by row from the lowest y, each from the lowest x.
  public let values: [Double]

  /// Asks a function at every place.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 48, rows: Int = 48,
    _ function: (_ x: Double, _ y: Double) -> Double
  ) {
    let (columns, rows) = (max(columns, 2), max(rows, 2))
    let values = (0..<rows).flatMap { row in
      let height = y.lowerBound + y.length * Double(row) / Double(rows - 1)
      return (0..<columns).map { column in
        function(x.lowerBound + x.length * Double(column) / Double(columns - 1), height)
      }
    }
    self.init(values, columns: columns, x: x, y: y)
  }

  /// Values that are known already, row by row from the lowest y; what is missing is not a number.
  public init(
    _ values: [Double], columns: Int, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    self.x = x
    self.y = y
    self.columns = max(columns, 2)
    rows = max((values.count + self.columns - 1) / self.columns, 2)
    let missing = rows * self.columns - values.count
    self.values = values + Array(repeating: .nan, count: max(missing, 0))
  }

  /// The value in a column and a row.
  public subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  /// The lowest and the highest finite value; `0...1` where there is none.
  public var range: ClosedRange<Double> { .around(values) ?? 0...1 }

  /// The place of a column and a row, which may lie between two.
  func place(_ column: Double, _ row: Double) -> (x: Double, y: Double) {
    (
      x.lowerBound + x.length * column / Double(columns - 1),
      y.lowerBound + y.length * row / Double(rows - 1)
    )
  }

  /// The value between places, passing evenly from each to its neighbours.
  func value(_ column: Double, _ row: Double) -> Double {
    let (left, low) = (min(Int(column), columns - 2), min(Int(row), rows - 2))
    let (dx, dy) = (column - Double(left), row - Double(low))
    let below = self[left, low] + (self[left + 1, low] - self[left, low]) * dx
    let above = self[left, low + 1] + (self[left + 1, low + 1] - self[left, low + 1]) * dx
    return below + (above - below) * dy
  }

  /// The same field with `factor` steps for each, passing evenly between the values.
  func refined(by factor: Int) -> Field {
    let (columns, rows) = ((columns - 1) * factor + 1, (rows - 1) * factor + 1)
    let values = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        value(Double(column) / Double(factor), Double(row) / Double(factor))
      }
    }
    return Field(values, columns: columns, x: x, y: y)
  }

  /// The field of a function of this field's values and another's of the same size.
  func combined(with other: Field, _ function: (Double, Double) -> Double) -> Field {
    Field(zip(values, other.values).map(function), columns: columns, x: x, y: y)
  }
}
