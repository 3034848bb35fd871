/// Splits the bytes of a CSV file (RFC 4180) into fields, each with its place.
///
/// Lines end with LF or CRLF, the last may lack it. A field in quotation marks may hold commas, line
/// ends and, doubled, quotation marks.
struct CSVRecords {
  /// A field, and the line and column it begins at.
  struct Field {
    var text: String
    var line: Int
    var column: Int
  }

  /// The records in order; each has at least one field.
  private(set) var records: [[Field]] = []
  private let bytes: ArraySlice<UInt8>
  private let name: String
  private var place: Int
  private var line = 1
  private var column = 1
  /// Up to where `column` has counted.
  private var counted: Int

  /// The records of a file, which `name` stands for in errors.
  ///
  /// - Throws: `malformedTable` for broken quotation, line ends and UTF-8.
  init(_ bytes: [UInt8], named name: String) throws(DatasetError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]  // some programs write it before UTF-8
    self.bytes = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    self.name = name
    place = self.bytes.startIndex
    counted = place
    while place < bytes.endIndex { records.append(try record()) }
  }

  /// An error at the place that is read now.
  private mutating func failure(_ defect: TableDefect) -> DatasetError {
    countColumns()
    return .malformedTable(file: name, line: line, column: column, defect)
  }

  /// Counts on to the place that is read now, in characters: bytes that continue one are passed
  /// over.
  private mutating func countColumns() {
    column += bytes[counted..<place].count { $0 & 0b1100_0000 != 0b1000_0000 }
    counted = place
  }

  /// Begins a line at the place that is read now.
  private mutating func beginLine() {
    line += 1
    column = 1
    counted = place
  }

  private mutating func record() throws(DatasetError) -> [Field] {
    var fields: [Field] = []
    while true {
      countColumns()
      let (line, column) = (line, column)
      let isQuoted = place < bytes.endIndex && bytes[place] == quote
      let text = isQuoted ? try quotedField() : try plainField()
      fields.append(Field(text: text, line: line, column: column))
      guard place < bytes.endIndex, bytes[place] == comma else { break }
      place += 1
    }
    try endLine()
    return fields
  }

  private mutating func plainField() throws(DatasetError) -> String {
    let start = place
    while place < bytes.endIndex, ![comma, lineFeed, carriageReturn].contains(bytes[place]) {
      if bytes[place] == quote { throw failure(.quoteInsideField) }
      place += 1
    }
    return try text(bytes[start..<place])
  }

  private mutating func quotedField() throws(DatasetError) -> String {
    let opening = failure(.unclosedQuote)
    var held: [UInt8] = []
    place += 1
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == quote {
        guard place < bytes.endIndex, bytes[place] == quote else { return try closed(held) }
        place += 1
      } else if byte == lineFeed {
        beginLine()
      }
      held.append(byte)
    }
    throw opening
  }

  private mutating func closed(_ held: [UInt8]) throws(DatasetError) -> String {
    if place < bytes.endIndex, ![comma, lineFeed, carriageReturn].contains(bytes[place]) {
      throw failure(.textAfterQuote)
    }
    return try text(held[...])
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(DatasetError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw failure(.notUTF8) }
    return text
  }

  private mutating func endLine() throws(DatasetError) {
    guard place < bytes.endIndex else { return }
    if bytes[place] == carriageReturn {
      guard place + 1 < bytes.endIndex, bytes[place + 1] == lineFeed else {
        throw failure(.bareCarriageReturn)
      }
      place += 1
    }
    place += 1
    beginLine()
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
