import Animations
import GIFEncoding
import LessonKit
import Lessons
import Rendering

/// The lesson whose pictures are drawn and encoded.
enum SampleFilm {
  static let lesson = "ch2-gradient-descent"

  /// Does the lesson's work and makes its film.
  static func make() throws -> Film {
    guard let found = Catalog.standard[lesson] else {
      throw LessonError.invalid("There is no lesson '\(lesson)'.")
    }
    let scene = try found.configured().computed(seed: 0).headline
    return Film(title: scene.card.title, animation: scene.animation())
  }

  /// The frames of the film, for a page.
  static func frames() throws -> FilmFrames {
    FilmFrames(of: try make(), look: Look(), rate: .standard)
  }
}
