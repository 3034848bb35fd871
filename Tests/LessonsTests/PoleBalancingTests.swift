import LessonKit
import Lessons
import Testing

struct PoleBalancingTests {
  /// What the lesson computes from three seeds, each computed once.
  private static let computed = [0, 1, 2].map { seed in
    Task {
      try #require(Catalog.standard["ch9-cart-pole"]).configured().computed(seed: UInt64(seed))
    }
  }

  private func steps(_ seed: Int, _ scene: String? = nil) async throws -> [TraceStep] {
    try #require(try await Self.computed[seed].value[scene]).steps()
  }

  @Test(arguments: [0, 1, 2])
  func `it survives 95 of 100 games that it never saw, and random pushes survive none`(
    seed: Int
  ) async throws {
    let counts = try #require(try await steps(seed).first)
    #expect(counts.values["fresh-games"] == 100)
    #expect(counts.number("trained-survived") >= 95)
    #expect(counts.number("random-survived") == 0)
    // The exact mean of random play is 22.27 steps; a game's length varies by 12.
    #expect(abs(counts.number("random-mean") - 22.27) < 4)
  }

  @Test(arguments: [0, 1, 2])
  func `more than half of the steps of lost games are winning ones`(seed: Int) async throws {
    let counts = try #require(try await steps(seed).first)
    #expect(abs(counts.number("label-mean") - 0.552) < 0.01)
    for game in try await steps(seed, "labels") {
      #expect(game.number("losing") == min(10, game.number("steps")))
    }
  }

  @Test func `the push that is done is the one more likely to be survived`() async throws {
    for step in try await steps(0).dropFirst() {
      let (left, right) = (step.number("survive-left"), step.number("survive-right"))
      guard let push = step.text("push") else { continue }
      // Asked in one batch or alone, the last digit may differ.
      if abs(left - right) > 1e-5 { #expect(push == (right > left ? "right" : "left")) }
    }
  }

  @Test(arguments: [("games", "10"), ("losing", "0"), ("hidden", "0"), ("limit", "5")])
  func `a parameter out of its range is refused`(name: String, text: String) throws {
    let lesson = try #require(Catalog.standard["ch9-cart-pole"])
    #expect(throws: LessonError.self) { try lesson.configured(with: [(name, text)]) }
  }
}
