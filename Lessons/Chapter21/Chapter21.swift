import LessonKit

/// Chapter 21 of the book.
enum Chapter21: LessonPart {
  static let title = "Chapter 21: Minimax"
  static let lessons: [any Lesson.Type] = [
    MinimaxSearch.self
  ]
}
