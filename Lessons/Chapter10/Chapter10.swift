import LessonKit

/// Chapter 10 of the book.
enum Chapter10: LessonPart {
  static let title = "Chapter 10: A game as an environment"
  static let lessons: [any Lesson.Type] = [
    GameEnvironment.self
  ]
}
