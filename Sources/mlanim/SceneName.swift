import CommandLineParsing
import LessonKit
import Lessons

/// What is asked for on the command line: a lesson, or one of its scenes, as `lesson/scene`.
struct SceneName: Hashable, ExpressibleByArgument {
  /// The lesson's id.
  let lesson: String
  /// The scene's id; the headline has none.
  let scene: String?

  /// The headline or a further scene of a lesson.
  init(lesson: String, scene: String? = nil) {
    self.lesson = lesson
    self.scene = scene
  }

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(lesson: parts[0], scene: parts.count == 2 ? parts[1] : nil)
  }

  /// The name as it is typed.
  var text: String { scene.map { "\(lesson)/\($0)" } ?? lesson }

  /// The name of a file that holds the scene, without its ending.
  var fileStem: String { scene.map { "\(lesson)-\($0)" } ?? lesson }

  /// The lesson in the catalog.
  ///
  /// - Throws: `ValidationError` with the nearest name when there is no such lesson or scene.
  func resolved(in catalog: Catalog) throws -> CatalogLesson {
    guard let found = catalog[lesson] else {
      throw unknown("lesson", lesson, among: catalog.lessons.map(\.card.id), list: "mlanim list")
    }
    if let scene, !found.scenes.contains(where: { $0.id == scene }) {
      throw unknown(
        "scene of \(lesson)", scene, among: found.scenes.map(\.id), list: "mlanim list")
    }
    return found
  }

  /// All scenes of some lessons, or of every lesson, next to one another and none twice; of a scene that
  /// is named with its lesson that scene alone.
  ///
  /// - Throws: `ValidationError` as `resolved` does.
  static func all(of named: [SceneName]?, in catalog: Catalog = .standard) throws -> [SceneName] {
    let names = named ?? catalog.lessons.map { SceneName(lesson: $0.card.id) }
    let all = try names.flatMap { name in
      let lesson = try name.resolved(in: catalog)
      let further = lesson.scenes.map { SceneName(lesson: name.lesson, scene: $0.id) }
      return name.scene == nil ? [name] + further : [name]
    }
    var seen: Set<SceneName> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The scene with its lesson's work done.
  ///
  /// - Throws: `ValidationError` for a name or a value that does not fit, `LessonError` when the work
  ///   fails.
  func computed(
    with values: [String: String], seed: Int, checkpoints: CheckpointSource
  ) throws -> (
    scene: ComputedLesson.Scene, parameters: [ParameterDescription], data: [DataRecord]
  ) {
    let configured = try configured(with: values)
    let lesson = try configured.computed(seed: UInt64(seed), checkpoints: checkpoints)
    guard let scene = lesson[scene] else {
      throw ValidationError("There is no scene '\(text)'.")
    }
    return (scene, configured.parameters, lesson.dataRead)
  }

  /// The lesson with its parameters set and its outside data found.
  ///
  /// The values are what was typed for the lesson's own options: its parameters, and the path after
  /// `--data`. Where none is typed, the search goes on.
  ///
  /// - Throws: `ValidationError` for a name or a value that does not fit.
  func configured(
    with values: [String: String], search: DataSearch = .standard
  ) throws -> ConfiguredLesson {
    let found = try resolved(in: .standard)
    let path = try search.path(for: found, typed: values[DataKind.optionName])
    let texts = values.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) }
    do {
      return try found.configured(
        with: texts.filter { $0.name != DataKind.optionName }, dataPath: path)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private func unknown(
    _ kind: String, _ name: String, among known: [String], list: String
  ) -> ValidationError {
    let hint =
      CommandLineParsing.nearest(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
    return ValidationError("There is no \(kind) '\(name)'.\(hint) See '\(list)' for all of them.")
  }
}
