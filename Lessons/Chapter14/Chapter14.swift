import LessonKit

/// Chapter 14 of the book.
enum Chapter14: LessonPart {
  static let title = "Chapter 14: Mountain Car"
  static let lessons: [any Lesson.Type] = [
    DrivingUphill.self
  ]
}
