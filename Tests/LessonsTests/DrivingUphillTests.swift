import LessonKit
import Lessons
import Testing

struct DrivingUphillTests {
  /// The lesson at full scale, computed once for each seed, side by side.
  private static let computed = [0, 1, 2].map { (seed: UInt64) in
    Task {
      try #require(Catalog.standard["ch14-mountain-car"]).configured().computed(seed: seed)
    }
  }

  private func steps(_ scene: String?, seed: Int) async throws -> [TraceStep] {
    try #require(try await Self.computed[seed].value[scene]).steps()
  }

  @Test(arguments: 0...2)
  func `the learned table reaches the flag from every fresh start, in few steps`(
    seed: Int
  ) async throws {
    let drives = try await steps("after", seed: seed)
    #expect(drives.count == 100)
    #expect(drives.allSatisfy { $0.values["arrived"] == true })
    let lengths = drives.map { $0.number("steps") }
    #expect(lengths.reduce(0, +) / 100 <= 121)
    #expect(lengths.allSatisfy { (80...200).contains($0) })
  }

  @Test(arguments: 0...2)
  func `random moves never reach the flag`(seed: Int) async throws {
    let drives = try await steps("before", seed: seed)
    #expect(drives.count == 100)
    #expect(drives.allSatisfy { $0.values["arrived"] == false && $0.number("steps") == 200 })
    #expect(drives.allSatisfy { $0.number("highest") < 0.2 })
  }

  @Test(arguments: 0...2)
  func `the table learns while training episodes fail ever more often`(seed: Int) async throws {
    let stages = try await steps("training", seed: seed)
    let last = try #require(stages.last)
    #expect(stages.count == 51 && last.number("arrivals") == 100)
    #expect(stages.prefix(5).allSatisfy { $0.number("arrivals") == 0 })
    // Near the end moves are all but random.
    expectPeak(of: stages, in: 0.35...0.55)
    #expect(last.number("training-share") < 0.01 && last.number("exploration") == 0.9)
  }

  /// The share of training episodes that arrive is largest near episode 40,000.
  private func expectPeak(of stages: [TraceStep], in range: ClosedRange<Double>) {
    let shares = stages.map { $0.number("training-share") }
    let peak = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    #expect((12...30).contains(peak) && range.contains(shares[peak]))
  }

  // The peak of its training is about 31 %, and its table takes 119.4 steps on average.
  @Test func `the book's learning rate gives the book's figures`() throws {
    let lesson = try #require(Catalog.standard["ch14-mountain-car"])
    let book = try lesson.configured(with: [("learning-rate", "0.2")]).computed(seed: 0)
    let stages = try #require(book["training"]).steps()
    expectPeak(of: stages, in: 0.25...0.38)
    let last = try #require(stages.last)
    #expect(last.number("arrivals") == 100 && (117...122).contains(last.number("mean-steps")))
  }

  @Test func `a short training learns nothing`() throws {
    let lesson = try #require(Catalog.standard["ch14-mountain-car"])
    let short = try lesson.configured(with: [("episodes", "5000")]).computed(seed: 0)
    let drives = try #require(short["after"]).steps()
    #expect(drives.count { $0.values["arrived"] == true } < 20)
  }
}
