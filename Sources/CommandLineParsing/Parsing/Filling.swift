/// Collects what a command line says, argument by argument, into the values of the properties.
struct Filling {
  let table: SpecificationTable
  /// The names that an operand may have been meant for.
  let subcommands: [String]
  private var given: [String: Any] = [:]
  private var operands: ArraySlice<String>

  /// Reads the tokens from left to right; the first mistake is thrown.
  init(
    _ table: SpecificationTable, _ tokens: [Token], subcommands: [String]
  ) throws(ParsingError) {
    self.table = table
    self.subcommands = subcommands
    operands = tokens.compactMap { if case .operand(let word) = $0 { word } else { nil } }[...]
    for token in tokens { try take(token) }
    for specification in table.positionals { try takeOperands(for: specification) }
  }

  private mutating func take(_ token: Token) throws(ParsingError) {
    switch token {
    case .option(let specification, let name, let value):
      try set(specification, named: name, to: value)
    case .flag(let specification, let name):
      let isOn = !specification.inverseNames.contains(name)
      try set(specification, named: name, to: isOn ? "true" : "false")
    case .operand(let word):
      guard table.positionals.isEmpty, !subcommands.isEmpty else { return }
      throw .unexpectedArguments([word], suggestion: nearest(to: word, among: subcommands))
    case .unknown(let name, _):
      throw .unknownOption(name, suggestion: table.suggestion(for: name))
    case .mistake(let error):
      throw error
    }
  }

  private mutating func takeOperands(for specification: Specification) throws(ParsingError) {
    repeat {
      guard let word = operands.popFirst() else { return }
      try set(specification, named: nil, to: word)
    } while specification.isRepeating
  }

  private mutating func set(
    _ specification: Specification, named name: Name?, to text: String
  ) throws(ParsingError) {
    do {
      given[specification.key] = try specification.update(given[specification.key], text)
    } catch {
      throw .invalidValue(
        text, argument: specification.synopsis(name), reason: specification.reason(for: error),
        help: specification.helpLine(name))
    }
  }

  /// The values by the paths of their properties.
  func values() throws(ParsingError) -> [String: Any] {
    guard operands.isEmpty else {
      throw .unexpectedArguments(Array(operands), suggestion: nil)
    }
    var values = table.constants
    for specification in table.specifications where specification.request == nil {
      guard let value = given[specification.key] ?? specification.initial else {
        throw specification.missingArgument
      }
      values[specification.key] = value
    }
    if let key = table.additionalKey { values[key] = additionalValues(below: key) }
    return values
  }

  /// The texts given for additional options, by option name.
  private func additionalValues(below key: String) -> [String: String] {
    var texts: [String: String] = [:]
    for (path, value) in given where path.hasPrefix(key + ".") {
      texts[String(path.dropFirst(key.count + 1))] = value as? String
    }
    return texts
  }
}

extension SpecificationTable {
  /// The long name that was probably meant, with its dashes.
  fileprivate func suggestion(for name: String) -> String? {
    let words = String(name.drop { $0 == "-" })
    guard words.count > 1 else { return nil }
    let candidates = specifications.filter(\.isVisible).flatMap(\.allNames).compactMap {
      if case .long(let words) = $0 { words } else { nil }
    }
    return nearest(to: words, among: candidates).map { "--\($0)" }
  }
}

extension Specification {
  fileprivate var missingArgument: ParsingError {
    guard kind == .flag else {
      return .missingArgument([usage], help: helpLine(names.preferred))
    }
    return .missingArgument(
      [names.preferred, inverseNames.preferred].compactMap { $0?.description },
      help: help.abstract)
  }

  /// The end of the message on a value that is not accepted.
  fileprivate func reason(for error: any Error) -> String {
    if !(error is ConversionFailure) { return ": \(error)" }
    switch allowedValues.count {
    case 0: return ""
    case 1...5:
      let quoted = allowedValues.map { "'\($0)'" }
      let list =
        quoted.count < 3
        ? quoted.joined(separator: " and ")
        : quoted.dropLast().joined(separator: ", ") + " or " + quoted[quoted.count - 1]
      return ". Please provide one of \(list)."
    default:
      return ". Please provide one of the following:"
        + allowedValues.map { "\n  - \($0)" }.joined()
    }
  }
}
