import Drawing

/// No words lie on other words.
///
/// The boxes are those of the letters themselves, turned as the words are; they may touch by up to a
/// point and a half. Words that are nearly opaque count alone: those that dissolve into others do not.
struct TextOverText: Rule {
  static let name = "text-over-text"
  static let patience = 0.2
  private static let tolerance = 1.5
  private static let opaque = 0.9

  func look(at frame: LintFrame) -> [Sighting] {
    let words = frame.words.filter { $0.mark.visibility(in: frame.theme) >= Self.opaque }
    return words.indices.flatMap { upper in
      words[..<upper].compactMap { lower in meeting(of: words[upper], with: lower, in: frame) }
    }
  }

  private func meeting(
    of upper: (index: Int, mark: Mark), with lower: (index: Int, mark: Mark), in frame: LintFrame
  ) -> Sighting? {
    guard let shared = upper.mark.bounds.intersection(lower.mark.bounds),
      shared.width > Self.tolerance, shared.height > Self.tolerance,
      Quadrilateral(upper.mark).overlap(with: Quadrilateral(lower.mark)) > Self.tolerance,
      !isRepeated(upper.mark, lower.mark),
      !frame.hides(shared, after: lower.index, by: 1 - Self.opaque)
    else { return nil }
    return Sighting(upper.mark, "over " + lower.mark.name, with: lower.mark)
  }

  /// Whether the same words stand at the same place, as where a picture dissolves into a like one.
  private func isRepeated(_ one: Mark, _ other: Mark) -> Bool {
    one.text == other.text && one.bounds.center.distance(to: other.bounds.center) < 1
  }
}
