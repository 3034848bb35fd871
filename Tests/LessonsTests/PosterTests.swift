import Drawing
import LessonKit
import Lessons
import Rendering
import TestSupport
import Testing

@Suite(.enabled(if: Golden.isComparable, Golden.condition))
struct PosterTests {
  static let pictures = Catalog.standard.lessons.flatMap { lesson in
    [(lesson.card.id, nil)] + lesson.scenes.map { (lesson.card.id, $0.id as String?) }
  }

  private static let computations = Computations()

  @Test(arguments: pictures.indices)
  func `a poster is drawn as it was recorded, in both themes`(index: Int) async throws {
    let (id, name) = Self.pictures[index]
    let lesson = try await Self.computations.lesson(id)
    let scene = try #require(lesson[name])
    let film = Film(title: scene.card.title, animation: scene.animation())
    for theme in Theme.all {
      let look = Look(theme: theme, quality: .thumbnail)
      let stem = name.map { "\(id)-\($0)" } ?? id
      try expectGolden(film.poster(look: look), named: "\(stem)-\(theme.name)")
    }
  }
}

/// Lessons that are computed once for all of their pictures.
private actor Computations {
  private var tasks: [String: Task<ComputedLesson, any Error>] = [:]

  func lesson(_ id: String) async throws -> ComputedLesson {
    let task =
      tasks[id] ?? Task { try #require(Catalog.standard[id]).configured().computed(seed: 0) }
    tasks[id] = task
    return try await task.value
  }
}
