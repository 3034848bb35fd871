/// Sets the help page of a command.
struct HelpRenderer {
  /// The column in which explanations start.
  private static let textColumn = 26

  let path: CommandPath
  let columns: Int

  /// The page: what the command does, how it is called, and its tables.
  var page: String {
    let tables = sections.filter { !$0.rows.isEmpty }.map(rendered).joined(separator: "\n")
    return overview + "USAGE: \(path.usage)\n\n" + tables + pointerToSubcommands
  }

  private var overview: String {
    let configuration = path.command.configuration
    let abstract = path.additions?.page?.abstract ?? configuration.abstract
    let discussion = path.additions?.page?.discussion ?? configuration.discussion
    let texts = [abstract, discussion].filter { !$0.isEmpty }
    guard !texts.isEmpty else { return "" }
    return "OVERVIEW: \(texts.joined(separator: "\n\n"))".wrapped(to: columns) + "\n\n"
  }

  private var pointerToSubcommands: String {
    guard !subcommandRows.isEmpty else { return "" }
    var names = path.commands.map { $0.name }
    names.insert("help", at: 1)
    return "\n  See '\(names.joined(separator: " ")) <subcommand>' for detailed help."
  }

  // MARK: - Tables

  /// The tables in their order: the caller's own, arguments, titled groups, options, subcommands.
  private var sections: [HelpSection] {
    let page = path.additions?.page
    let visible = path.table.specifications.filter(\.isVisible)
    let options = visible.filter { $0.kind != .positional }
    var sections = page?.sections ?? []
    if page == nil {
      sections.append(section("Arguments", visible.filter { $0.kind == .positional }))
    }
    sections += titles(of: options).map { title in
      section(title, options.filter { $0.section == title })
    }
    sections.append(section("Options", options.filter { $0.section == nil }))
    return sections + [HelpSection(title: "Subcommands", rows: subcommandRows)]
  }

  /// The titles of groups, that of the additional options first.
  private func titles(of options: [Specification]) -> [String] {
    var titles: [String] = path.additions.map { [$0.title] } ?? []
    for title in options.compactMap(\.section) where !titles.contains(title) {
      titles.append(title)
    }
    return titles
  }

  private func section(_ title: String, _ specifications: [Specification]) -> HelpSection {
    HelpSection(
      title: title,
      rows: specifications.map { .init($0.label, $0.summary, discussion: $0.help.discussion) })
  }

  private var subcommandRows: [HelpSection.Row] {
    path.command.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }
      .map { .init($0.name, $0.configuration.abstract) }
  }

  private func rendered(_ section: HelpSection) -> String {
    "\(section.title.uppercased()):\n" + section.rows.map(rendered).joined()
  }

  /// A row in two columns; a label that reaches into the second has a line of its own.
  private func rendered(_ row: HelpSection.Row) -> String {
    let label = "  \(row.label)"
    let discussion =
      row.discussion.isEmpty ? "" : row.discussion.wrapped(to: columns, indent: 8) + "\n"
    guard !row.abstract.isEmpty else { return "\(label)\n\(discussion)" }
    let abstract = row.abstract.wrapped(to: columns, indent: Self.textColumn)
    let fits = label.count < Self.textColumn
    return label + (fits ? String(abstract.dropFirst(label.count)) : "\n\(abstract)")
      + "\n\(discussion)"
  }
}
