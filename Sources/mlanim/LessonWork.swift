import CommandLineParsing
import GIFEncoding
import LessonKit
import Rendering

/// A lesson whose work is done, with what it was done from.
struct LessonWork {
  private let lesson: ComputedLesson
  private let parameters: [ParameterDescription]
  private let seed: Int

  /// Does the work of a lesson.
  ///
  /// - Throws: `ValidationError` for a name or a value that does not fit, `LessonError` when the work
  ///   fails.
  init(
    _ name: SceneName, values: [String: String], seed: Int, search: DataSearch,
    checkpoints: CheckpointSource
  ) throws {
    let configured = try name.configured(with: values, search: search)
    lesson = try configured.computed(seed: UInt64(seed), checkpoints: checkpoints)
    self.parameters = configured.parameters
    self.seed = seed
  }

  /// One of its scenes.
  ///
  /// - Throws: `ValidationError` when there is no such scene.
  func scene(_ name: SceneName) throws -> ComputedLesson.Scene {
    guard let scene = lesson[name.scene] else {
      throw ValidationError("There is no scene '\(name.text)'.")
    }
    return scene
  }

  /// The rendering of one of its scenes.
  func job(
    for name: SceneName, look: LookOptions, rate: FrameRate, encoding: EncodingOptions
  ) throws -> RenderJob {
    let scene = try scene(name)
    let provenance = Provenance(
      name: name, seed: seed, parameters: parameters, data: lesson.dataRead, look: look,
      rate: rate, encoding: encoding)
    let film = Film(title: scene.card.title, animation: scene.animation())
    return RenderJob(
      name: name, film: film, look: look.look, rate: rate, provenance: provenance,
      encoding: encoding)
  }
}
