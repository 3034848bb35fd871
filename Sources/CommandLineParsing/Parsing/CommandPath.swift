/// The commands from the root to the one that is meant, and the options it has in this run alone.
struct CommandPath {
  var parents: [any ParsableCommand.Type] = []
  var command: any ParsableCommand.Type
  var additions: AdditionalOptions?

  /// The path to a root.
  init(_ root: any ParsableCommand.Type) { command = root }

  /// The path to one of the command's subcommands.
  func appending(_ subcommand: any ParsableCommand.Type) -> CommandPath {
    var path = self
    path.parents.append(command)
    path.command = subcommand
    path.additions = nil
    return path
  }

  var commands: [any ParsableCommand.Type] { parents + [command] }

  /// The words that call the command.
  var name: String { commands.map { $0.name }.joined(separator: " ") }

  /// The version of the nearest command that has one.
  var version: String? { commands.map { $0.configuration.version }.last { !$0.isEmpty } }

  /// The subcommands with names, and the root's `help`.
  var subcommands: [any ParsableCommand.Type] {
    let subcommands = command.configuration.subcommands
    guard parents.isEmpty, !subcommands.isEmpty else { return subcommands }
    return subcommands + [HelpCommand.self]
  }

  /// The path to a command somewhere below, if it is there.
  func path(to target: any ParsableCommand.Type) -> CommandPath? {
    if command == target { return self }
    for subcommand in command.configuration.subcommands {
      if let path = appending(subcommand).path(to: target) { return path }
    }
    return nil
  }
}

// MARK: - Arguments

extension CommandPath {
  /// The command's arguments, the additional ones, and those that every command has.
  var table: SpecificationTable {
    var table = command.table
    if let key = table.additionalKey, let additions {
      table.specifications += additions.options.map {
        Specification($0, key: "\(key).\($0.name)", section: additions.title)
      }
    }
    table.specifications += requests.compactMap { request in
      let names = request.names.filter { table.specification(named: $0) == nil }
      return names.isEmpty ? nil : Specification(request, names: names)
    }
    table.check(for: name)
    return table
  }

  /// What the command can be asked to show.
  private var requests: [Specification.Request] {
    var requests: [Specification.Request] = [.help]
    if version != nil { requests.insert(.version, at: 0) }
    if parents.isEmpty { requests.append(.completionScript) }
    if command.table.additionalKey != nil { requests.append(.additionalOptions) }
    return requests
  }
}

extension Specification.Request {
  fileprivate var names: [Name] {
    switch self {
    case .help: [.short("h"), .long("help")]
    case .version: [.long("version")]
    case .completionScript: [.long("generate-completion-script")]
    // Three dashes: for completion scripts, nobody types it.
    case .additionalOptions: [.long("-additional-options")]
    }
  }
}

extension Specification {
  /// The argument that asks a command to show something.
  fileprivate init(_ request: Request, names: [Name]) {
    let help: ArgumentHelp =
      switch request {
      case .help: "Show help information."
      case .version: "Show the version."
      case .completionScript, .additionalOptions: .hidden
      }
    self.init(
      key: "", kind: request == .completionScript ? .option : .flag, names: names,
      valueName: "shell", help: help, request: request)
  }

  /// The argument for an option that is made from data.
  fileprivate init(_ option: OptionSpecification, key: String, section: String) {
    self.init(
      key: key, kind: .option, names: [.long(option.name)],
      valueName: option.help.valueName ?? option.name, help: option.help, section: section,
      defaultText: option.defaultText, allowedValues: option.allowedValues,
      completion: option.completion, initial: "",
      update: { _, text in
        try option.accept(text)
        return text
      })
    guard case .flag(let inversion) = option.form else { return }
    kind = .flag
    defaultText = nil
    if let inversion { invert(by: inversion, initially: option.defaultText == "true") }
  }
}

extension OptionSpecification {
  /// Throws if the text is not accepted.
  fileprivate func accept(_ text: String) throws {
    guard allowedValues.isEmpty || allowedValues.contains(text) else { throw ConversionFailure() }
    try check(text)
  }
}
