import CommandLineParsing
import LessonKit
import Lessons

/// The command `mlanim trace LESSON[/SCENE]`.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what a lesson computes, step by step.",
    discussion: """
      The first line is the header, with the lesson, the seed and the parameters; every further line is \
      a step. Numbers have the fewest digits that bring them back exactly; what is not a number is null.
      """)

  /// How the steps are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One JSON object a line.
    case jsonl
    /// Comma-separated values under one row of names, without the header.
    case csv
  }

  @Argument(help: "The lesson, or one of its scenes as lesson/scene.", completion: .lessons)
  var lesson: SceneName

  @Option(help: "How the steps are written.")
  var format = Format.jsonl

  @OptionGroup var chance: ChanceOptions

  @OptionGroup var checkpoints: CheckpointOptions

  @AdditionalValues var parameters

  static func additionalOptions(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    try LessonParameters.options(for: preview)
  }

  func run() throws {
    let (scene, parameters, data) = try lesson.computed(
      with: parameters, seed: chance.seed, checkpoints: checkpoints.source(for: [lesson]))
    switch format {
    case .jsonl: try printJSON(scene.steps(), parameters: parameters, data: data)
    case .csv: try printCSV(scene.steps())
    }
  }

  private func printJSON(
    _ steps: [TraceStep], parameters: [ParameterDescription], data: [DataRecord]
  ) throws {
    var header: [String: TraceValue] = [
      "type": "header", "lesson": .text(lesson.lesson),
      "scene": lesson.scene.map(TraceValue.text) ?? .null, "seed": .integer(chance.seed),
      "parameters": .parameters(parameters),
    ]
    if !data.isEmpty { header["data"] = .data(data) }
    try Terminal.output.print(TraceValue.record(header).json)
    for step in steps {
      let values = step.values.merging(["type": "step", "step": .integer(step.step)]) { $1 }
      try Terminal.output.print(TraceValue.record(values).json)
    }
  }

  private func printCSV(_ steps: [TraceStep]) throws {
    let names = steps.flatMap(\.values.keys).reduce(into: Set<String>()) { $0.insert($1) }.sorted()
    try Terminal.output.print((["step"] + names).joined(separator: ","))
    for step in steps {
      let fields = names.map { step.values[$0]?.csv ?? "" }
      try Terminal.output.print(([String(step.step)] + fields).joined(separator: ","))
    }
  }
}
