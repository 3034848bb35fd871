/// A name as it is typed: two dashes and words, or one dash and a letter.
enum Name: Hashable, CustomStringConvertible {
  case long(String)
  case short(Character)

  /// The name with its dashes.
  var description: String {
    switch self {
    case .long(let words): "--\(words)"
    case .short(let letter): "-\(letter)"
    }
  }

  var isShort: Bool {
    if case .short = self { true } else { false }
  }
}

extension [Name] {
  /// The name for the usage line: the first of the long ones if there is any.
  var preferred: Name? { first { !$0.isShort } ?? first }
}

extension String {
  /// The words of a Swift name in small letters, with dashes between: `outputDir` is
  /// `output-dir`, `HTTPServer` is `http-server`.
  var inKebabCase: String {
    let letters = Array(self)
    var result = ""
    for (index, letter) in letters.enumerated() {
      if letter == "_" {
        result += "-"
        continue
      }
      if index > 0, letter.isUppercase {
        let followsSmall = !letters[index - 1].isUppercase && letters[index - 1] != "_"
        let startsWord =
          letters[index - 1].isUppercase && index + 1 < letters.count
          && letters[index + 1].isLowercase
        if followsSmall || startsWord { result += "-" }
      }
      result += letter.lowercased()
    }
    return result
  }
}
