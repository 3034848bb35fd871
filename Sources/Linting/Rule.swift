/// One thing that every picture has to keep to, with its limit and where that comes from.
///
/// A rule is shown the pictures of a film in order, and may remember what it likes of them.
protocol Rule: Sendable {
  /// What findings call it.
  static var name: String { get }
  /// The seconds for which what it notices may be seen without being a finding: things on their way
  /// in or out are.
  static var patience: Double { get }
  /// Whether it looks at pictures with a ground alone: a few a second.
  static var needsGround: Bool { get }
  /// Whether it has to see every single picture, as one that is about motion does.
  static var needsEveryFrame: Bool { get }
  /// Whether what it says depends on the colours of the theme.
  static var judgesColors: Bool { get }

  /// A rule that has seen nothing.
  init()

  /// Looks at the next picture.
  mutating func look(at frame: LintFrame) -> [Sighting]

  /// What is wrong with the whole, once all of it was seen.
  func verdict(on subject: LintSubject) -> [Sighting]
}

extension Rule {
  static var patience: Double { 0 }
  static var needsGround: Bool { false }
  static var needsEveryFrame: Bool { false }
  static var judgesColors: Bool { false }
  mutating func look(at frame: LintFrame) -> [Sighting] { [] }
  func verdict(on subject: LintSubject) -> [Sighting] { [] }
}

/// The rules, in the order of the findings.
enum Rules {
  static let all: [any Rule.Type] = [
    WordsOfTheLesson.self,
    MotionLength.self,
    FinalHold.self,
    Bytes.self,
    OffCanvas.self,
    TextOverText.self,
    SmallType.self,
    Contrast.self,
    ColorAlone.self,
    Flashes.self,
    Jumps.self,
    EmptyRoom.self,
    NothingToShow.self,
  ]
}
