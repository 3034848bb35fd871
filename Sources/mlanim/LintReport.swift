import Drawing
import LessonKit
import Linting
import Scenes

/// Prints findings as they come, and how many there were.
struct LintReport {
  /// How many findings there were.
  private(set) var count = 0
  private var scenes: Set<SceneName> = []
  private let isJSON: Bool

  /// A report of nothing yet.
  init(isJSON: Bool) { self.isJSON = isJSON }

  /// Prints the findings about a scene in a theme.
  mutating func add(_ findings: [Finding], of name: SceneName, _ theme: Theme) throws {
    scenes.insert(name)
    count += findings.count
    for finding in findings {
      try Terminal.output.print(
        isJSON
          ? TraceValue.record(Self.record(finding, name, theme)).json
          : Self.line(finding, name, theme))
    }
  }

  /// Prints the counts.
  func finish(taking time: Duration) throws {
    let facts = [
      Self.plural(count, "finding"), Self.plural(scenes.count, "scene"),
      "in \(Measure.seconds(time / .seconds(1)))",
    ]
    let line = facts.joined(separator: "  ")
    if isJSON { Terminal.error.note(line) } else { try Terminal.output.print(line) }
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(Numeral.whole(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func line(_ finding: Finding, _ name: SceneName, _ theme: Theme) -> String {
    var parts = [name.text, theme.name]
    if let time = finding.time { parts.append(span(time)) }
    parts += [finding.rule + ":", finding.element, finding.message]
    if let place = finding.place {
      parts.append("(\(Int(place.x.rounded())), \(Int(place.y.rounded())))")
    }
    if finding.occurrences > 1 { parts.append("\(finding.occurrences) times") }
    return parts.joined(separator: " ")
  }

  private static func span(_ time: ClosedRange<Double>) -> String {
    let start = Numeral.fixed(time.lowerBound, decimals: 2)
    guard time.upperBound > time.lowerBound else { return start + " s" }
    return "\(start)–\(Numeral.fixed(time.upperBound, decimals: 2)) s"
  }

  private static func record(
    _ finding: Finding, _ name: SceneName, _ theme: Theme
  ) -> [String: TraceValue] {
    [
      "lesson": .text(name.lesson), "scene": name.scene.map(TraceValue.text) ?? .null,
      "theme": .text(theme.name), "rule": .text(finding.rule),
      "element": .text(finding.element), "message": .text(finding.message),
      "start": finding.time.map { .number($0.lowerBound) } ?? .null,
      "end": finding.time.map { .number($0.upperBound) } ?? .null,
      "occurrences": .integer(finding.occurrences),
      "x": finding.place.map { .number($0.x) } ?? .null,
      "y": finding.place.map { .number($0.y) } ?? .null,
    ]
  }
}
