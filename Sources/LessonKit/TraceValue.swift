/// A value in a trace, and its text as JSON.
public enum TraceValue: Sendable, Hashable {
  /// Nothing.
  case null
  /// True or false.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite prints as `null`.
  case number(Double)
  /// Text.
  case text(String)
  /// Values in order.
  case list([TraceValue])
  /// Values by name.
  case record([String: TraceValue])

  /// The value as JSON on one line: sorted keys, and of each number the fewest digits that bring back
  /// the very same number.
  public var json: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): Self.shortest(number) ?? "null"
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
    case .record(let values): Self.object(values)
    }
  }

  /// The value as a CSV field: JSON without the quotes that plain text does not need.
  public var csv: String {
    switch self {
    case .null: return ""
    case .number(let number) where !number.isFinite: return ""
    case .text(let text): return Self.csvField(text)
    case .list, .record: return Self.csvField(json)
    default: return json
    }
  }

  private static func object(_ values: [String: TraceValue]) -> String {
    let members = values.sorted { $0.key < $1.key }.map { "\(quoted($0.key)): \($0.value.json)" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func shortest(_ number: Double) -> String? {
    guard number.isFinite else { return nil }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func csvField(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where scalar.value < 0x20:
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: return String(scalar)
    }
  }
}

extension TraceValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension TraceValue: Decodable {
  /// The value that JSON stands for.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let values = try? value.decode([TraceValue].self) {
      self = .list(values)
    } else {
      self = .record(try value.decode([String: TraceValue].self))
    }
  }
}
