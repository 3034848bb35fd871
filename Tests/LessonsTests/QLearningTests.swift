import LessonKit
import Lessons
import Testing

struct QLearningTests {
  /// The exact values of the book's lake, in thousandths; states that are not here are ends.
  static let golden: [Int: [Int]] = [
    0: [531, 590, 590, 531], 1: [531, 0, 656, 590], 2: [590, 729, 590, 656],
    3: [656, 0, 590, 590], 4: [590, 656, 0, 531], 6: [0, 810, 0, 656], 8: [656, 0, 729, 590],
    9: [656, 810, 810, 0], 10: [729, 900, 0, 729], 13: [0, 810, 900, 729],
    14: [810, 900, 1000, 810],
  ]

  private func computed(
    seed: UInt64, _ texts: [(name: String, text: String)] = []
  ) throws -> ComputedLesson {
    let lesson = try #require(Catalog.standard["ch13-q-learning"])
    return try lesson.configured(with: texts).computed(seed: seed)
  }

  private static let firm = [("slippery-episodes", "100"), ("games", "10")]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the table equals the exact one to three decimals, filled backwards`(
    seed: UInt64
  ) throws {
    let computed = try computed(seed: seed, Self.firm)
    let rows = try #require(computed["table"]).steps()
    #expect(rows.count == 16)
    for (state, row) in rows.enumerated() {
      let wanted = Self.golden[state] ?? [0, 0, 0, 0]
      let values = row.values["values"]?.numbers ?? []
      #expect(values.map { Int(($0 * 1_000).rounded()) } == wanted, "state \(state)")
      #expect(try #require(row.values["error"]?.number) < 0.000_5)
    }
    let walk = try #require(computed["walk"]).steps()
    #expect(walk.map { $0.values["state"] } == [0, 4, 8, 9, 13, 14])
    #expect(walk.map { $0.values["action"] } == [1, 1, 2, 1, 2, 2])
    #expect(walk.last?.values["next"] == 15 && walk.last?.values["reward"]?.number == 1)
    try expectBackwards(computed)
  }

  /// Values spread backwards from the goal: each first one leads to a state that has one.
  private func expectBackwards(_ computed: ComputedLesson) throws {
    let headline = try #require(computed[nil]).steps()
    let firsts = headline.filter { $0.values["learned"] != nil }
    #expect(firsts.count == 11)
    #expect(firsts.first?.values["next"] == 15 && firsts.first?.values["learned"]?.number == 1)
    var known: [TraceValue] = [15]
    for step in firsts {
      #expect(known.contains(try #require(step.values["next"])))
      known.append(try #require(step.values["state"]))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `on slippery ice it comes close to the exact values, and wins as often`(
    seed: UInt64
  ) throws {
    let texts = [("episodes", "100")]
    let steps = try #require(computed(seed: seed, texts)["slippery"]).steps()
    let measured = try #require(steps.last?.values)
    #expect(measured["games"] == 1_000)
    // The best policy reaches the goal within 100 steps in 74 of 100 games.
    let best = try #require(measured["best-chance"]?.number)
    #expect(abs(best - 0.740_165) < 0.000_001)
    let chances = steps.compactMap { $0.values["chance"]?.number }
    #expect(try #require(chances.first) < 0.1 && chances[chances.count - 1] > best - 0.02)
    let wins = try #require(measured["wins"]?.number)
    print("slippery, seed \(seed): \(Int(wins)) of 1000 fresh games won")
    #expect((690...790).contains(wins))
    #expect(try #require(measured["error"]?.number) < 0.05)
  }

  @Test func `another lake has another way`() throws {
    let texts = Self.firm + [("map", "SFF/HFH/HFG"), ("episodes", "2000")]
    let walk = try #require(computed(seed: 1, texts)["walk"]).steps()
    #expect(walk.map { $0.values["next"] } == [1, 4, 7, 8])
  }

  @Test(arguments: [
    ("map", "SFFF"), ("map", "SH/HG"), ("map", "SFFFF/FFFFF/FFFFF/FFFFG"), ("map", "SX/FG"),
    ("discount", "1"), ("episodes", "0"),
  ])
  func `what cannot be learned is refused`(name: String, text: String) {
    #expect(throws: LessonError.self) { try computed(seed: 0, [(name, text)]) }
  }
}
