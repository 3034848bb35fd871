import LessonKit

/// Companion lessons: vision.
enum Vision: LessonPart {
  static let title = "Companion: vision"
  static let lessons: [any Lesson.Type] = []
}
