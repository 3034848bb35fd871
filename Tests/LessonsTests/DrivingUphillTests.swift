import LessonKit
import Lessons
import Testing

struct DrivingUphillTests {
  /// The lesson at full scale, computed once for each seed.
  private static let computed = [0, 1, 2].map { (seed: UInt64) in
    Result { try Catalog.standard["ch14-mountain-car"]?.configured().computed(seed: seed) }
  }

  private func steps(_ scene: String?, seed: Int) throws -> [TraceStep] {
    let lesson = try #require(try Self.computed[seed].get())
    return try #require(lesson[scene]).steps()
  }

  private func number(_ step: TraceStep?, _ name: String) -> Double {
    switch step?.values[name] {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: .nan
    }
  }

  @Test(arguments: 0...2)
  func `the learned table reaches the flag from every fresh start, in few steps`(seed: Int) throws {
    let drives = try steps("after", seed: seed)
    #expect(drives.count == 100)
    #expect(drives.allSatisfy { $0.values["arrived"] == true })
    let lengths = drives.map { number($0, "steps") }
    #expect(lengths.reduce(0, +) / 100 <= 124)
    #expect(lengths.allSatisfy { (80...200).contains($0) })
  }

  // The book's own table takes 119.4 steps on average; trainings differ by a step or two.
  @Test func `over several trainings the mean is at most 121 steps`() throws {
    let lengths = try (0...2).flatMap { try steps("after", seed: $0).map { number($0, "steps") } }
    #expect(lengths.reduce(0, +) / Double(lengths.count) <= 121)
  }

  @Test(arguments: 0...2)
  func `random moves never reach the flag`(seed: Int) throws {
    let drives = try steps("before", seed: seed)
    #expect(drives.count == 100)
    #expect(drives.allSatisfy { $0.values["arrived"] == false && number($0, "steps") == 200 })
    #expect(drives.allSatisfy { number($0, "highest") < 0.2 })
  }

  @Test(arguments: 0...2)
  func `the table learns while training episodes fail ever more often`(seed: Int) throws {
    let stages = try steps("training", seed: seed)
    #expect(stages.count == 51 && number(stages.last, "arrivals") == 100)
    #expect(stages.prefix(5).allSatisfy { number($0, "arrivals") == 0 })
    let shares = stages.map { number($0, "training-share") }
    let peak = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    // The book's peak is about 31 % near episode 40,000; near the end moves are all but random.
    #expect((12...30).contains(peak) && (0.2...0.4).contains(shares[peak]))
    #expect(shares[50] < 0.01)
    #expect(number(stages.last, "exploration") == 0.9)
  }

  @Test func `a short training learns nothing`() throws {
    let lesson = try #require(Catalog.standard["ch14-mountain-car"])
    let short = try lesson.configured(with: [("episodes", "5000")]).computed(seed: 0)
    let drives = try #require(short["after"]).steps()
    #expect(drives.count { $0.values["arrived"] == true } < 20)
  }
}
