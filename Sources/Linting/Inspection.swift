import Drawing

/// A rule at work on a film: what it noticed, and from when to when.
struct Inspection: Sendable {
  private var rule: any Rule
  /// How often it has looked.
  private var looks = 0
  private var spans: [Span] = []
  /// The newest span of each key.
  private var newest: [String: Int] = [:]

  /// Something that was noticed at every look from the first to the last.
  private struct Span: Sendable {
    let key: String
    let sighting: Sighting
    let start: Double
    let firstLook: Int
    var end: Double
    var lastLook: Int
  }

  init(_ rule: any Rule) { self.rule = rule }

  mutating func look(at frame: LintFrame) {
    guard frame.ground != nil || !type(of: rule).needsGround else { return }
    looks += 1
    for sighting in rule.look(at: frame) { note(sighting, at: sighting.time ?? frame.time) }
  }

  private mutating func note(_ sighting: Sighting, at time: Double) {
    let key = sighting.key.withoutNumbers
    if let index = newest[key], spans[index].lastLook >= looks - 1 {
      spans[index].end = time
      spans[index].lastLook = looks
    } else {
      newest[key] = spans.count
      spans.append(
        Span(
          key: key, sighting: sighting, start: time, firstLook: looks, end: time, lastLook: looks))
    }
  }

  /// What is wrong, in the order in which it was noticed; what comes again is one finding.
  func findings(in subject: LintSubject) -> [Finding] {
    let lasting = spans.filter(isLasting)
    let occurrences = lasting.reduce(into: [String: Int]()) { $0[$1.key, default: 0] += 1 }
    var told: Set<String> = []
    let seen = lasting.filter { told.insert($0.key).inserted }.map { span in
      finding(span.sighting, span.start...span.end, occurrences: occurrences[span.key] ?? 1)
    }
    return seen + rule.verdict(on: subject).map { finding($0, nil, occurrences: 1) }
  }

  /// Whether it was noticed for longer than the rule lets pass, or always.
  private func isLasting(_ span: Span) -> Bool {
    span.end - span.start >= type(of: rule).patience - 1e-9
      || span.firstLook == 1 && span.lastLook == looks
  }

  private func finding(
    _ sighting: Sighting, _ time: ClosedRange<Double>?, occurrences: Int
  ) -> Finding {
    Finding(
      rule: type(of: rule).name, time: time, element: sighting.element, message: sighting.message,
      place: sighting.place, occurrences: occurrences)
  }
}
