/// The order of frames by the names of their files.
public enum FrameNames {
  /// The names of PNG files, without hidden ones, in the order in which people count: `9.png` before
  /// `10.png`.
  public static func inOrder(_ names: [String]) -> [String] {
    names.filter { $0.lowercased().hasSuffix(".png") && !$0.hasPrefix(".") }
      .map { (name: $0, parts: parts(of: $0)) }
      .sorted { precedes($0, $1) }
      .map(\.name)
  }

  /// Text or a number, without the zeros before it.
  private enum Part: Equatable {
    case text(String)
    case digits(String)
  }

  private static func precedes(
    _ one: (name: String, parts: [Part]), _ other: (name: String, parts: [Part])
  ) -> Bool {
    for (first, second) in zip(one.parts, other.parts) where first != second {
      return precedes(first, second)
    }
    // What is the same but for zeros keeps the order of its letters.
    return (one.parts.count, one.name) < (other.parts.count, other.name)
  }

  private static func precedes(_ one: Part, _ other: Part) -> Bool {
    switch (one, other) {
    case (.text(let one), .text(let other)): one < other
    case (.digits(let one), .digits(let other)): (one.count, one) < (other.count, other)
    case (.digits, .text): true
    case (.text, .digits): false
    }
  }

  /// A name cut where digits begin and end.
  private static func parts(of name: String) -> [Part] {
    var parts: [Part] = []
    var rest = name[...]
    while let first = rest.first {
      let isNumber = isDigit(first)
      let run = rest.prefix { isDigit($0) == isNumber }
      rest = rest[run.endIndex...]
      parts.append(isNumber ? .digits(String(run.drop { $0 == "0" })) : .text(String(run)))
    }
    return parts
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
