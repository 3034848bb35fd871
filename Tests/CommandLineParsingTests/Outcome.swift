import CommandLineParsing
import Testing

/// What a run of a tool ends with: the text it prints, and its exit code.
struct Outcome: Equatable {
  var code: Int32
  var text: String

  /// Runs the tool with the words of a line.
  init(_ line: String, of root: any ParsableCommand.Type = Tool.self) async {
    await self.init(words: words(of: line), of: root)
  }

  /// Runs the tool.
  init(words: [String], of root: any ParsableCommand.Type = Tool.self) async {
    do {
      try await root.runAsRoot(words)
      self.init(code: 0, text: "")
    } catch {
      self.init(code: root.exitCode(for: error).rawValue, text: root.fullMessage(for: error))
    }
  }

  init(code: Int32, text: String) {
    self.code = code
    self.text = text
  }
}

/// The words of a line, split at single spaces.
func words(of line: String) -> [String] {
  line.split(separator: " ").map(String.init)
}

/// Parses a line and expects the given command.
func parsed<Command: ParsableCommand>(
  _ type: Command.Type, _ line: String, root: any ParsableCommand.Type = Tool.self,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Command {
  try #require(try root.parseAsRoot(words(of: line)) as? Command, sourceLocation: sourceLocation)
}
