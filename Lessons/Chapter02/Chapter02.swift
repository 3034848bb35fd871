import LessonKit

/// Chapter 2 of the book.
enum Chapter02: LessonPart {
  static let title = "Chapter 2: Gradient descent"
  static let lessons: [any Lesson.Type] = [
    GradientDescent.self
  ]
}
