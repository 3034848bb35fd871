import LessonKit

/// Companion lessons: statistical learning.
enum StatisticalLearning: LessonPart {
  static let title = "Companion: statistical learning"
  static let lessons: [any Lesson.Type] = []
}
