/// Swift code as HTML, with the few colours that make it easy to read.
enum SwiftMarkup {
  private static let keywords: Set<Substring> = [
    "any", "as", "case", "else", "enum", "extension", "false", "for", "func", "guard", "if", "in",
    "inout", "is", "let", "nil", "private", "public", "return", "self", "some", "static", "struct",
    "switch", "true", "try", "var", "where", "while",
  ]

  /// What a text of many lines begins and ends with.
  private static let multiline = "\"\"\""

  /// The code with its comments, texts, numbers, keywords and types marked.
  static func html(of code: String) -> String {
    var rest = code[...]
    var html = ""
    while let first = rest.first {
      let (length, kind) = token(in: rest, startingWith: first)
      let word = rest.prefix(length)
      rest = rest.dropFirst(length)
      let text = HTML.escaped(word)
      html += kind.map { "<i class=\"\($0)\">\(text)</i>" } ?? text
    }
    return html
  }

  /// How long the first token is, and what it is; nil for what has no colour.
  private static func token(
    in rest: Substring, startingWith first: Character
  ) -> (length: Int, kind: String?) {
    if rest.hasPrefix("//") { return (rest.prefix { $0 != "\n" }.count, "c") }
    if rest.hasPrefix(multiline) {
      let text = rest.dropFirst(3)
      let end = text.firstRange(of: multiline)?.upperBound ?? rest.endIndex
      return (rest[..<end].count, "s")
    }
    if first == "\"" { return (textLength(of: rest), "s") }
    if first.isNumber {
      return (rest.prefix { $0.isHexDigit || "._x".contains($0) }.droppingRange.count, "n")
    }
    guard first.isLetter || first == "_" else { return (1, nil) }
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    if keywords.contains(word) { return (word.count, "k") }
    return (word.count, first.isUppercase ? "t" : nil)
  }

  /// The length of a text with its quotes; what stands in `\(…)` may hold quotes of its own.
  private static func textLength(of rest: Substring) -> Int {
    var (length, depth, isEscaped) = (1, 0, false)
    for character in rest.dropFirst() {
      length += 1
      if isEscaped {
        if character == "(" { depth += 1 }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if character == "\"" || character == "\n" {
        break
      }
    }
    return length
  }
}

extension Substring {
  /// A number without the dots of a range after it: `0` of `0...5`.
  fileprivate var droppingRange: Substring {
    var (index, end) = (startIndex, startIndex)
    while index < endIndex {
      let next = self.index(after: index)
      if self[index] == ".", next == endIndex || !self[next].isNumber { break }
      end = next
      index = next
    }
    return self[startIndex..<end]
  }
}

/// The parts of a page.
enum HTML {
  /// Text that may stand anywhere in a page.
  static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
  }

  /// A comment's words, with what stands between backquotes as code.
  static func prose(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index.isMultiple(of: 2) ? escaped(part) : "<code>\(escaped(part))</code>"
    }.joined()
  }
}
