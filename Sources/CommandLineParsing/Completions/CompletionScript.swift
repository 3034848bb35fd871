/// A shell for which there are completion scripts.
public enum CompletionShell: String, Sendable, Equatable, CaseIterable {
  /// The Z shell.
  case zsh
  /// The Bourne-again shell.
  case bash
  /// The friendly interactive shell.
  case fish
}

/// Writes completion scripts from the table of commands.
struct CompletionScript {
  let root: any ParsableCommand.Type

  func text(for shell: CompletionShell) -> String { "" }
}
