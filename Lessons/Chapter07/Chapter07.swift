import LessonKit

/// Chapter 7 of the book.
enum Chapter07: LessonPart {
  static let title = "Chapter 7: Image classification"
  static let lessons: [any Lesson.Type] = [
    ImageClassification.self
  ]
}
