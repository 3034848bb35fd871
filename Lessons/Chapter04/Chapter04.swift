import LessonKit

/// Chapter 4 of the book.
enum Chapter04: LessonPart {
  static let title = "Chapter 4: Activation functions"
  static let lessons: [any Lesson.Type] = [
    ActivationFunctions.self
  ]
}
