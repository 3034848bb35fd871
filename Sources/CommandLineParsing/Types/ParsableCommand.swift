/// A command: arguments, and what is done with them.
///
/// A new command is one type, in one file, and one entry in the `subcommands` of the one above it.
///
/// ```swift
/// struct List: ParsableCommand {
///   static let configuration = CommandConfiguration(abstract: "List the lessons.")
///   @Flag(help: "Print JSON.") var json = false
///   func run() throws { … }
/// }
/// ```
public protocol ParsableCommand: ParsableArguments {
  /// Name, texts and subcommands.
  static var configuration: CommandConfiguration { get }
  /// Does the work.
  mutating func run() throws
  /// The options that the command has in this run alone, besides those its properties declare.
  ///
  /// Their values reach the command in its `@AdditionalValues` property; a command without such a
  /// property is not asked. What is thrown ends the parsing. The preview holds what can be told of
  /// the arguments before these options are known.
  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions?
}

extension ParsableCommand {
  /// A command without texts or subcommands.
  public static var configuration: CommandConfiguration { CommandConfiguration() }

  /// Shows the command's help page.
  public mutating func run() throws { throw CleanExit.helpRequest(Self.self) }

  /// None.
  public static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    nil
  }

  /// The word that calls the command.
  static var name: String {
    configuration.commandName ?? String(describing: Self.self).inKebabCase
  }
}

/// A command that waits for other tasks while it runs.
public protocol AsyncParsableCommand: ParsableCommand {
  /// Does the work.
  mutating func run() async throws
}
