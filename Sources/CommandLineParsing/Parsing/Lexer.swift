/// A part of a command line, read with a command's names in hand.
enum Token {
  /// An option and its value.
  case option(Specification, Name, value: String)
  /// A flag by one of its names.
  case flag(Specification, Name)
  /// A word that is no option.
  case operand(String)
  /// A name that the command does not have, and the whole word that it came in.
  case unknown(String, word: String)
  /// A known name in the wrong way.
  case mistake(ParsingError)
}

/// Reads a command line from left to right.
///
/// `--` ends the options: all words after it are operands. A word like `-3.5` is an operand or a
/// value, so that negative numbers need no quoting, unless the command has a flag of that digit.
struct Lexer: Sequence, IteratorProtocol {
  let specifications: [Specification]
  /// The words not read yet.
  private(set) var remaining: ArraySlice<String>
  private(set) var areOptionsOver = false
  /// Letters of one word, as in `-vq`, that come out one by one.
  private var pending: ArraySlice<Token> = []

  init(_ words: [String], _ specifications: [Specification]) {
    self.specifications = specifications
    remaining = words[...]
  }

  mutating func next() -> Token? {
    if let token = pending.popFirst() { return token }
    guard let word = remaining.popFirst() else { return nil }
    if areOptionsOver || !isOption(word) { return .operand(word) }
    if word == "--" {
      areOptionsOver = true
      return next()
    }
    if word.hasPrefix("--") { return named(Name(dashed: word.name), in: word) }
    if word.name.count == 2 { return named(Name(dashed: word.name), in: word) }
    return letters(of: word)
  }

  /// Whether a word has to be an option: it starts with a dash and is neither a dash nor a number.
  private func isOption(_ word: String) -> Bool {
    guard word.count > 1, word.hasPrefix("-") else { return false }
    guard let first = word.dropFirst().first(where: { $0 != "." }), first.isDigit else {
      return true
    }
    return find(.short(first)) != nil
  }

  private func find(_ name: Name) -> Specification? {
    specifications.first { $0.allNames.contains(name) }
  }

  /// The token for one name, with the value that is joined to it or follows it.
  private mutating func named(_ name: Name, in word: String) -> Token {
    guard let specification = find(name) else { return .unknown("\(name)", word: word) }
    guard specification.kind == .option else {
      return word.joinedValue.map {
        .mistake(.unexpectedValue(option: "\(name)", value: $0))
      } ?? .flag(specification, name)
    }
    if let value = word.joinedValue { return .option(specification, name, value: value) }
    guard let value = remaining.first, !isOption(value) else {
      return .mistake(specification.missingValue(name))
    }
    remaining.removeFirst()
    return .option(specification, name, value: value)
  }

  /// The tokens for several letters after one dash; only the last may take a value.
  private mutating func letters(of word: String) -> Token {
    let letters = word.name.dropFirst()
    guard let first = letters.first, find(.short(first)) != nil else {
      return .unknown(word.name, word: word)
    }
    var tokens: [Token] = []
    for (offset, letter) in letters.enumerated() {
      let name = Name.short(letter)
      if offset == letters.count - 1 {
        let value = word.joinedValue.map { "=\($0)" } ?? ""
        tokens.append(named(name, in: "\(name)\(value)"))
      } else if let specification = find(name) {
        tokens.append(
          specification.kind == .flag
            ? .flag(specification, name) : .mistake(specification.missingValue(name)))
      } else {
        tokens.append(.unknown("\(name)", word: "\(name)"))
      }
    }
    pending = tokens.dropFirst()
    return tokens[0]
  }
}

extension Specification {
  fileprivate func missingValue(_ name: Name) -> ParsingError {
    if request == .completionScript { return .unsupportedShell(nil) }
    return .missingValue(option: synopsis(name), help: helpLine(name))
  }
}

extension Name {
  /// A name from a word with its dashes.
  fileprivate init(dashed word: String) {
    if word.hasPrefix("--") {
      self = .long(String(word.dropFirst(2)))
    } else {
      self = .short(word.last ?? "-")
    }
  }
}

extension String {
  /// What stands before the first equals sign.
  fileprivate var name: String { String(prefix { $0 != "=" }) }

  /// What stands after the first equals sign, if there is one.
  fileprivate var joinedValue: String? {
    firstIndex(of: "=").map { String(self[index(after: $0)...]) }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
