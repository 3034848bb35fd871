/// What a program's `main` needs of its root command.
///
/// Nothing here prints or exits: the texts and the exit code are handed out, and where they go is
/// decided by the program.
///
/// ```swift
/// do { try await Tool.runAsRoot() } catch {
///   let text = Tool.fullMessage(for: error)
///   let code = Tool.exitCode(for: error)
///   // Write the text where `code.isSuccess` says, and leave with `code.rawValue`.
/// }
/// ```
extension ParsableCommand {
  /// The command that the arguments call, here or below, with its values.
  ///
  /// Thrown is what the other functions here make a message of: mistakes, and requests such as
  /// `--help`. Without arguments given, those of the process are parsed.
  public static func parseAsRoot(_ arguments: [String]? = nil) throws -> any ParsableCommand {
    try CommandParser.parse(arguments ?? processArguments, as: self).command
  }

  /// This command with the values that the arguments say.
  ///
  /// Throws as `parseAsRoot(_:)` does, and a request for help if the arguments call a subcommand.
  public static func parse(_ arguments: [String]? = nil) throws -> Self {
    guard let command = try parseAsRoot(arguments) as? Self else { throw CleanExit.helpRequest() }
    return command
  }

  /// Parses and runs the command that the arguments call, here or below.
  ///
  /// Throws as `parseAsRoot(_:)` does, and what the command throws. A `ValidationError` or a
  /// `CleanExit` from the command is shown with that command's usage, not with the root's.
  public static func runAsRoot(_ arguments: [String]? = nil) async throws {
    let result = try CommandParser.parse(arguments ?? processArguments, as: self)
    do {
      if var command = result.command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = result.command
        try command.run()
      }
    } catch  where error is ValidationError || error is CleanExit {
      throw CommandError(path: result.path, interruption: .thrown(error))
    }
  }

  private static var processArguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// The text for an error without what is printed around it.
  public static func message(for error: any Error) -> String {
    Message(error, root: self, columns: 80).text
  }

  /// The text to print for an error; empty if there is nothing to say.
  ///
  /// It belongs on standard output if `exitCode(for:)` is a success, otherwise on standard error.
  public static func fullMessage(for error: any Error, columns: Int? = nil) -> String {
    Message(error, root: self, columns: columns ?? 80).fullText
  }

  /// The number to leave with after an error.
  ///
  /// It is 0 for an answer such as a help page, 64 for a command line that does not fit, otherwise
  /// the error's own or 1.
  public static func exitCode(for error: any Error) -> ExitCode {
    Message(error, root: self, columns: 80).exitCode
  }

  /// The command's help page as a root, 80 columns wide unless another width is given.
  public static func helpMessage(columns: Int? = nil) -> String {
    helpMessage(for: self, columns: columns)
  }

  /// The help page of a command below this one, or of this one if that command is not below.
  public static func helpMessage(
    for subcommand: any ParsableCommand.Type, columns: Int? = nil
  ) -> String {
    let root = CommandPath(self)
    return HelpRenderer(path: root.path(to: subcommand) ?? root, columns: columns ?? 80).page
  }

  /// The script that teaches a shell to complete the program's commands and options.
  public static func completionScript(for shell: CompletionShell) -> String {
    shell.script(for: self)
  }
}
