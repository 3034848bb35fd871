/// Finds the command that is meant, and fills it.
enum CommandParser {
  /// A command with its values, and the path that led to it.
  struct Result {
    let command: any ParsableCommand
    let path: CommandPath
  }

  /// Parses the words that follow the program's name.
  static func parse(
    _ words: [String], as root: any ParsableCommand.Type
  ) throws(CommandError) -> Result {
    do {
      return try parse(words, at: CommandPath(root))
    } catch {
      throw CommandError(
        path: error.path, interruption: error.interruption, hasNoArguments: words.isEmpty)
    }
  }

  /// Parses the words that follow the last command of the path.
  private static func parse(
    _ words: [String], at path: CommandPath
  ) throws(CommandError) -> Result {
    if let step = Step(words, from: path) {
      try path.answerRequest(in: step.ownTokens)
      // The values of a command above are checked, but only the lowest command runs.
      _ = try path.command(filledBy: step.ownTokens)
      return try parse(step.rest, at: path.appending(step.subcommand))
    }
    let path = try path.adding(for: words)
    let tokens = Array(Lexer(words, path.table.specifications))
    try path.answerRequest(in: tokens)
    let command = try path.command(filledBy: tokens)
    if let help = command as? HelpCommand {
      throw CommandError(
        path: try CommandPath(path.commands[0]).following(help.subcommands),
        interruption: .request(.help))
    }
    return Result(command: command, path: path)
  }
}

/// A step down to a subcommand: whose words are whose.
private struct Step {
  var subcommand: any ParsableCommand.Type
  var ownTokens: [Token] = []
  var rest: [String] = []

  /// Reads up to the first operand; `nil` if that is no subcommand.
  ///
  /// What the command does not know, and what every command knows, is left to the subcommand.
  init?(_ words: [String], from path: CommandPath) {
    guard !path.subcommands.isEmpty else { return nil }
    subcommand = path.command
    var lexer = Lexer(words, path.table.specifications)
    while let token = lexer.next() {
      switch token {
      case .operand(let word):
        guard let next = path.subcommand(named: word), !lexer.areOptionsOver else { return nil }
        subcommand = next
        rest += lexer.remaining
        return
      case .unknown(_, let word): rest.append(word)
      case .flag(let flag, let name) where flag.request != nil: rest.append("\(name)")
      default: ownTokens.append(token)
      }
    }
    return nil
  }
}

extension CommandPath {
  fileprivate func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    subcommands.first { $0.name == name }
  }

  /// The command with the values that the tokens say, validated.
  fileprivate func command(
    filledBy tokens: [Token]
  ) throws(CommandError) -> any ParsableCommand {
    do {
      let filling = try Filling(table, tokens, subcommands: subcommands.map { $0.name })
      var filled = try command.init(from: ArgumentDecoder(values: try filling.values()))
      try filled.validate()
      return filled
    } catch let error as ParsingError {
      throw CommandError(path: self, interruption: .parsing(error))
    } catch {
      throw CommandError(path: self, interruption: .thrown(error))
    }
  }

  /// The path with the options that the command has in this run alone.
  fileprivate func adding(for words: [String]) throws(CommandError) -> CommandPath {
    let table = table
    guard table.additionalKey != nil else { return self }
    var path = self
    do {
      path.additions = try command.additionalOptions(
        for: ArgumentPreview(Lexer(words, table.specifications)))
    } catch {
      throw CommandError(path: self, interruption: .thrown(error))
    }
    return path
  }

  /// The path to the command that the words after `help` name.
  fileprivate func following(_ words: [String]) throws(CommandError) -> CommandPath {
    guard let word = words.first, !subcommands.isEmpty else { return try adding(for: words) }
    guard let next = subcommand(named: word) else {
      let suggestion = nearest(to: word, among: subcommands.map { $0.name })
      throw CommandError(
        path: self,
        interruption: .parsing(.unexpectedArguments([word], suggestion: suggestion)))
    }
    return try appending(next).following(Array(words.dropFirst()))
  }

  /// Throws the first thing that the command was asked to show, if anything.
  fileprivate func answerRequest(in tokens: [Token]) throws(CommandError) {
    for token in tokens {
      switch token {
      case .flag(let flag, _):
        guard let request = flag.request else { continue }
        throw CommandError(path: self, interruption: .request(request))
      case .option(let option, _, let value) where option.request == .completionScript:
        throw CommandError(
          path: self,
          interruption: CompletionShell(rawValue: value).map { .completionScript($0) }
            ?? .parsing(.unsupportedShell(value)))
      default: continue
      }
    }
  }
}

extension ArgumentPreview {
  fileprivate init(_ tokens: some Sequence<Token>) {
    var operands: [String] = []
    var unknownOptions: [String] = []
    for token in tokens {
      switch token {
      case .operand(let word): operands.append(word)
      case .unknown(let name, _): unknownOptions.append(name)
      default: continue
      }
    }
    self.init(operands: operands, unknownOptions: unknownOptions)
  }
}
