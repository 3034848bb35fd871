import LessonKit

/// Chapter 11 of the book.
enum Chapter11: LessonPart {
  static let title = "Chapter 11: Tic Tac Toe by supervised learning"
  static let lessons: [any Lesson.Type] = [
    TicTacToeByProbability.self
  ]
}
