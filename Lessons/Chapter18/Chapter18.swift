import LessonKit

/// Chapter 18 of the book.
enum Chapter18: LessonPart {
  static let title = "Chapter 18: Double Q-learning"
  static let lessons: [any Lesson.Type] = []
}
