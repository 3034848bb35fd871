import Animations
import Drawing
import Gallery
import Linting
import Scenes
import Testing

/// What the gallery shows keeps to the rules, in both themes.
struct ExampleTests {
  /// All but whole pictures, which have titles of their own.
  private static let examples = ExampleIndex.all.filter { $0.type != "LessonFrame" }

  @Test(arguments: examples.indices, Theme.all)
  func `an example has no findings`(index: Int, theme: Theme) async throws {
    let example = Self.examples[index]
    let findings =
      switch example.content() {
      case .still(let element):
        try await Linted.findings(
          Animation(lasting: 0.1, hold: 2) { _ in Scene { element } }, theme: theme, step: 25,
          judgesColorsAlone: theme != .light)
      case .moving(let animation):
        try await Linted.findings(animation, theme: theme, judgesColorsAlone: theme != .light)
      }
    // A small element fills no picture on its own, and what shows motion need not rest.
    let broken = findings.filter { !["empty-room", "final-hold"].contains($0.rule) }
    #expect(broken.isEmpty, "\(example.name): \(broken)")
  }
}
