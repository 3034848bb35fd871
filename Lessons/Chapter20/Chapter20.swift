import LessonKit

/// Chapter 20 of the book.
enum Chapter20: LessonPart {
  static let title = "Chapter 20: One trainer for any game"
  static let lessons: [any Lesson.Type] = []
}
