import LessonKit
import Lessons
import NeuralNets
import Testing

struct ExperienceReplayTests {
  private static let lesson = Result {
    try Catalog.standard["experience-replay"]?.configured().computed(seed: 0)
  }

  private func steps(_ scene: String? = nil) throws -> [TraceStep] {
    let lesson = try #require(try Self.lesson.get())
    return try #require(lesson[scene]).steps()
  }

  @Test func `with replay every training learns, without it they stay far behind`() throws {
    let steps = try steps()
    let (first, last) = (try #require(steps.first), try #require(steps.last))
    let (with, without) = (last.numbers("replay"), last.numbers("newest"))
    #expect(with.count == 6 && without.count == 6)
    let means = [with, without].map { $0.reduce(0, +) / 6 }
    #expect(means[0] > 120 && means[0] > 4 * means[1])
    #expect(zip(with, without).allSatisfy { $0 > $1 })
    #expect(first.numbers("replay") == first.numbers("newest"))
  }

  @Test func `minibatches are drawn from all of the buffer`() throws {
    let steps = try steps("batches")
    #expect(steps.count == 160)
    let drawn = steps.map { $0.numbers("batches").count }
    #expect(drawn.count { $0 > 0 } > 140)
    // Neighbours in time look alike, and steps far apart do not.
    let leans = steps.map { $0.numbers("observation")[2] }
    let jumps = zip(leans, leans.dropFirst()).map { abs($0 - $1) }.sorted()
    let leaps = leans.indices.map { abs(leans[$0] - leans[($0 + 53) % 160]) }.sorted()
    #expect(jumps[80] < 0.03 && leaps[80] > 2 * jumps[80])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a small training is measured from any seed`(seed: UInt64) throws {
    let lesson = try #require(Catalog.standard["experience-replay"])
    let small = try lesson.configured(with: [
      ("seeds", "1"), ("steps", "500"), ("units", "8"), ("batch", "8"),
    ])
    var run = try #require(try small.training(seed: seed, tool: "test"))
    while !run.progress.isDone { try run.advance() }
    #expect(run.records.count == 26)
    let lengths = run.records.compactMap { $0.values["replay-0"] }
    #expect(lengths.count == 26 && lengths.allSatisfy { (8...200).contains($0) })
    let file = CheckpointSource.file(run.seriesFile.encoded(), named: "small")
    #expect(try small.computed(seed: seed, checkpoints: file).headline.steps().count == 26)
  }
}
