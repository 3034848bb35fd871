import Animations
import Drawing
import Linting
import Rendering
import Scenes
import Testing

struct LinterTests {
  @Test func `a finding names the element, its words, the place and the time`() async throws {
    let findings = try await Linted.findings(of: "text-over-text") {
      Axes(x: 0...10, y: 0...1)
      Panel("Loss", in: Rect(x: 300, y: 200, width: 300, height: 200)) { room in
        Label("over", at: room.center)
        Label("under", at: room.center)
      }
    }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.element == "Panel › Label 2 › \"under\"")
    #expect(finding.message == "over Panel › Label › \"over\"")
    #expect(finding.time?.lowerBound == 0)
    #expect(abs((finding.time?.upperBound ?? 0) - 2.48) < 0.01)
    #expect(
      finding.place.map { Rect(x: 300, y: 200, width: 400, height: 200).contains($0) } == true)
  }

  @Test func `a counter that goes on counting is one finding`() async throws {
    let animation = Animation(lasting: 2) { progress in
      Scene {
        Linted.label("x = \(Numeral.fixed(progress, decimals: 3))", style: .body.size(12))
      }
    }
    let findings = try await Linted.findings(animation).filter { $0.rule == "small-type" }
    #expect(findings.count == 1)
  }

  @Test func `the findings do not depend on how many frames are drawn at once`() async throws {
    let animation = Animation(lasting: 1, hold: 1) { progress in
      Scene {
        Linted.label("one", x: 400 + 200 * progress)
        Linted.label("two")
      }
    }
    let film = Film(title: "", animation: animation)
    let subject = LintSubject(film: film, alt: "")
    let alone = try await Linter(jobs: 1).findings(in: subject)
    #expect(try await Linter(jobs: 5).findings(in: subject) == alone)
    #expect(Set(alone.map(\.rule)).isSuperset(of: ["words", "final-hold", "text-over-text"]))
  }

  @Test func `in the second theme colours are judged, and they alone`() async throws {
    let large = Rect(x: 332, y: 104, width: 400, height: 260)
    let animation = Animation(lasting: 2) { progress in
      Scene {
        Label("off", at: Point(x: -20, y: 300))
        Label("faint", at: Point(x: 100, y: 300), style: .body.ink(.grid))
        Sheet(frame: large, ink: Int(progress * 16).isMultiple(of: 2) ? .ink : .paper)
      }
    }
    let film = Film(title: "", animation: animation)
    let subject = LintSubject(film: film, alt: "", byteCount: 6_000_000)
    for theme in Theme.all {
      let rules = try await Linter(theme: theme, judgesColorsAlone: true).findings(in: subject)
        .map(\.rule)
      #expect(Set(rules) == ["bytes", "contrast", "flashes"])
    }
    #expect(LintSubject.needsCount(after: 950_000) && LintSubject.needsCount(after: 2_700_000))
    #expect(![500_000, 1_500_000, 4_000_000].contains { LintSubject.needsCount(after: $0) })
    #expect(LintSubject.needsCount(after: 95_000, byteLimit: 100_000))
    #expect(!LintSubject.needsCount(after: 950_000, byteLimit: 100_000))
  }

  @Test(arguments: Theme.all)
  func `a good picture has no findings`(theme: Theme) async throws {
    let axes = Axes(x: -4...4, y: 0...16, xTitle: "x", yTitle: "f(x)")
    let animation = Animation(lasting: 1, easing: .easeInOut) { progress in
      let x = 3 * (1 - progress)
      return Scene(subtitle: .formula("f(x) = x^2"), counter: "step \(Int(progress * 9))") {
        axes
        axes.curve { $0 * $0 }
        Dot(at: axes.position(x: x, y: x * x))
      }
    }
    let findings = try await Linted.findings(animation, theme: theme)
    #expect(findings.isEmpty, "\(findings)")
  }
}
