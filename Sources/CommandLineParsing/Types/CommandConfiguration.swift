/// How a command is called and what its help page says of it.
public struct CommandConfiguration: Sendable {
  /// The word that calls the command; by default the type's name in words.
  public var commandName: String?
  /// One line on what the command does.
  public var abstract: String
  /// A usage line in place of the one that is made from the arguments.
  public var usage: String?
  /// More explanation, a paragraph or more below the abstract.
  public var discussion: String
  /// What `--version` prints; the commands below this one answer to it too.
  public var version: String
  /// Whether the list of subcommands shows the command.
  public var shouldDisplay: Bool
  /// The commands below this one, in the order of the help page.
  public var subcommands: [any ParsableCommand.Type]

  /// A configuration.
  public init(
    commandName: String? = nil, abstract: String = "", usage: String? = nil,
    discussion: String = "", version: String = "", shouldDisplay: Bool = true,
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.version = version
    self.shouldDisplay = shouldDisplay
    self.subcommands = subcommands
  }
}
