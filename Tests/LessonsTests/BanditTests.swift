import LessonKit
import Lessons
import Testing

struct BanditTests {
  private static let computed = [0, 1, 2].map { (seed: UInt64) in
    Result { try Catalog.standard["ten-armed-bandit"]?.configured().computed(seed: seed) }
  }

  private func steps(_ scene: String?, seed: Int) throws -> [TraceStep] {
    let lesson = try #require(try Self.computed[seed].get())
    return try #require(lesson[scene]).steps()
  }

  /// The mean of a value over the last tries.
  private func end(_ steps: [TraceStep], _ name: String, over count: Int = 50) -> Double {
    steps.suffix(count).reduce(0) { $0 + $1.number(name) } / Double(count)
  }

  // Sutton and Barto, fig. 2.2.
  @Test(arguments: 0...2)
  func `a tenth of random tries finds the best arm, greed gets stuck`(seed: Int) throws {
    let steps = try steps(nil, seed: seed)
    #expect(steps.count == 1_000)
    #expect((1.33...1.42).contains(end(steps, "reward ε-greedy")))
    #expect((0.77...0.84).contains(end(steps, "optimal ε-greedy")))
    #expect((0.95...1.15).contains(end(steps, "reward greedy")))
    #expect((0.3...0.45).contains(end(steps, "optimal greedy")))
    #expect(abs(end(steps, "reward random")) < 0.1)
    #expect(abs(end(steps, "optimal random") - 0.1) < 0.02)
    #expect(end(steps, "reward decaying ε") > end(steps, "reward greedy") + 0.2)
  }

  @Test(arguments: 0...2)
  func `estimates are the averages of what was paid`(seed: Int) throws {
    let steps = try steps("arms", seed: seed)
    var (sums, counts) = (Array(repeating: 0.0, count: 10), Array(repeating: 0, count: 10))
    for step in steps {
      let arm = Int(step.number("arm"))
      sums[arm - 1] += step.number("reward")
      counts[arm - 1] += 1
    }
    #expect(counts.reduce(0, +) == 1_000)
    let estimates = try #require(steps.last).numbers("estimates")
    #expect(estimates.count == 10)
    for (arm, estimate) in estimates.enumerated() {
      #expect(abs(estimate - (counts[arm] > 0 ? sums[arm] / Double(counts[arm]) : 0)) < 1e-9)
    }
  }

  @Test func `about a tenth of the tries are random`() throws {
    let random = try steps("arms", seed: 0).count { $0.values["is-random"] == true }
    #expect((70...130).contains(random))
  }
}
