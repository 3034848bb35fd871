import LessonKit

/// Chapter 13 of the book.
enum Chapter13: LessonPart {
  static let title = "Chapter 13: Q-learning"
  static let lessons: [any Lesson.Type] = [
    QLearningOnIce.self
  ]
}
