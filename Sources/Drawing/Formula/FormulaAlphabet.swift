/// The alphabets that a formula tells apart, as Unicode numbers them.
enum FormulaAlphabet: Sendable, Hashable {
  case upright, italic, bold, boldItalic, doubleStruck, script

  /// The letter of the alphabet; anything else than a letter or digit stays as it is.
  func letter(_ character: Character) -> String {
    if let exception = exceptions[character] { return exception }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return String(character)
    }
    for (first, last, start) in ranges where (first.value...last.value).contains(scalar.value) {
      let moved = Unicode.Scalar(start + (scalar.value - first.value))
      return moved.map { String($0) } ?? String(character)
    }
    return String(character)
  }

  /// First and last letter of a run, and where the alphabet's own run starts.
  private var ranges: [(Unicode.Scalar, Unicode.Scalar, UInt32)] {
    switch self {
    case .upright: []
    case .italic: [("A", "Z", 0x1D434), ("a", "z", 0x1D44E), ("α", "ω", 0x1D6FC)]
    case .bold:
      [("A", "Z", 0x1D400), ("a", "z", 0x1D41A), ("0", "9", 0x1D7CE), ("α", "ω", 0x1D6C2)]
    case .boldItalic: [("A", "Z", 0x1D468), ("a", "z", 0x1D482), ("α", "ω", 0x1D736)]
    case .doubleStruck: [("A", "Z", 0x1D538), ("a", "z", 0x1D552), ("0", "9", 0x1D7D8)]
    case .script: [("A", "Z", 0x1D49C), ("a", "z", 0x1D4B6)]
    }
  }

  /// Letters that Unicode had before it had the alphabets.
  private var exceptions: [Character: String] {
    switch self {
    case .italic: ["h": "ℎ", "∂": "𝜕"]
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ]
    case .upright, .bold, .boldItalic: [:]
    }
  }

  /// The plain letter of a slanted one; anything else stays as it is.
  static func plain(_ character: Character) -> Character {
    slanted[String(character)] ?? character
  }

  private static let slanted: [String: Character] = {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρςστυφχψω"
    let pairs = letters.map { (FormulaAlphabet.italic.letter($0), $0) }
    return Dictionary(pairs) { first, _ in first }
  }()
}
