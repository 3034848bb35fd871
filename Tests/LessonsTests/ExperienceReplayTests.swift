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

  private func numbers(_ step: TraceStep?, _ name: String) -> [Double] {
    guard case .list(let values) = step?.values[name] else { return [] }
    return values.map { value in
      switch value {
      case .number(let number): number
      case .integer(let integer): Double(integer)
      default: .nan
      }
    }
  }

  @Test func `with replay every training learns, without it they stay far behind`() throws {
    let steps = try steps()
    let (with, without) = (numbers(steps.last, "replay"), numbers(steps.last, "newest"))
    #expect(with.count == 6 && without.count == 6)
    let means = [with, without].map { $0.reduce(0, +) / 6 }
    #expect(means[0] > 120 && means[0] > 4 * means[1])
    #expect(zip(with, without).allSatisfy { $0 > $1 })
    #expect(numbers(steps.first, "replay") == numbers(steps.first, "newest"))
  }

  @Test func `minibatches are drawn from all of the buffer`() throws {
    let steps = try steps("batches")
    #expect(steps.count == 160)
    let drawn = steps.map { numbers($0, "batches").count }
    #expect(drawn.count { $0 > 0 } > 140)
    // Neighbours in time look alike.
    let leans = steps.map { numbers($0, "observation")[2] }
    let jumps = zip(leans, leans.dropFirst()).map { abs($0 - $1) }.sorted()
    #expect(jumps[80] < 0.03)
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
