/// Several series of numbers over the same labels: what a CSV file of years and countries holds.
///
/// The first line names the columns, the first column holds labels (years, dates, names), and all
/// others hold numbers.
public struct SeriesTable: Sendable, Equatable {
  /// A named column of numbers.
  public struct Series: Sendable, Equatable {
    /// The name in the first line.
    public var name: String
    /// A finite number for each label.
    public var values: [Double]
  }

  /// The name of the first column.
  public var labelName: String
  /// The first column below its name.
  public var labels: [String]
  /// The other columns, from left to right; at least one.
  public var series: [Series]

  /// The labels as numbers, as for years, or nil where one is something else.
  public var times: [Double]? {
    let times = labels.compactMap(Self.number)
    return times.count == labels.count ? times : nil
  }

  /// Reads a CSV file.
  ///
  /// - Throws: `unreadable` for what is not there, `malformedTable` with line and column for what
  ///   breaks the rules of CSV or is no number.
  public init(at path: String) throws(DatasetError) {
    try self.init(csv: try InputFile(at: path).bytes(), named: path)
  }

  /// The table in the bytes of a CSV file, which `name` stands for in errors.
  ///
  /// - Throws: `malformedTable` with line and column for what breaks the rules of CSV or is no
  ///   number.
  public init(csv bytes: [UInt8], named name: String) throws(DatasetError) {
    let records = try CSVRecords(bytes, named: name).records
    func failure(_ field: CSVRecords.Field?, _ defect: TableDefect) -> DatasetError {
      .malformedTable(file: name, line: field?.line ?? 1, column: field?.column ?? 1, defect)
    }
    guard let names = records.first else { throw failure(nil, .empty) }
    guard names.count > 1 else { throw failure(names[0], .noSeries) }
    var known: Set<String> = []
    for (place, field) in names.enumerated() {
      if field.text.isEmpty, place > 0 { throw failure(field, .unnamedColumn) }
      if !known.insert(field.text).inserted { throw failure(field, .repeatedName(field.text)) }
    }
    guard records.count > 1 else { throw failure(names[0], .noRows) }
    labelName = names[0].text
    labels = records.dropFirst().map { $0[0].text }
    series = names.dropFirst().map { Series(name: $0.text, values: []) }
    for record in records.dropFirst() {
      guard record.count == names.count else {
        throw failure(record[0], .fieldCount(record.count, expected: names.count))
      }
      for (place, field) in record.dropFirst().enumerated() {
        guard let value = Self.number(field.text) else {
          throw failure(field, .notANumber(field.text))
        }
        series[place].values.append(value)
      }
    }
  }

  /// A finite decimal number, spaces around it allowed; words and hexadecimal digits are none.
  private static func number(_ text: String) -> Double? {
    let trimmed = text.trimming { $0 == " " || $0 == "\t" }
    guard trimmed.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let value = Double(trimmed), value.isFinite
    else { return nil }
    return value
  }
}

extension String {
  /// The string without the characters at its ends that answer to `isDropped`.
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    let rest = drop(while: isDropped)
    guard let last = rest.lastIndex(where: { !isDropped($0) }) else { return "" }
    return rest[...last]
  }
}
