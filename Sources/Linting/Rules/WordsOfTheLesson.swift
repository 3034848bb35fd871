import Rendering

/// A title of at most 60 characters and an alt text of at most 140, neither missing.
///
/// The limits are those of the picture standard. Longer titles leave no room for the step counter, and
/// screen readers cut longer alt texts.
struct WordsOfTheLesson: Rule {
  static let name = "words"
  private static let longestTitle = 60
  private static let longestAlt = 140

  func verdict(on subject: LintSubject) -> [Sighting] {
    check("the title", subject.film.title, Self.longestTitle)
      + check("the alt text", subject.alt, Self.longestAlt)
  }

  private func check(_ name: String, _ words: String, _ limit: Int) -> [Sighting] {
    if words.allSatisfy(\.isWhitespace) { return [Sighting(name, "is missing")] }
    guard words.count > limit else { return [] }
    return [Sighting(name, "has \(words.count) characters; at most \(limit)")]
  }
}
