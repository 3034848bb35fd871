import LessonKit

/// Chapter 15 of the book.
enum Chapter15: LessonPart {
  static let title = "Chapter 15: Deep Q-learning"
  static let lessons: [any Lesson.Type] = [DeepQLearning.self]
}
