/// How an argument is written, in messages, usage lines and help pages.
extension Specification {
  /// The argument by the name that was used, as in `-o <file>`; `nil` for a place.
  func synopsis(_ name: Name?) -> String {
    switch kind {
    case .positional: "<\(valueName)>"
    case .option: "\(name.map { "\($0) " } ?? "")<\(valueName)>"
    case .flag: name?.description ?? ""
    }
  }

  /// The argument and what it is for, or nothing if its help says nothing.
  func helpLine(_ name: Name?) -> String {
    help.abstract.isEmpty ? "" : "\(synopsis(name))  \(help.abstract)"
  }

  /// The argument in a usage line, as in `[--size <size> ...]`.
  var usage: String {
    let names = kind == .flag ? [names.preferred, inverseNames.preferred] : [names.preferred]
    let alternatives = kind == .positional ? [nil] : names.filter { $0 != nil }
    return
      alternatives
      .map { synopsis($0) + (isRepeating ? " ..." : "") }
      .map { isRequired ? $0 : "[\($0)]" }
      .joined(separator: " ")
  }

  /// The argument in the left column of a help page, with all of its names.
  var label: String {
    let names = [names, inverseNames]
      .map { $0.map(\.description).joined(separator: ", ") }
      .filter { !$0.isEmpty }
      .joined(separator: "/")
    return switch kind {
    case .positional: "<\(valueName)>"
    case .option: "\(names) <\(valueName)>"
    case .flag: names
    }
  }

  /// The right column of a help page: what it is for, allowed values, default.
  var summary: String {
    let values = allowedValues.isEmpty ? nil : "values: " + allowedValues.joined(separator: ", ")
    let standard = defaultText.flatMap { $0.isEmpty ? nil : "default: \($0)" }
    let facts = [values, standard].compactMap(\.self).joined(separator: "; ")
    return [help.abstract, facts.isEmpty ? "" : "(\(facts))"]
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension CommandPath {
  /// How the command is called, with its operands but without options.
  var invocation: String {
    ([name] + (additions?.page?.operands ?? [])).joined(separator: " ")
  }

  /// The usage line, without its title.
  ///
  /// Above twelve arguments, the options that may be left out are not told apart.
  var usage: String {
    if additions?.page == nil, let usage = command.configuration.usage { return usage }
    let visible = table.specifications.filter { $0.isVisible && $0.request == nil }
    let arguments = additions?.page == nil ? summarized(visible) : additionalUsage(visible)
    let hasSubcommands = !command.configuration.subcommands.isEmpty
    return ([invocation] + arguments + (hasSubcommands ? ["<subcommand>"] : []))
      .joined(separator: " ")
  }

  private func summarized(_ arguments: [Specification]) -> [String] {
    guard arguments.count > 12 else { return arguments.map(\.usage) }
    let kept = arguments.filter { $0.kind == .positional || $0.isRequired }
    guard (1...12).contains(kept.count) else { return ["<options>"] }
    return ["[<options>]"] + kept.map(\.usage)
  }

  private func additionalUsage(_ arguments: [Specification]) -> [String] {
    let additional = arguments.filter { $0.section == additions?.title }
    return ["[<options>]"] + (additional.count > 12 ? [] : additional.map(\.usage))
  }
}
