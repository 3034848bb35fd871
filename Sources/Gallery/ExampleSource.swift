/// The code of an example as it is shown: what stands in its braces, and what it calls for in its file.
public struct ExampleSource: Sendable, Hashable {
  /// What the example shows, in the words of its comment.
  public let caption: String
  /// The lines in its braces, and under them the other members of its extension.
  public let code: String

  /// Finds a property in the text of a file; without it there is no code.
  init(of property: String, ofType type: String, in text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let members = Self.members(of: type, in: lines)
    let start = "  public static var \(property): "
    guard let own = members.first(where: { $0.contains { $0.hasPrefix(start) } }),
      let opening = own.firstIndex(where: { $0.hasPrefix(start) })
    else {
      (caption, code) = ("", "")
      return
    }
    let comment = own[..<opening].map { $0.drop { $0 == " " || $0 == "/" } }
    caption = comment.joined(separator: " ")
    let helpers = members.filter { member in !member.contains { $0.contains(" public static var ") }
    }
    let body = Self.outdented(own[(opening + 1)...].dropLast(), by: 4)
    let blocks = [body] + helpers.map { Self.outdented($0[...], by: 2) }
    code = blocks.joined(separator: "\n\n")
  }

  /// The members of the extensions of a type, each with its comment.
  private static func members(of type: String, in lines: [Substring]) -> [[Substring]] {
    var members: [[Substring]] = []
    var isInside = false
    for line in lines {
      if line.hasPrefix("extension ") {
        isInside = line.dropFirst("extension ".count).prefix { $0.isLetter || $0 == "." } == type
        members.append([])
      } else if line.hasPrefix("}") {
        isInside = false
      } else if isInside, line.isEmpty {
        // Empty lines separate members, unless they stand in the braces of one.
        if members.last.map(isComplete) ?? true {
          members.append([])
        } else {
          append("", to: &members)
        }
      } else if isInside {
        append(line, to: &members)
      }
    }
    return members.filter { !$0.isEmpty }
  }

  private static func append(_ line: Substring, to members: inout [[Substring]]) {
    members[members.count - 1].append(line)
  }

  private static func isComplete(_ member: [Substring]) -> Bool {
    guard let last = member.last else { return true }
    return last.hasPrefix("  }") || !last.hasPrefix("    ")
  }

  private static func outdented(_ lines: some Sequence<Substring>, by count: Int) -> String {
    lines.map { $0.prefix(count).allSatisfy { $0 == " " } ? $0.dropFirst(count) : $0 }
      .joined(separator: "\n")
  }
}
