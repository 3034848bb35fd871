import LessonKit

/// Chapter 5 of the book.
enum Chapter05: LessonPart {
  static let title = "Chapter 5: Binary classification"
  static let lessons: [any Lesson.Type] = [BinaryClassification.self]
}
