import Drawing

/// The rules at work on a film in a theme.
struct Watch: Sendable {
  private var inspections: [Inspection]
  private var swings = Swings()

  init(_ rules: [any Rule.Type]) { inspections = rules.map { Inspection($0.init()) } }

  mutating func look(at frame: LintFrame) {
    for index in inspections.indices { inspections[index].look(at: frame) }
    swings.look(at: frame)
  }

  /// What is wrong, rule by rule.
  func verdict(on subject: LintSubject) -> LintVerdict {
    LintVerdict(
      findings: inspections.flatMap { $0.findings(in: subject) }, byteCount: subject.byteCount,
      mayFlash: swings.mayFlash)
  }
}

/// What came out of looking at a film in a theme.
public struct LintVerdict: Sendable {
  /// What is wrong.
  public let findings: [Finding]
  /// The bytes of its file; nil where they were not counted.
  public let byteCount: Int?
  /// Whether the pictures change to and fro so often that they may flash in other colours.
  public let mayFlash: Bool
}
