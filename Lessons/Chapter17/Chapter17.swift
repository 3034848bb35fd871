import LessonKit

/// Chapter 17 of the book.
enum Chapter17: LessonPart {
  static let title = "Chapter 17: Breakout by policy gradients"
  static let lessons: [any Lesson.Type] = []
}
