import LessonKit

/// Rows of numbers as a parameter: `010/111/010`, or `1,0,-1/2,0,-2` where numbers have more than a
/// digit.
struct NumberGrid: ParameterValue {
  /// The numbers, row by row, all rows equally long.
  let rows: [[Double]]

  static let typeName = "grid of numbers"

  /// A grid of rows that are as long as one another.
  init(_ rows: [[Double]]) { self.rows = rows }

  init?(parameterText text: String) {
    let rows = text.split(separator: "/", omittingEmptySubsequences: false).map(Self.row)
    guard let width = rows.first??.count, width > 0 else { return nil }
    guard rows.allSatisfy({ $0?.count == width }) else { return nil }
    self.rows = rows.compactMap(\.self)
  }

  /// A row of digits, or of numbers with commas between; nil where one cannot be read.
  private static func row(_ text: Substring) -> [Double]? {
    guard text.contains(",") else {
      let digits = text.compactMap(\.wholeNumberValue)
      return digits.count == text.count ? digits.map(Double.init) : nil
    }
    let texts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = texts.compactMap { Double(parameterText: String($0)) }
    return numbers.count == texts.count ? numbers : nil
  }

  var parameterText: String {
    let isDigits = rows.joined().allSatisfy { $0 >= 0 && $0 < 10 && $0 == $0.rounded() }
    return rows.map { row in
      row.map(\.parameterText).joined(separator: isDigits ? "" : ",")
    }.joined(separator: "/")
  }

  /// The number of rows.
  var height: Int { rows.count }
  /// The number of columns.
  var width: Int { rows[0].count }
}
