/// What a shell offers as an argument's value when the tabulator key is pressed.
public struct CompletionKind: Sendable, Equatable {
  enum Form: Equatable {
    case nothing
    case file(extensions: [String])
    case directory
    case list([String])
    case shellCommand(String)
  }

  let form: Form

  /// Nothing, or the allowed values of a type that has a fixed set of them.
  public static let `default` = CompletionKind(form: .nothing)
  /// Files; with extensions, only files that end in one of them.
  public static func file(extensions: [String] = []) -> CompletionKind {
    CompletionKind(form: .file(extensions: extensions))
  }
  /// Directories.
  public static let directory = CompletionKind(form: .directory)
  /// The given words.
  public static func list(_ words: [String]) -> CompletionKind {
    CompletionKind(form: .list(words))
  }
  /// The lines that a shell command prints, as in `"mlanim list --ids"`.
  public static func shellCommand(_ command: String) -> CompletionKind {
    CompletionKind(form: .shellCommand(command))
  }
}
