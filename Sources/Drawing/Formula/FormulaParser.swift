/// Reads the TeX subset that formulas are written in.
///
/// A formula is short, so that the parser works on its characters directly, by recursive descent.
struct FormulaParser {
  private let source: String
  private let characters: [Character]
  private var position = 0

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

  private var isAtEnd: Bool { position >= characters.count }
  private var next: Character? { isAtEnd ? nil : characters[position] }

  /// What stands at the position, for a message.
  private var ahead: String {
    guard let next else { return "end" }
    return next == "\\" ? "\\" + peekCommand() : String(next)
  }

  private func problem(_ text: String, at place: Int? = nil) -> DrawingError {
    .formula(source, problem: text, position: place ?? position)
  }

  private mutating func skipSpaces() {
    while let next, next.isWhitespace { position += 1 }
  }

  private mutating func skip(_ character: Character) -> Bool {
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

  private func isAhead(_ command: String) -> Bool { next == "\\" && peekCommand() == command }

  private mutating func readCommand() -> String {
    let name = peekCommand()
    position += 1 + name.count
    return name
  }

  // MARK: Lists

  /// Atoms up to what ends a list: `}`, `&`, `\\`, `\right`, `\end` or the end.
  private mutating func parseList() throws(DrawingError) -> FormulaNode {
    var nodes: [FormulaNode] = []
    while true {
      skipSpaces()
      guard let next, next != "}", next != "&", !isListEnd else { break }
      try parseAtom(into: &nodes)
    }
    return nodes.count == 1 ? nodes[0] : .list(nodes)
  }

  private var isListEnd: Bool { isAhead("\\") || isAhead("right") || isAhead("end") }

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

  private mutating func parseGroup() throws(DrawingError) -> FormulaNode {
    let start = position
    guard skip("{") else { throw problem("{ expected before \(ahead)") }
    let node = try parseList()
    guard skip("}") else {
      throw problem(isAtEnd ? "{ without }" : "misplaced \(ahead)", at: isAtEnd ? start : nil)
    }
    return .list([node])
  }

  /// A group, or one atom without scripts.
  private mutating func parseArgument() throws(DrawingError) -> FormulaNode {
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

  // MARK: Commands

  private mutating func parseCommand(_ name: String, at start: Int) throws(DrawingError)
    -> FormulaNode
  {
    if let gap = Self.gaps[name] { return .space(gap) }
    if let symbol = FormulaSymbols.named(name) { return .symbol(symbol) }
    if let accent = Self.accents[name] { return .accent(accent, try parseArgument()) }
    if let alphabet = Self.alphabets[name] { return try parseLetters(of: alphabet) }
    if let size = Self.sizes[name] { return .sized(size, try parseList()) }
    if let (height, atomClass) = Self.fences[name] {
      return .fence(try parseDelimiter(), height: height, atomClass)
    }
    switch name {
    case "frac": return try parseFraction(hasLine: true, size: nil)
    case "dfrac": return try parseFraction(hasLine: true, size: .display)
    case "tfrac": return try parseFraction(hasLine: true, size: .text)
    case "binom":
      let stack = try parseFraction(hasLine: false, size: nil)
      return .fenced(left: "(", stack, right: ")")
    case "sqrt": return try parseRoot()
    case "text", "mathrm", "textrm": return .symbol(FormulaSymbol(string: try parseWords(name)))
    case "operatorname": return try parseOperatorName()
    case "num": return try parseLiveNumber()
    case "mark":
      return .named(try parseWords(name), try parseArgument())
    case "left": return try parseFenced(at: start)
    case "begin": return try parseEnvironment(at: start)
    default: throw problem("unknown command \\\(name)", at: start)
    }
  }

  private static let gaps: [String: Double] = [
    ",": 3.0 / 18, ":": 4.0 / 18, ">": 4.0 / 18, ";": 5.0 / 18, "!": -3.0 / 18, " ": 0.25,
    "~": 0.25, "quad": 1, "qquad": 2,
  ]

  private static let accents: [String: FormulaAccent] = [
    "hat": .over("ˆ"), "tilde": .over("˜"), "dot": .over("˙"), "ddot": .over("¨"),
    "vec": .arrow, "check": .over("ˇ"), "bar": .bar, "widehat": .wide("ˆ"),
    "widetilde": .wide("˜"), "overline": .overline, "underline": .underline,
    "underbrace": .underbrace, "overbrace": .overbrace,
  ]

  private static let alphabets: [String: FormulaAlphabet] = [
    "mathbf": .bold, "boldsymbol": .boldItalic, "bm": .boldItalic, "mathbb": .doubleStruck,
    "mathcal": .script, "mathit": .italic,
  ]

  private static let sizes: [String: FormulaSize] = [
    "displaystyle": .display, "textstyle": .text, "scriptstyle": .script,
  ]

  private static let fences: [String: (Double, AtomClass)] = [
    "bigl": (1.2, .opening), "bigr": (1.2, .closing), "big": (1.2, .ordinary),
    "Bigl": (1.8, .opening), "Bigr": (1.8, .closing), "Big": (1.8, .ordinary),
  ]

  private mutating func parseFraction(
    hasLine: Bool, size: FormulaSize?
  ) throws(DrawingError) -> FormulaNode {
    let top = try parseArgument()
    return .fraction(top, try parseArgument(), hasLine: hasLine, size: size)
  }

  private mutating func parseRoot() throws(DrawingError) -> FormulaNode {
    guard let degree = try parseOption() else { return .root(try parseArgument(), degree: nil) }
    var parser = FormulaParser(degree)
    return .root(try parseArgument(), degree: try parser.parse())
  }

  /// The letters of a group in another alphabet.
  private mutating func parseLetters(of alphabet: FormulaAlphabet) throws(DrawingError)
    -> FormulaNode
  {
    try parseArgument().lettered(alphabet)
  }

  /// The text of a group, as it stands.
  private mutating func parseWords(_ command: String) throws(DrawingError) -> String {
    let start = position
    guard skip("{") else { throw problem("\\\(command) needs {…}") }
    var words = ""
    while let next, next != "}" {
      words.append(next)
      position += 1
    }
    guard skip("}") else { throw problem("{ without }", at: start) }
    return words
  }

  /// The text between brackets, or nil where there are none.
  private mutating func parseOption() throws(DrawingError) -> String? {
    let start = position
    guard skip("[") else { return nil }
    var words = ""
    while let next, next != "]" {
      words.append(next)
      position += 1
    }
    guard skip("]") else { throw problem("[ without ]", at: start) }
    return words
  }

  private mutating func parseOperatorName() throws(DrawingError) -> FormulaNode {
    let limits: FormulaSymbol.Limits = skip("*") ? .inDisplay : .beside
    let word = try parseWords("operatorname")
    return .symbol(FormulaSymbol(string: word, atomClass: .operation, limits: limits))
  }

  /// A number that changes: its digits, in the room of a template where one is given.
  private mutating func parseLiveNumber() throws(DrawingError) -> FormulaNode {
    let template = try parseOption()
    let number = FormulaNode.number(try parseWords("num"))
    return template.map { .reserved(number, .number($0)) } ?? number
  }

  private mutating func parseInked() throws(DrawingError) -> [FormulaNode] {
    let start = position
    let name = try parseWords("color")
    guard let ink = Ink(named: name) else { throw problem("unknown ink \(name)", at: start) }
    skipSpaces()
    guard next == "{" else { throw problem("\\color{\(name)} needs {…}") }
    let node = try parseGroup()
    return node.unwrapped.map { .inked(ink, $0) }
  }

  // MARK: Delimiters and tables

  private mutating func parseDelimiter() throws(DrawingError) -> String {
    skipSpaces()
    let start = position
    guard let next else { throw problem("a delimiter is missing") }
    if next == "\\" {
      let name = readCommand()
      if let symbol = FormulaSymbols.named(name), Self.delimiters.contains(symbol.string) {
        return symbol.string
      }
    } else {
      position += 1
      if Self.delimiters.contains(String(next)) { return String(next) }
    }
    throw problem("no delimiter", at: start)
  }

  private static let delimiters: Set = [
    "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "|", "‖", "/", ".",
  ]

  private mutating func parseFenced(at start: Int) throws(DrawingError) -> FormulaNode {
    let left = try parseDelimiter()
    let body = try parseList()
    guard isAhead("right") else { throw problem("\\left without \\right", at: start) }
    _ = readCommand()
    return .fenced(left: left, body, right: try parseDelimiter())
  }

  private mutating func parseEnvironment(at start: Int) throws(DrawingError) -> FormulaNode {
    let name = try parseWords("begin")
    guard let table = Self.tables[name] else {
      throw problem("unknown environment \(name)", at: start)
    }
    var rows: [[FormulaNode]] = [[]]
    while true {
      rows[rows.count - 1].append(try parseList())
      if skip("&") { continue }
      guard isAhead("\\") else { break }
      _ = readCommand()
      rows.append([])
    }
    guard isAhead("end") else { throw problem("\\begin{\(name)} without \\end", at: start) }
    _ = readCommand()
    guard try parseWords("end") == name else {
      throw problem("\\begin{\(name)} with another \\end", at: start)
    }
    if rows.last?.allSatisfy(\.isEmpty) == true, rows.count > 1 { rows.removeLast() }
    return .table(rows, table)
  }

  private static let tables: [String: FormulaTable] = [
    "matrix": FormulaTable(), "pmatrix": FormulaTable(left: "(", right: ")"),
    "bmatrix": FormulaTable(left: "[", right: "]"), "vmatrix": FormulaTable(left: "|", right: "|"),
    "cases": FormulaTable(left: "{", alignment: .leading),
    "aligned": FormulaTable(alignment: .relation),
  ]
}

extension FormulaNode {
  /// A number as it is written, its hyphen a minus sign.
  fileprivate static func number(_ digits: String) -> FormulaNode {
    .symbol(FormulaSymbol(string: String(digits.map { $0 == "-" ? "−" : $0 })))
  }

  fileprivate var isEmpty: Bool { self == .list([]) }

  /// What stands inside braces, one by one.
  fileprivate var unwrapped: [FormulaNode] {
    guard case .list(let nodes) = self else { return [self] }
    return nodes.flatMap { node in
      if case .list(let inner) = node, nodes.count == 1 { return inner }
      return [node]
    }
  }

  /// The node with its letters taken from another alphabet, those of its parts too.
  fileprivate func lettered(_ alphabet: FormulaAlphabet) -> FormulaNode {
    switch self {
    case .symbol(var symbol):
      let plain = symbol.string.map { FormulaAlphabet.plain($0) }
      symbol.string = plain.map { alphabet.letter($0) }.joined()
      return .symbol(symbol)
    case .list(let nodes): return .list(nodes.map { $0.lettered(alphabet) })
    case .scripts(let base, let below, let above):
      return .scripts(
        base: base.lettered(alphabet), below: below?.lettered(alphabet),
        above: above?.lettered(alphabet))
    case .accent(let accent, let base): return .accent(accent, base.lettered(alphabet))
    case .inked(let ink, let body): return .inked(ink, body.lettered(alphabet))
    default: return self
    }
  }
}

extension Ink {
  /// The ink of a role's name, as formulas write it: `accent`, `series3`.
  init?(named name: String) {
    let roles: [String: Ink] = [
      "paper": .paper, "ink": .ink, "muted": .muted, "grid": .grid, "accent": .accent,
      "good": .good, "bad": .bad, "highlight": .highlight,
    ]
    if let role = roles[name] {
      self = role
    } else if name.hasPrefix("series"), let number = Int(name.dropFirst(6)),
      (1...8).contains(number)
    {
      self = .series(number)
    } else {
      return nil
    }
  }
}
