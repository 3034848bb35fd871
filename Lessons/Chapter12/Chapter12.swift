import LessonKit

/// Chapter 12 of the book.
enum Chapter12: LessonPart {
  static let title = "Chapter 12: Connect Four by supervised learning"
  static let lessons: [any Lesson.Type] = [
    ConnectFourPlay.self
  ]
}
