import Drawing

/// A rule at work on a film: what it noticed, and from when to when.
struct Inspection {
  private var rule: any Rule
  private var spans: [Span] = []
  /// The newest span of each key.
  private var newest: [String: Int] = [:]

  private struct Span {
    let sighting: Sighting
    let start: Double
    var end: Double
  }

  /// What is not noticed for so many seconds has gone.
  private static let memory = 1.0

  init(_ rule: any Rule) { self.rule = rule }

  mutating func look(at frame: LintFrame) {
    for sighting in rule.look(at: frame) { note(sighting, at: sighting.time ?? frame.time) }
  }

  private mutating func note(_ sighting: Sighting, at time: Double) {
    let key = sighting.key.withoutNumbers
    if let index = newest[key], time - spans[index].end <= Self.memory {
      spans[index].end = time
    } else {
      newest[key] = spans.count
      spans.append(Span(sighting: sighting, start: time, end: time))
    }
  }

  /// What is wrong, in the order in which it was noticed; each picture is seen for `interval` seconds.
  func findings(in subject: LintSubject, interval: Double) -> [Finding] {
    let type = type(of: rule)
    let seen = spans.filter { $0.end - $0.start + interval > type.patience }
    return seen.map { finding($0.sighting, type.name, $0.start...$0.end) }
      + rule.verdict(on: subject).map { finding($0, type.name, nil) }
  }

  private func finding(
    _ sighting: Sighting, _ rule: String, _ time: ClosedRange<Double>?
  ) -> Finding {
    Finding(
      rule: rule, time: time, element: sighting.element, message: sighting.message,
      place: sighting.place)
  }
}
