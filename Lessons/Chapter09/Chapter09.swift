import LessonKit

/// Chapter 9 of the book.
enum Chapter09: LessonPart {
  static let title = "Chapter 9: Cart-Pole by supervised learning"
  static let lessons: [any Lesson.Type] = [PoleBalancing.self]
}
