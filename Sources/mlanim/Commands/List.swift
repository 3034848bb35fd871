import CommandLineParsing
import LessonKit
import Lessons

/// The command `mlanim list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the lessons and their scenes, part by part.")

  @Flag(help: "Print JSON: parts with their lessons and scenes.")
  var json = false

  @Flag(
    help: "Print Markdown: every lesson with its picture, from a folder of rendered GIFs.")
  var markdown = false

  @Option(
    help: ArgumentHelp("The folder that the pictures of '--markdown' lie in.", valueName: "folder"))
  var pictures = "."

  @Flag(help: .hidden)
  var ids = false

  mutating func validate() throws {
    if json, markdown { throw ValidationError("Give '--json' or '--markdown', not both.") }
  }

  func run() throws {
    let catalog = Catalog.standard
    if ids { return try Terminal.output.print(Self.ids(catalog)) }
    if markdown { return try Terminal.output.print(Self.markdown(catalog, pictures: pictures)) }
    try Terminal.output.print(json ? Self.json(catalog).json : Self.text(catalog))
  }

  /// The names that complete a command line.
  private static func ids(_ catalog: Catalog) -> String {
    catalog.lessons.flatMap { lesson in
      [lesson.card.id] + lesson.scenes.map { "\(lesson.card.id)/\($0.id)" }
    }
    .joined(separator: "\n")
  }

  private static func text(_ catalog: Catalog) -> String {
    catalog.parts.filter { !$0.lessons.isEmpty }.map { part in
      ([part.title] + part.lessons.flatMap(lines)).joined(separator: "\n")
    }
    .joined(separator: "\n\n")
  }

  private static func lines(for lesson: CatalogLesson) -> [String] {
    let width = 30
    let scenes = lesson.scenes.map { ("  /" + $0.id, $0.title) }
    return ([(lesson.card.id, lesson.card.title)] + scenes).map { name, title in
      "  " + name + String(repeating: " ", count: max(2, width - name.count)) + title
    }
  }

  /// A table of two lessons a row: picture, title, and the command that renders it.
  private static func markdown(_ catalog: Catalog, pictures: String) -> String {
    let cells = catalog.lessons.map { lesson in
      let card = lesson.card
      return "![\(card.alt)](\(pictures)/\(card.id).gif)<br>**\(card.title)**<br>`\(card.id)`"
    }
    let rows = stride(from: 0, to: cells.count, by: 2).map { first in
      "| \(cells[first]) | \(first + 1 < cells.count ? cells[first + 1] : "") |"
    }
    return (["| | |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private static func json(_ catalog: Catalog) -> TraceValue {
    .list(
      catalog.parts.map { part in
        .record(["title": .text(part.title), "lessons": .list(part.lessons.map(json))])
      })
  }

  private static func json(_ lesson: CatalogLesson) -> TraceValue {
    var values = words(of: lesson.card)
    values["scenes"] = .list(lesson.scenes.map { .record(words(of: $0)) })
    return .record(values)
  }

  private static func words(of card: LessonCard) -> [String: TraceValue] {
    [
      "id": .text(card.id), "title": .text(card.title), "caption": .text(card.caption),
      "alt": .text(card.alt), "description": .text(card.description),
    ]
  }
}
