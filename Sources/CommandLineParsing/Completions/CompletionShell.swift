/// A shell for which there are completion scripts.
public enum CompletionShell: String, Sendable, Equatable, CaseIterable {
  /// The Z shell.
  case zsh
  /// The Bourne-again shell.
  case bash
  /// The friendly interactive shell.
  case fish

  /// The script that completes the commands and options below a root.
  func script(for root: any ParsableCommand.Type) -> String {
    let command = CompletableCommand(CommandPath(root))
    return switch self {
    case .zsh: ZshCompletion(root: command).script
    case .bash: BashCompletion(root: command).script
    case .fish: FishCompletion(root: command).script
    }
  }
}

/// What a completion script has to know of a command.
struct CompletableCommand {
  /// The words that call it, with spaces between.
  var name: String
  var abstract: String
  /// Options and flags with a place on the help page.
  var options: [Specification]
  var positionals: [Specification]
  var subcommands: [CompletableCommand]
  /// Whether the program has to be asked for more options.
  var hasAdditionalOptions: Bool

  init(_ path: CommandPath) {
    let table = path.table
    name = path.name
    abstract = path.command.configuration.abstract
    options = table.specifications.filter { $0.kind != .positional && $0.isVisible }
    positionals = table.positionals.filter(\.isVisible)
    subcommands = path.subcommands
      .filter { $0.configuration.shouldDisplay || $0 == HelpCommand.self }
      .map { CompletableCommand(path.appending($0)) }
    hasAdditionalOptions = table.additionalKey != nil
    completeHelp()
  }

  /// Lets `help` take the names of the commands beside it.
  private mutating func completeHelp() {
    let names = subcommands.map(\.word).filter { $0 != HelpCommand.name }
    for index in subcommands.indices where subcommands[index].word == HelpCommand.name {
      for argument in subcommands[index].positionals.indices {
        subcommands[index].positionals[argument].completion = .list(names)
      }
    }
  }

  /// The last of the words that call the command.
  var word: String { name.split(separator: " ").last.map(String.init) ?? name }

  /// The command and all below it.
  var all: [CompletableCommand] { [self] + subcommands.flatMap(\.all) }

  /// The names of the options that take a value.
  var valueNames: [String] {
    options.filter { $0.kind == .option }.flatMap(\.allNames).map(\.description)
  }

  /// The command's name as part of a shell function's name.
  var identifier: String {
    String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}

extension String {
  /// The text as one word of bash or zsh.
  var shellQuoted: String { "'\(replacing("'", by: "'\\''"))'" }

  /// The text as one word of fish.
  var fishQuoted: String { "'\(replacing("\\", by: "\\\\").replacing("'", by: "\\'"))'" }

  /// Whether no shell sees anything special in the text.
  var isPlain: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./,+".contains($0) }
  }

  /// The text with one character written in another way.
  func replacing(_ character: Character, by text: String) -> String {
    reduce(into: "") { $0 += $1 == character ? text : String($1) }
  }

  /// The text with each line moved to the right.
  func indented(by columns: Int) -> String {
    let margin = String(repeating: " ", count: columns)
    return split(separator: "\n").map { margin + $0 }.joined(separator: "\n")
  }
}
