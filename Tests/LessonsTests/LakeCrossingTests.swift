import LessonKit
import Lessons
import Testing

struct LakeCrossingTests {
  /// The exact chances of a win under a random player, in ten-thousandths, along the way.
  static let golden: [Int: [Int]] = [
    0: [139, 162, 116, 139], 4: [162, 348, 0, 139], 8: [348, 0, 882, 162],
    9: [348, 1758, 1421, 0], 13: [0, 1758, 4393, 882], 14: [1758, 4393, 10_000, 1421],
  ]

  private func computed(
    seed: UInt64, _ texts: [(name: String, text: String)] = []
  ) throws -> ComputedLesson {
    let lesson = try #require(Catalog.standard["ch8-frozen-lake"])
    return try lesson.configured(with: texts).computed(seed: seed)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the network wins all of a thousand fresh games by the shortest way`(seed: UInt64) throws {
    let computed = try computed(seed: seed)
    let steps = try #require(computed[nil]).steps()
    let measured = try #require(steps.last?.values)
    let random = try #require(measured["random-wins"]?.number)
    let wins = try #require(measured["wins"]?.number)
    print("lake, seed \(seed): of 1000 games network \(Int(wins)), random \(Int(random))")
    #expect(measured["games"] == 1_000 && wins == 1_000)
    // A random player wins 1.39 of 100 games.
    #expect((2...30).contains(random))
    let game = steps.dropLast()
    #expect(game.map { $0.values["state"] } == [0, 4, 8, 9, 13, 14])
    #expect(game.map { $0.values["action"] } == [1, 1, 2, 1, 2, 2])
    for step in game {
      let state = try #require(step.values["state"]?.number)
      let exact = step.values["exact"]?.numbers ?? []
      #expect(exact.map { Int(($0 * 10_000).rounded()) } == Self.golden[Int(state)])
      for (answer, exact) in zip(step.values["win"]?.numbers ?? [], exact) {
        #expect(abs(answer - exact) < 0.05, "state \(state)")
      }
    }
    try expectTrained(#require(computed["training"]).steps())
  }

  /// Training brings the answers to the exact chances.
  private func expectTrained(_ steps: [TraceStep]) throws {
    let errors = steps.compactMap { $0.values["error"]?.number }
    #expect(errors[0] > 0.4 && errors[errors.count - 1] < 0.08)
    let losses = steps.compactMap { $0.values["loss"]?.number }
    #expect(losses[losses.count - 1] < 0.2 * losses[0])
  }

  @Test(arguments: [("map", "SF/FH"), ("games", "0"), ("layers", "0"), ("limit", "0")])
  func `what cannot be played is refused`(name: String, text: String) {
    #expect(throws: LessonError.self) { try computed(seed: 0, [(name, text)]) }
  }
}
