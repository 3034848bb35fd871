import LessonKit

/// Chapter 19 of the book.
enum Chapter19: LessonPart {
  static let title = "Chapter 19: Space Invaders"
  static let lessons: [any Lesson.Type] = []
}
