import LessonKit

/// Chapter 6 of the book.
enum Chapter06: LessonPart {
  static let title = "Chapter 6: Convolution"
  static let lessons: [any Lesson.Type] = [
    SlidingFilters.self
  ]
}
