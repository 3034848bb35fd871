/// The commands after a backslash.
extension FormulaParser {
  mutating func parseCommand(_ name: String, at start: Int) throws(DrawingError)
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
  mutating func parseWords(_ command: String) throws(DrawingError) -> String {
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
  mutating func parseOption() throws(DrawingError) -> String? {
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

  mutating func parseInked() throws(DrawingError) -> [FormulaNode] {
    let start = position
    let name = try parseWords("color")
    guard let ink = Ink(named: name) else { throw problem("unknown ink \(name)", at: start) }
    skipSpaces()
    guard next == "{" else { throw problem("\\color{\(name)} needs {…}") }
    let node = try parseGroup()
    return node.unwrapped.map { .inked(ink, $0) }
  }
}

extension FormulaNode {
  /// A number as it is written, its hyphen a minus sign.
  fileprivate static func number(_ digits: String) -> FormulaNode {
    .symbol(FormulaSymbol(string: String(digits.map { $0 == "-" ? "−" : $0 })))
  }

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
