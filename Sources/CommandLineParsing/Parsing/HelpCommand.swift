/// `help`, which every root with subcommands has; the parser shows the page.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show subcommand help information.", shouldDisplay: false)

  @Argument var subcommands: [String] = []
}
