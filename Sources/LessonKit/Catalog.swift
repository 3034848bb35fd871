/// A part of the catalog: a chapter of the book, or a group of companion lessons.
public protocol LessonPart {
  /// What heads the group in `mlanim list`.
  static var title: String { get }
  /// Its lessons, in reading order.
  static var lessons: [any Lesson.Type] { get }
}

/// All lessons, in their parts.
public struct Catalog: Sendable {
  /// A part with its lessons ready to use.
  public struct Part: Sendable {
    /// What heads the group.
    public let title: String
    /// Its lessons.
    public let lessons: [CatalogLesson]
  }

  /// The parts, in order.
  public let parts: [Part]

  /// A catalog of parts.
  public init(_ parts: [any LessonPart.Type]) {
    self.parts = parts.map { part in
      Part(title: part.title, lessons: part.lessons.map { CatalogLesson($0) })
    }
  }

  /// Every lesson, in order.
  public var lessons: [CatalogLesson] { parts.flatMap(\.lessons) }

  /// The lesson with this id.
  public subscript(id: String) -> CatalogLesson? { lessons.first { $0.card.id == id } }
}
