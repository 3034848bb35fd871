import LessonKit

/// Chapter 8 of the book.
enum Chapter08: LessonPart {
  static let title = "Chapter 8: Frozen Lake by supervised learning"
  static let lessons: [any Lesson.Type] = [
    LakeCrossing.self
  ]
}
