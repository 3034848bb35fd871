/// A value in the header of a safetensors file: the small part of JSON that occurs there.
enum HeaderValue: Equatable {
  case text(String)
  case number(Int)
  case list([HeaderValue])
  /// Keys in the order of the file, each once.
  case table([(key: String, value: HeaderValue)])

  static func == (a: HeaderValue, b: HeaderValue) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.table(let a), .table(let b)):
      a.map(\.key) == b.map(\.key) && a.map(\.value) == b.map(\.value)
    default: false
    }
  }
}

/// Reads the JSON of a header; what a header never holds is an error.
struct HeaderReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// Reads the one value that `bytes` hold; spaces may follow.
  static func read(_ bytes: ArraySlice<UInt8>) throws(CheckpointError) -> HeaderValue {
    var reader = HeaderReader(bytes: bytes, place: bytes.startIndex)
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    if reader.place != bytes.endIndex { throw reader.error("something follows the header's end") }
    return value
  }

  private func error(_ reason: String) -> CheckpointError {
    .malformed(reason: "\(reason), at byte \(place - bytes.startIndex) of the header")
  }

  private mutating func value(depth: Int) throws(CheckpointError) -> HeaderValue {
    if depth > 4 { throw error("values are nested too deep") }
    skipSpaces()
    switch place < bytes.endIndex ? bytes[place] : 0 {
    case UInt8(ascii: "{"): return try table(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("a table, list, text or whole number was expected")
    }
  }

  private mutating func table(_ depth: Int) throws(CheckpointError) -> HeaderValue {
    var entries: [(key: String, value: HeaderValue)] = []
    var keys: Set<String> = []
    try expect("{")
    if skip("}") { return .table([]) }
    repeat {
      skipSpaces()
      let key = try text()
      if !keys.insert(key).inserted { throw error("the key '\(key)' occurs twice") }
      try expect(":")
      entries.append((key, try value(depth: depth + 1)))
    } while skip(",")
    try expect("}")
    return .table(entries)
  }

  private mutating func list(_ depth: Int) throws(CheckpointError) -> HeaderValue {
    var values: [HeaderValue] = []
    try expect("[")
    if skip("]") { return .list([]) }
    repeat { values.append(try value(depth: depth + 1)) } while skip(",")
    try expect("]")
    return .list(values)
  }

  private mutating func number() throws(CheckpointError) -> Int {
    var number = 0
    let first = place
    while place < bytes.endIndex, (48...57).contains(bytes[place]) {
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.addingReportingOverflow(Int(bytes[place] - 48))
      if overflows || overflowsToo { throw error("a number is too large") }
      number = sum
      place += 1
    }
    if bytes[first] == 48 && place - first > 1 { throw error("a number starts with 0") }
    return number
  }

  private mutating func text() throws(CheckpointError) -> String {
    var units: [UInt8] = []
    if place >= bytes.endIndex || bytes[place] != 34 { throw error("a text was expected") }
    place += 1
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == 34 { return try string(units) }
      if byte < 32 { throw error("a text holds a control character") }
      if byte == 92 { units += try escape() } else { units.append(byte) }
    }
    throw error("a text does not end")
  }

  private func string(_ units: [UInt8]) throws(CheckpointError) -> String {
    guard let string = String(validating: units, as: UTF8.self) else {
      throw error("a text is not UTF-8")
    }
    return string
  }

  /// What an escape stands for, after its backslash.
  private mutating func escape() throws(CheckpointError) -> [UInt8] {
    guard place < bytes.endIndex else { throw error("a text does not end") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw error("an escape is unknown")
    }
  }

  /// A character by its number; two halves beyond the first 65,536.
  private mutating func scalar() throws(CheckpointError) -> Unicode.Scalar {
    var code = try hexadecimal()
    if (0xd800..<0xdc00).contains(code), place + 1 < bytes.endIndex, bytes[place] == 92,
      bytes[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      let low = try hexadecimal()
      if !(0xdc00..<0xe000).contains(low) { throw error("half of a character is missing") }
      code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("half of a character is missing") }
    return scalar
  }

  private mutating func hexadecimal() throws(CheckpointError) -> UInt32 {
    guard place + 4 <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      bytes[place] != UInt8(ascii: "+"), bytes[place] != UInt8(ascii: "-")
    else { throw error("an escape needs four hexadecimal digits") }
    place += 4
    return code
  }

  private mutating func skipSpaces() {
    while place < bytes.endIndex, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(CheckpointError) {
    if !skip(character) { throw error("'\(character)' was expected") }
  }
}

/// Writes a text as JSON.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{0}"..<" ":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
