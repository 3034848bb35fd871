import Drawing

/// Where two inks look alike to some eyes, something else tells apart what is drawn with them.
///
/// Colours are compared as protanopes, deuteranopes and tritanopes see them (see `Vision`); below a
/// distance of 0.06 they count as alike: the series colours of both themes keep 0.065 for every eye.
/// What can be told by another dash, another shape or size, a place of its own or words beside it is
/// fine. What is left to judge are like marks of two inks in one element that lie among one another:
/// long lines, or three and more areas of each ink.
struct ColorAlone: Rule {
  static let name = "color-alone"
  static let needsGround = true
  static let judgesColors = true
  private static let leastDistance = 0.06

  func look(at frame: LintFrame) -> [Sighting] {
    let words = frame.words.map(\.mark.bounds)
    let groups = MarkGroup.groups(in: frame).filter { !$0.isLabelled(by: words) }
    return groups.indices.flatMap { second in
      groups[..<second].compactMap { confusion(of: groups[second], with: $0, frame.theme) }
    }
  }

  private func confusion(
    of one: MarkGroup, with other: MarkGroup, _ theme: Theme
  ) -> Sighting? {
    guard one.ink != other.ink, one.isLike(other), one.lies(among: other) else { return nil }
    let colors = (theme.color(for: one.ink), theme.color(for: other.ink))
    guard
      let eye = Vision.allCases.first(where: {
        $0.distance(colors.0, colors.1) < Self.leastDistance
      })
    else { return nil }
    let reader = eye == .full ? "every eye" : "readers with \(eye.rawValue)"
    return Sighting(
      one.name, "in \(one.ink) looks like that in \(other.ink) to \(reader)", at: one.bounds.center,
      key: "\(one.name) \(one.ink) \(other.ink)")
  }
}
