import FoundationEssentials

/// A type that a file declares at its left margin.
struct DeclaredType {
  let name: String
  /// Where it is declared, from the folder of its target on.
  let path: String
  /// The first paragraph of its comment.
  let summary: String
}

/// A property that draws an example: a still element, or an animation.
struct FoundExample {
  let type: String
  let property: String
  let isMoving: Bool
  let path: String

  /// The example as an element of a list in Swift.
  func code(_ declaration: DeclaredType?) -> String {
    let content = isMoving ? "moving" : "still"
    return """
          Example(
            type: "\(type)", property: "\(property)", declaredIn: "\(declaration?.path ?? path)",
            summary: #"\(declaration?.summary ?? "")"#, file: "\(path)",
            content: { .\(content)(\(type).\(property)) }),
      """
  }
}

/// A file of Swift code, read line by line: our own formatting keeps declarations in their places.
struct SwiftFile {
  let path: String
  private let text: String
  private let lines: [Substring]

  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = path.split(separator: "/")
    let start = parts.lastIndex(of: "Sources").map { $0 + 1 } ?? 0
    self.path = parts[start...].joined(separator: "/")
  }

  /// The public types at the left margin.
  var types: [DeclaredType] {
    lines.indices.compactMap { index in
      let words = lines[index].split(separator: " ")
      let kinds: [Substring] = ["struct", "enum", "class", "protocol"]
      guard words.first == "public", let place = words.firstIndex(where: kinds.contains),
        words.indices.contains(place + 1)
      else { return nil }
      let name = words[place + 1].prefix { $0.isLetter || $0.isNumber }
      return DeclaredType(name: String(name), path: path, summary: summary(above: index))
    }
  }

  /// The public static elements and animations in extensions of types.
  var examples: [FoundExample] {
    var type = ""
    return lines.compactMap { line in
      if line.hasPrefix("extension ") {
        type = String(line.dropFirst("extension ".count).prefix { $0.isLetter || $0 == "." })
      }
      let start = "  public static var "
      guard line.hasPrefix(start), let colon = line.firstIndex(of: ":") else { return nil }
      let isStill = line.hasSuffix(": any Element {")
      guard isStill || line.hasSuffix(": Animation {") else { return nil }
      return FoundExample(
        type: type, property: String(line[..<colon].dropFirst(start.count)), isMoving: !isStill,
        path: path)
    }
  }

  /// The file as an element of a dictionary in Swift.
  var code: String { "    \"\(path)\": ####\"\"\"\n\(text)\n\"\"\"####," }

  /// The first paragraph of the comment over a line, attributes between them left out of account.
  private func summary(above index: Int) -> String {
    let above = lines[..<index].reversed().drop { $0.hasPrefix("@") }
    let comment = above.prefix { $0.hasPrefix("///") }.reversed()
    let paragraph = comment.map { $0.dropFirst(3) }.prefix { !$0.isEmpty }
    return paragraph.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
