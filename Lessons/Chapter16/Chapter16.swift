import LessonKit

/// Chapter 16 of the book.
enum Chapter16: LessonPart {
  static let title = "Chapter 16: Pong by policy gradients"
  static let lessons: [any Lesson.Type] = []
}
