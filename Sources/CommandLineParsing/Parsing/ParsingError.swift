/// A command line that does not fit the command.
enum ParsingError: Error, Equatable {
  /// An option that the command does not have, and the one that was probably meant.
  case unknownOption(String, suggestion: String?)
  /// An option whose value does not follow.
  case missingValue(option: String, help: String)
  /// A value for an option that takes none.
  case unexpectedValue(option: String, value: String)
  /// Words too many, and the subcommand that was probably meant by the first.
  case unexpectedArguments([String], suggestion: String?)
  /// A required argument that is not there; more than one name if either would do.
  case missingArgument([String], help: String)
  /// A value that the argument cannot take, and why.
  case invalidValue(String, argument: String, reason: String, help: String)
  /// A shell for which there is no completion script; `nil` if none was named.
  case unsupportedShell(String?)
}

extension ParsingError: CustomStringConvertible {
  /// What is wrong, for the user.
  var description: String {
    switch self {
    case .unknownOption(let name, let suggestion):
      "Unknown option '\(name)'" + question(suggestion)
    case .missingValue(let option, _):
      "Missing value for '\(option)'"
    case .unexpectedValue(let option, let value):
      "The option '\(option)' does not take any value, but '\(value)' was specified."
    case .unexpectedArguments(let words, let suggestion):
      (words.count == 1 ? "Unexpected argument " : "\(words.count) unexpected arguments: ")
        + quoted(words) + question(suggestion)
    case .missingArgument(let names, _):
      (names.count == 1 ? "Missing expected argument " : "Missing one of: ") + quoted(names)
    case .invalidValue(let value, let argument, let reason, _):
      "The value '\(value)' is invalid for '\(argument)'\(reason)"
    case .unsupportedShell(let shell):
      (shell.map { "Can't generate completion scripts for '\($0)'." }
        ?? "Can't autodetect a supported shell.")
        + "\nPlease use --generate-completion-script=<shell> with one of:\n    "
        + CompletionShell.allCases.map(\.rawValue).joined(separator: " ")
    }
  }

  /// What the help page says of the argument, after its name; empty if it says nothing.
  var help: String {
    switch self {
    case .missingValue(_, let help), .missingArgument(_, let help),
      .invalidValue(_, _, _, let help):
      help
    default: ""
    }
  }

  private func question(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? ""
  }

  private func quoted(_ words: [String]) -> String {
    words.map { "'\($0)'" }.joined(separator: ", ")
  }
}

/// What stopped a command: what it was asked to show, a mistake on its line, or its own error.
enum Interruption {
  case request(Specification.Request)
  case completionScript(CompletionShell)
  case parsing(ParsingError)
  case thrown(any Error)
}

/// An interruption with the command that was meant, so that the message can show its usage.
struct CommandError: Error {
  let path: CommandPath
  let interruption: Interruption
  /// Whether there were no arguments at all, so that the whole help page is the better answer.
  var hasNoArguments = false
}
