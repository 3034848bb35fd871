import Animations
import Drawing
import Linting
import Scenes
import Testing

/// Rules about what changes with time: each fires on a bad animation and is silent on a good one.
struct MotionRuleTests {
  private func rules(of animation: Animation) async throws -> [String] {
    try await Linted.findings(animation).map(\.rule)
  }

  /// A picture that is dark in `rate` of the flashes a second.
  private func flashing(_ rate: Double, in frame: Rect) -> Animation {
    Animation(lasting: 2) { progress in
      let isDark = (progress * 2 * rate).truncatingRemainder(dividingBy: 1) >= 0.5
      return Scene { Sheet(frame: frame, ink: isDark ? .ink : .paper) }
    }
  }

  @Test func `more than three large flashes a second are found`() async throws {
    let large = Rect(x: 32, y: 104, width: 300, height: 160)
    #expect(try await rules(of: flashing(4, in: large)).contains("flashes"))
    #expect(try await !rules(of: flashing(2.9, in: large)).contains("flashes"))
  }

  @Test func `a small thing may blink`() async throws {
    let small = Rect(x: 32, y: 104, width: 100, height: 60)
    #expect(try await !rules(of: flashing(5, in: small)).contains("flashes"))
  }

  @Test func `a dot that is elsewhere at once is found`() async throws {
    let animation = Animation(lasting: 1) { progress in
      Scene { Dot(at: Point(x: progress < 0.5 ? 200 : 600, y: 300)) }
    }
    let findings = try await Linted.findings(animation).filter { $0.rule == "jumps" }
    #expect(
      findings.map(\.message) == ["jumps 400 points from one picture to the next"])
    #expect(findings.first?.element == "Dot › area")
    #expect(findings.first?.time == 0.52...0.52)
  }

  @Test(arguments: [Easing.linear, .easeInOut, .smooth])
  func `a dot that goes quickly does not jump`(easing: Easing) async throws {
    let animation = Animation(lasting: 0.4, easing: easing) { progress in
      Scene { Dot(at: Point(x: 100 + 700 * progress, y: 300)) }
    }
    #expect(try await !rules(of: animation).contains("jumps"))
  }

  @Test func `what may jump jumps`() async throws {
    let animation = Animation(lasting: 1) { progress in
      Scene { Dot(at: Point(x: progress < 0.5 ? 200 : 600, y: 300)).jumping() }
    }
    #expect(try await !rules(of: animation).contains("jumps"))
  }

  @Test func `dots of a trail hand on their places`() async throws {
    let animation = Animation(lasting: 2) { progress in
      let step = Int(progress * 10)
      return Scene {
        for age in 0..<3 { Dot(at: Point(x: 100 + 60 * Double(step + age), y: 300)) }
      }
    }
    #expect(try await !rules(of: animation).contains("jumps"))
  }

  @Test func `a number that changes its digits stands still`() async throws {
    let animation = Animation(lasting: 1) { progress in
      Scene { Linted.label("\(Int(progress * 1_000_000)) steps", style: .title) }
    }
    #expect(try await !rules(of: animation).contains("jumps"))
  }

  @Test func `room that stays empty is found, room that fills later is not`() async throws {
    let corner = Animation(lasting: 1) { _ in
      Scene { Sheet(frame: Rect(x: 32, y: 104, width: 300, height: 404), ink: .grid) }
    }
    let findings = try await Linted.findings(corner).filter { $0.rule == "empty-room" }
    #expect(findings.map(\.element) == ["the picture"])
    #expect(findings.first?.place.map { $0.x > 500 } == true)
    let growing = Animation(lasting: 1) { progress in
      Scene { Sheet(frame: Rect(x: 32, y: 104, width: 896 * progress, height: 404), ink: .grid) }
    }
    #expect(try await !rules(of: growing).contains("empty-room"))
  }

  @Test func `with one frame of several, motion is not judged`() async throws {
    let animation = Animation(lasting: 1, hold: 0) { progress in
      Scene { Dot(at: Point(x: progress < 0.5 ? 200 : 600, y: 300)) }
    }
    let all = try await Set(Linted.findings(animation).map(\.rule))
    let some = try await Set(Linted.findings(animation, step: 5).map(\.rule))
    #expect(all.isSuperset(of: ["jumps", "final-hold", "empty-room"]))
    #expect(some.isDisjoint(with: ["jumps", "final-hold"]))
    #expect(some.contains("empty-room"))
  }
}
