import LessonKit

/// Chapter 1 of the book.
enum Chapter01: LessonPart {
  static let title = "Chapter 1: Animated charts"
  static let lessons: [any Lesson.Type] = [
    CreateAnimation.self
  ]
}
