/// What an error means for the user: a text, where it belongs, and the exit code.
enum Message {
  /// What was asked for.
  case answer(String)
  /// A command line that does not fit: what is wrong, the argument's help, and the usage.
  case usage(String, help: String, footer: String)
  /// Any other failure.
  case failure(String, ExitCode)

  /// The message for an error thrown while a command was parsed or run.
  init(_ error: any Error, root: any ParsableCommand.Type, columns: Int) {
    guard let error = error as? CommandError else {
      self.init(error, at: CommandPath(root), columns: columns)
      return
    }
    let path = error.path
    switch error.interruption {
    case .request(let request):
      self = .answer(path.answer(to: request, columns: columns))
    case .completionScript(let shell):
      self = .answer(shell.script(for: root))
    case .thrown(let thrown):
      self.init(thrown, at: path, columns: columns)
    case .parsing(let mistake) where error.hasNoArguments:
      let page = HelpRenderer(path: path, columns: columns).page
      self = .usage(mistake.description, help: "", footer: "\n\(page)")
    case .parsing(let mistake):
      self = .usage(mistake.description, help: mistake.help, footer: path.usageFooter)
    }
  }

  /// The message for an error that a command threw.
  private init(_ error: any Error, at path: CommandPath, columns: Int) {
    switch error {
    case let error as ValidationError:
      self = .usage(error.message, help: "", footer: path.usageFooter)
    case CleanExit.message(let text):
      self = .answer(text)
    case CleanExit.helpRequest(let command):
      let root = CommandPath(path.commands[0])
      let target = command.flatMap { $0 == path.command ? path : root.path(to: $0) } ?? path
      self = .answer(HelpRenderer(path: target, columns: columns).page)
    case let code as ExitCode:
      self = .failure("", code)
    default:
      self = .failure("\(error)", .failure)
    }
  }

  /// What is wrong, or what was asked for.
  var text: String {
    switch self {
    case .answer(let text), .usage(let text, _, _), .failure(let text, _): text
    }
  }

  /// The text with everything around it, as it is printed.
  var fullText: String {
    switch self {
    case .answer(let text): text
    case .usage(let text, let help, let footer):
      "Error: \(text)\n" + (help.isEmpty ? "" : "Help:  \(help)\n") + footer
    case .failure(let text, _): text.isEmpty ? "" : "Error: \(text)"
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .answer: .success
    case .usage: .validationFailure
    case .failure(_, let code): code
    }
  }
}

extension CommandPath {
  /// The usage line and where to find more, below a message.
  fileprivate var usageFooter: String {
    let help = table.specifications.first { $0.request == .help }?.names.preferred
    let pointer = help.map { "\n  See '\(invocation) \($0)' for more information." } ?? ""
    return "Usage: \(usage)" + pointer
  }

  fileprivate func answer(to request: Specification.Request, columns: Int) -> String {
    switch request {
    case .help: HelpRenderer(path: self, columns: columns).page
    case .version: version ?? "Unspecified version"
    case .additionalOptions: additionalOptionLines
    case .completionScript: ""
    }
  }

  /// The additional options for a completion script: on each line a name, the word for its value
  /// or nothing, the allowed values and its help, with tabulators between.
  private var additionalOptionLines: String {
    guard let key = table.additionalKey else { return "" }
    return table.specifications
      .filter { $0.isVisible && $0.key.hasPrefix("\(key).") }
      .flatMap { option in
        option.allNames.map { name in
          let value = option.kind == .flag ? "" : option.valueName
          let allowed = option.allowedValues.joined(separator: " ")
          return "\(name)\t\(value)\t\(allowed)\t\(option.help.abstract)"
        }
      }
      .joined(separator: "\n")
  }
}
