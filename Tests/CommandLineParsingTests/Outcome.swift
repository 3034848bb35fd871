import CommandLineParsing

/// What a run of the tool ends with: the text it prints, and its exit code.
struct Outcome: Equatable, CustomStringConvertible {
  var code: Int32
  var text: String

  var description: String { "\(code): \(text)" }

  /// Runs the tool.
  static func run(
    _ root: any ParsableCommand.Type = Tool.self, _ arguments: String...
  ) async -> Outcome {
    await of(root, arguments)
  }

  /// Runs the tool with the words of a line.
  static func of(_ root: any ParsableCommand.Type, _ arguments: [String]) async -> Outcome {
    do {
      try await root.runAsRoot(arguments)
      return Outcome(code: 0, text: "")
    } catch {
      return Outcome(
        code: root.exitCode(for: error).rawValue, text: root.fullMessage(for: error))
    }
  }
}
