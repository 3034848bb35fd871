import Drawing

/// No type under 14 points.
///
/// A page shows the picture at half its size, and 7 points is the least that is read there; the limit is
/// that of the picture standard. Raised and lowered terms of a formula may be smaller than the formula.
struct SmallType: Rule {
  static let name = "small-type"
  /// Type that grows from nothing is small for a moment.
  static let patience = 0.6
  private static let smallest = 14.0

  func look(at frame: LintFrame) -> [Sighting] {
    frame.words.compactMap { _, mark in
      guard mark.fontSize < Self.smallest - 0.01 else { return nil }
      let size = (mark.fontSize * 10).rounded() / 10
      return Sighting(mark, "is set in \(size) points; at least 14")
    }
  }
}
