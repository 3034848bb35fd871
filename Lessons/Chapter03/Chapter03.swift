import LessonKit

/// Chapter 3 of the book.
enum Chapter03: LessonPart {
  static let title = "Chapter 3: A network of one neuron"
  static let lessons: [any Lesson.Type] = [
    NeuralNetwork.self
  ]
}
