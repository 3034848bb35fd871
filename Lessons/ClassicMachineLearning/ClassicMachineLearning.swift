import LessonKit

/// Companion lessons: classic machine learning.
enum ClassicMachineLearning: LessonPart {
  static let title = "Companion: classic machine learning"
  static let lessons: [any Lesson.Type] = []
}
