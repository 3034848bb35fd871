import CommandLineParsing
import LessonKit
import Lessons

/// The command `mlanim params LESSON`.
struct Params: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the parameters of a lesson.",
    discussion: "Each parameter is an option of 'mlanim render LESSON'.")

  @Argument(help: "The lesson.", completion: .lessons)
  var lesson: SceneName

  @Flag(help: "Print JSON: name, type, default, range, choices and meaning of each.")
  var json = false

  func run() throws {
    let lesson = try lesson.resolved(in: .standard)
    let (parameters, data) = (lesson.parameters, lesson.data.map { [$0] } ?? [])
    try Terminal.output.print(
      json
        ? TraceValue.list(parameters.map(Self.json) + data.map(Self.json)).json
        : (parameters.map(Self.text) + data.map(Self.text)).joined(separator: "\n"))
  }

  private static func text(_ data: DataKind) -> String {
    """
    --\(DataKind.optionName)  (path; default the lesson's own)
          \(data.meaning).
    """
  }

  private static func json(_ data: DataKind) -> TraceValue {
    .record([
      "name": .text(DataKind.optionName), "option": .text("--" + DataKind.optionName),
      "type": "path", "default": .null, "range": .null, "choices": .list([]),
      "meaning": .text(data.meaning + "."),
    ])
  }

  private static func text(_ parameter: ParameterDescription) -> String {
    let allowed =
      parameter.choices.isEmpty ? parameter.range : parameter.choices.joined(separator: ", ")
    let facts = [parameter.type, "default \(parameter.value)", allowed].compactMap(\.self)
    return """
      --\(parameter.name)  (\(facts.joined(separator: "; ")))
            \(parameter.meaning)
      """
  }

  private static func json(_ parameter: ParameterDescription) -> TraceValue {
    .record([
      "name": .text(parameter.name), "option": .text("--" + parameter.name),
      "type": .text(parameter.type), "default": .text(parameter.value),
      "range": parameter.range.map(TraceValue.text) ?? .null,
      "choices": .list(parameter.choices.map(TraceValue.text)),
      "meaning": .text(parameter.meaning),
    ])
  }
}
