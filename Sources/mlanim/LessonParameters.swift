import CommandLineParsing
import LessonKit
import Lessons

/// Makes the parameters of the one lesson that a command line names into options, and into a help page
/// of the lesson's own.
enum LessonParameters {
  /// The options of the lesson that is named, or none when it is not exactly one.
  ///
  /// - Throws: `ValidationError` when an option is a parameter of a lesson that is not named alone.
  static func options(for preview: ArgumentPreview) throws -> AdditionalOptions? {
    let named = lessons(in: preview.operands)
    try explainData(preview.unknownOptions, named: named)
    guard named.count == 1, let lesson = named.first else {
      try explain(preview.unknownOptions, named: named.count)
      return nil
    }
    return AdditionalOptions(
      title: "Lesson options",
      options: lesson.parameters.map { option($0, of: lesson) } + dataOptions(of: lesson),
      page: page(of: lesson))
  }

  private static func lessons(in operands: [String]) -> [CatalogLesson] {
    let ids = operands.compactMap { SceneName(argument: $0)?.lesson }
    return Catalog.standard.lessons.filter { ids.contains($0.card.id) }
  }

  private static func explain(_ unknownOptions: [String], named count: Int) throws {
    for option in unknownOptions {
      let owners = Catalog.standard.lessons.filter { lesson in
        lesson.parameters.contains { "--" + $0.name == option }
      }
      guard let owner = owners.first else { continue }
      throw ValidationError(
        "'\(option)' is a parameter of \(owner.card.id); name exactly one lesson to set it, not \(count)."
      )
    }
  }

  /// Says why `--data` does not fit what is named.
  private static func explainData(_ unknownOptions: [String], named: [CatalogLesson]) throws {
    guard unknownOptions.contains("--" + DataKind.optionName) else { return }
    if named.count != 1 {
      throw ValidationError("'--data' is for one lesson; name exactly one, not \(named.count).")
    }
    for lesson in named where lesson.data == nil {
      throw ValidationError(LessonError.takesNoData(lesson: lesson.card.id).description)
    }
  }

  private static func dataOptions(of lesson: CatalogLesson) -> [OptionSpecification] {
    lesson.data.map { data in
      let place = data.usualName.map { " (default: '\($0)' in the folder of MLANIM_DATA)" } ?? ""
      return [
        .option(
          DataKind.optionName,
          help: ArgumentHelp(
            "\(data.meaning), in place of the lesson's own.\(place)", valueName: "path"),
          completion: .file())
      ]
    } ?? []
  }

  private static func option(
    _ parameter: ParameterDescription, of lesson: CatalogLesson
  ) -> OptionSpecification {
    let range = parameter.range.map { " (\($0))" } ?? ""
    return .option(
      parameter.name,
      help: ArgumentHelp("\(parameter.meaning)\(range)", valueName: valueName(of: parameter)),
      default: parameter.value, allowedValues: parameter.choices,
      check: { try lesson.check($0, for: parameter.name) })
  }

  private static func valueName(of parameter: ParameterDescription) -> String {
    parameter.type.hasPrefix("list") ? "number,…" : parameter.choices.isEmpty ? "number" : "name"
  }

  private static func page(of lesson: CatalogLesson) -> HelpPage {
    let headline = HelpSection.Row(lesson.card.id, lesson.card.title)
    let further = lesson.scenes.map { HelpSection.Row("\(lesson.card.id)/\($0.id)", $0.title) }
    return HelpPage(
      operands: [lesson.card.id], abstract: lesson.card.title + ".",
      discussion: lesson.card.description,
      sections: [HelpSection(title: "Scenes", rows: [headline] + further)])
  }
}
