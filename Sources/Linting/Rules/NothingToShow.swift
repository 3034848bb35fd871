import Drawing

/// Every element has something to show, and every number is one.
///
/// Elements draw something sensible where they are given no data or values that are not finite, and
/// tell the recorder; a lesson that means to show just that says it in words of its own.
struct NothingToShow: Rule {
  static let name = "no-data"
  private static let wordsForNoNumber: Set<String> = ["undefined", "nan", "-nan", "inf"]

  func look(at frame: LintFrame) -> [Sighting] {
    frame.marks.compactMap { mark in
      if case .remark(let words) = mark.kind {
        let owner = mark.path.suffix(3).joined(separator: " › ")
        return Sighting(owner, "says: " + words, at: mark.bounds.center, key: mark.name)
      }
      let words = (mark.text ?? "").split { !$0.isLetter && $0 != "-" }
      guard words.contains(where: { Self.wordsForNoNumber.contains(String($0)) }) else {
        return nil
      }
      return Sighting(mark, "shows what is no number")
    }
  }
}
