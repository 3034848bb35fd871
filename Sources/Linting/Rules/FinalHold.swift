import Rendering

/// The last state stands still for about two seconds.
///
/// A GIF starts again at once: what was reached has to be seen before it does. The picture standard
/// asks for 2 s; 1.75 s is let pass, for its caption may still fade in.
struct FinalHold: Rule {
  static let name = "final-hold"
  static let needsEveryFrame = true
  private static let shortest = 1.75
  private var rest = Rest()

  mutating func look(at frame: LintFrame) -> [Sighting] {
    rest.look(at: frame)
    return []
  }

  func verdict(on subject: LintSubject) -> [Sighting] {
    let hold = subject.film.duration - rest.start
    guard hold < Self.shortest else { return [] }
    return [
      Sighting("the last state", "is held for \(hold.seconds) s; about 2")
    ]
  }
}
