/// The words that ship with a lesson or with one of its scenes.
public struct LessonCard: Sendable, Hashable {
  /// The name on the command line, `ch<number>-<words>` or `<words>`; a released id never changes.
  public let id: String
  /// What is learned, in at most 60 characters; it heads the picture.
  public let title: String
  /// One or two sentences to print under the figure.
  public let caption: String
  /// What is seen and what it shows, for readers who cannot see it, in at most 140 characters.
  public let alt: String
  /// A paragraph for readers who cannot see the picture; it also heads the lesson's help page.
  public let description: String

  /// A card; the caption and the description are the `alt` text where they are left out.
  public init(
    id: String, title: String, caption: String? = nil, alt: String, description: String? = nil
  ) {
    self.id = id
    self.title = title
    self.caption = caption ?? alt
    self.alt = alt
    self.description = description ?? alt
  }
}
