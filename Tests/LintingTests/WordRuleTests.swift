import Animations
import Drawing
import Linting
import Scenes
import Testing

/// Rules about words, and about the whole: each fires on a bad picture and is silent on a good one.
struct WordRuleTests {
  @Test func `a long title and a missing alt text are found`() async throws {
    let long = String(repeating: "a", count: 61)
    let findings = try await Linted.findings(title: long, alt: " ") { Linted.label("words") }
    #expect(
      findings.filter { $0.rule == "words" }.map(\.message)
        == ["has 61 characters; at most 60", "is missing"])
    let fitting = try await Linted.findings(
      title: "Sixty", alt: String(repeating: "b", count: 140)
    ) { Linted.label("words") }
    #expect(!fitting.contains { $0.rule == "words" })
  }

  @Test func `bytes over the budget are found`() async throws {
    let rules = { (count: Int) in
      try await Linted.findings(byteCount: count) { Linted.label("words") }.map(\.rule)
    }
    #expect(try await rules(1_000_001).contains("bytes"))
    #expect(try await !rules(1_000_000).contains("bytes"))
  }

  @Test func `a picture that fills the canvas may have three million bytes`() async throws {
    let picture = Picture(
      [0.2, 0.5, 0.7, 0.9], width: 2, height: 2, in: Rect(x: 60, y: 110, width: 390, height: 390)
    )
    let rules = { (count: Int) in
      try await Linted.findings(byteCount: count) { picture }.map(\.rule)
    }
    #expect(try await !rules(3_000_000).contains("bytes"))
    #expect(try await rules(3_000_001).contains("bytes"))
  }

  @Test func `words off the canvas are found, ground from edge to edge is not`() async throws {
    let findings = try await Linted.findings(of: "off-canvas") {
      Linted.label("too far right", x: 900)
      Line(.line(from: Point(x: -50, y: 400), to: Point(x: 1_000, y: 400)))
      Dot(at: Point(x: 480, y: 560))
    }
    #expect(findings.map(\.element) == ["Label › \"too far right\"", "Dot › area"])
    #expect(findings.first?.message.contains("points off the canvas") == true)
  }

  @Test func `a line that is clipped ends at its clip`() async throws {
    let axes = Axes(x: 0...1, y: 0...1)
    let findings = try await Linted.findings(of: "off-canvas") {
      axes
      axes.line([(0, 0), (0.5, 40), (1, 0)])
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `words on words are found`() async throws {
    let findings = try await Linted.findings(of: "text-over-text") {
      Linted.label("lower")
      Linted.label("upper", x: 500, y: 306)
      Linted.label("apart", y: 330)
    }
    #expect(findings.map(\.element) == ["Label 2 › \"upper\""])
  }

  @Test func `turned words count by their own box`() async throws {
    let findings = try await Linted.findings(of: "text-over-text") {
      TurnedWords(words: "a long line of words", place: Point(x: 300, y: 400))
      Linted.label("free", x: 390, y: 395)
    }
    #expect(findings.isEmpty, "\(findings)")
    let crossing = try await Linted.findings(of: "text-over-text") {
      TurnedWords(words: "a long line of words", place: Point(x: 300, y: 400))
      Linted.label("on it", x: 350, y: 350)
    }
    #expect(crossing.count == 1)
  }

  @Test func `words under a plate are hidden, not covered by words`() async throws {
    let findings = try await Linted.findings(of: "text-over-text") {
      Linted.label("below")
      Sheet(frame: Rect(x: 440, y: 260, width: 200, height: 80))
      Linted.label("above")
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `type under 14 points is found, type that grows is not`() async throws {
    let small = try await Linted.findings(of: "small-type") {
      Linted.label("small", style: .body.size(13))
      Linted.label("fine", y: 200, style: .body.size(14))
    }
    #expect(small.map(\.message) == ["is set in 13.0 points; at least 14"])
    let growing = Animation(lasting: 0.5) { progress in
      Scene { Linted.label("grows").grown(progress, about: Point(x: 480, y: 300)) }
    }
    let findings = try await Linted.findings(growing)
    #expect(!findings.contains { $0.rule == "small-type" }, "\(findings)")
  }

  @Test func `faint words are found, on paper and on what lies under them`() async throws {
    let findings = try await Linted.findings(of: "contrast") {
      Linted.label("faint", style: .body.ink(.grid))
      Sheet(frame: Rect(x: 440, y: 360, width: 200, height: 80), ink: .accent)
      Linted.label("dark on blue", y: 400)
      Linted.label("white on blue", y: 430, style: .body.ink(.paper))
      Linted.label("plain", y: 200)
    }
    #expect(findings.map(\.element) == ["Label › \"faint\"", "Label 2 › \"dark on blue\""])
  }

  @Test func `large words need less contrast`() async throws {
    let gray = Ink.color(Color(hex: 0x808080))
    let findings = try await Linted.findings(of: "contrast") {
      Linted.label("small", style: .body.ink(gray))
      Linted.label("large", y: 200, style: .body.size(24).ink(gray))
      Linted.label("bold", y: 400, style: .body.size(19).weight(.semibold).ink(gray))
    }
    #expect(findings.map(\.element) == ["Label › \"small\""])
  }

  @Test func `words that fade in have time to`() async throws {
    let animation = Animation(lasting: 0.5) { progress in
      Scene { Linted.label("comes").faded(progress) }
    }
    #expect(try await !Linted.findings(animation).contains { $0.rule == "contrast" })
    let faint = try await Linted.findings(of: "contrast") { Linted.label("stays").faded(0.3) }
    #expect(faint.count == 1)
  }

  @Test func `motion over 20 seconds and a short rest are found`() async throws {
    let long = Animation(lasting: 20.5, hold: 1) { progress in
      Scene { Dot(at: Point(x: 100 + 700 * progress, y: 300)) }
    }
    let findings = try await Linted.findings(long)
    #expect(Set(findings.map(\.rule)).isSuperset(of: ["motion-length", "final-hold"]))
    let good = Animation(lasting: 2, hold: 2) { progress in
      Scene { Dot(at: Point(x: 100 + 700 * progress, y: 300)) }
    }
    let rules = try await Set(Linted.findings(good).map(\.rule))
    #expect(rules.isDisjoint(with: ["motion-length", "final-hold"]))
  }
}

/// Words that rise to the right.
private struct TurnedWords: Element {
  let words: String
  let place: Point

  func draw(on canvas: Canvas) {
    canvas.draw(Text(words), at: place, rotation: -.pi / 4)
  }
}
