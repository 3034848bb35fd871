/// Reads the TeX subset that formulas are written in.
///
/// A formula is short, so that the parser works on its characters directly, by recursive descent.
struct FormulaParser {
  private let source: String
  private let characters: [Character]
  var position = 0

  init(_ source: String) {
    self.source = source
    characters = Array(source)
  }

  /// The whole formula.
  mutating func parse() throws(DrawingError) -> FormulaNode {
    let node = try parseList()
    guard isAtEnd else { throw problem("\(next == "}" ? "} without {" : "misplaced \(ahead)")") }
    return node
  }

  // MARK: Characters

  var isAtEnd: Bool { position >= characters.count }
  var next: Character? { isAtEnd ? nil : characters[position] }

  /// What stands at the position, for a message.
  var ahead: String {
    guard let next else { return "end" }
    return next == "\\" ? "\\" + peekCommand() : String(next)
  }

  func problem(_ text: String, at place: Int? = nil) -> DrawingError {
    .formula(source, problem: text, position: place ?? position)
  }

  mutating func skipSpaces() {
    while let next, next.isWhitespace { position += 1 }
  }

  mutating func skip(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  /// The name after a backslash at the position: letters, or one other character.
  private func peekCommand() -> String {
    let rest = characters[min(position + 1, characters.count)...]
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    return String(letters.isEmpty ? rest.prefix(1) : letters)
  }

  func isAhead(_ command: String) -> Bool { next == "\\" && peekCommand() == command }

  mutating func readCommand() -> String {
    let name = peekCommand()
    position += 1 + name.count
    return name
  }

  // MARK: Lists

  /// Atoms up to what ends a list: `}`, `&`, `\\`, `\right`, `\end` or the end.
  mutating func parseList() throws(DrawingError) -> FormulaNode {
    var nodes: [FormulaNode] = []
    while true {
      skipSpaces()
      guard let next, next != "}", next != "&", !isListEnd else { break }
      try parseAtom(into: &nodes)
    }
    return nodes.count == 1 ? nodes[0] : .list(nodes)
  }

  var isListEnd: Bool { isAhead("\\") || isAhead("right") || isAhead("end") }

  /// One atom with its scripts; a part in an ink of its own may be several.
  private mutating func parseAtom(into nodes: inout [FormulaNode]) throws(DrawingError) {
    let start = position
    switch next {
    case "^", "_", "'":
      let base = nodes.popLast() ?? .list([])
      nodes.append(try parseScripts(of: base))
      return
    case "$": throw problem("$ is not needed")
    case "{": nodes.append(try parseGroup())
    case "\\":
      let name = readCommand()
      if name == "limits" || name == "nolimits" {
        try setLimits(name == "limits" ? .always : .beside, of: &nodes, at: start)
      } else if name == "color" {
        nodes += try parseInked()
      } else {
        nodes.append(try parseCommand(name, at: start))
      }
    case let digit? where digit.isASCII && digit.isNumber: nodes.append(parseNumber())
    case let character?:
      position += 1
      nodes.append(.symbol(FormulaSymbols.of(character)))
    case nil: throw problem("something is missing")
    }
  }

  mutating func parseGroup() throws(DrawingError) -> FormulaNode {
    let start = position
    guard skip("{") else { throw problem("{ expected before \(ahead)") }
    let node = try parseList()
    guard skip("}") else {
      throw problem(isAtEnd ? "{ without }" : "misplaced \(ahead)", at: isAtEnd ? start : nil)
    }
    return .list([node])
  }

  /// A group, or one atom without scripts.
  mutating func parseArgument() throws(DrawingError) -> FormulaNode {
    skipSpaces()
    guard let next, next != "}", next != "&", next != "^", next != "_", !isListEnd else {
      throw problem("something is missing before \(ahead)")
    }
    if next == "{" { return try parseGroup() }
    if next.isNumber {
      position += 1
      return .symbol(FormulaSymbol(string: String(next)))
    }
    var nodes: [FormulaNode] = []
    try parseAtom(into: &nodes)
    return nodes.count == 1 ? nodes[0] : .list(nodes)
  }

  /// Digits with the points and commas between them.
  private mutating func parseNumber() -> FormulaNode {
    var digits = ""
    while let next, next.isASCII, next.isNumber || (next == "." && isDigit(at: position + 1)) {
      digits.append(next)
      position += 1
    }
    return .symbol(FormulaSymbol(string: digits))
  }

  private func isDigit(at place: Int) -> Bool {
    place < characters.count && characters[place].isASCII && characters[place].isNumber
  }

  // MARK: Scripts

  private mutating func parseScripts(of base: FormulaNode) throws(DrawingError) -> FormulaNode {
    var below: FormulaNode?
    var above: [FormulaNode] = []
    var hasSuperscript = false
    while true {
      skipSpaces()
      let start = position
      if skip("'") {
        above.append(.symbol(FormulaSymbol(string: "′", face: .variants)))
      } else if skip("_") {
        guard below == nil else { throw problem("a second subscript", at: start) }
        below = try parseArgument()
      } else if skip("^") {
        guard !hasSuperscript else { throw problem("a second superscript", at: start) }
        hasSuperscript = true
        above.append(try parseArgument())
      } else {
        break
      }
    }
    return .scripts(
      base: base, below: below,
      above: above.isEmpty ? nil : above.count == 1 ? above[0] : .list(above))
  }

  private func setLimits(
    _ limits: FormulaSymbol.Limits, of nodes: inout [FormulaNode], at start: Int
  ) throws(DrawingError) {
    guard case .symbol(var symbol)? = nodes.last, symbol.atomClass == .operation else {
      throw problem("\\limits after something that is no operator", at: start)
    }
    symbol.limits = limits
    nodes[nodes.count - 1] = .symbol(symbol)
  }
}
