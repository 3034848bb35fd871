import LessonKit

/// Companion lessons: sequences.
enum Sequences: LessonPart {
  static let title = "Companion: sequences"
  static let lessons: [any Lesson.Type] = []
}
