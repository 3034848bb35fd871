/// At most 20 seconds of motion.
///
/// The picture standard's ceiling for one game or one race; the rest at the end does not count.
struct MotionLength: Rule {
  static let name = "motion-length"
  static let needsEveryFrame = true
  private static let longest = 20.0
  private var rest = Rest()

  mutating func look(at frame: LintFrame) -> [Sighting] {
    rest.look(at: frame)
    return []
  }

  func verdict(on subject: LintSubject) -> [Sighting] {
    guard rest.start > Self.longest else { return [] }
    return [
      Sighting(
        "the animation",
        "moves for \(rest.start.seconds) s; at most \(Self.longest.seconds)")
    ]
  }
}
