import LessonKit
import Lessons
import NeuralNets
import Testing

struct DeepQLearningTests {
  private static let lesson = Result {
    try Catalog.standard["ch15-deep-q-learning"]?.configured().computed(seed: 0)
  }

  private func steps(_ scene: String? = nil) throws -> [TraceStep] {
    let computed = try #require(try Self.lesson.get())
    return try #require(computed[scene]).steps()
  }

  @Test func `the last network survives 95 of 100 games that it never saw`() throws {
    let counts = try #require(try steps().first)
    #expect(counts.values["fresh-games"] == 100)
    #expect(counts.number("survived") >= 95)
  }

  @Test func `the stages last longer from one to the next`() throws {
    let steps = try steps().dropFirst()
    let lengths = Dictionary(grouping: steps) { $0.number("after-games") }
      .sorted { $0.key < $1.key }.map { $0.value.count - 1 }
    #expect(lengths.count == 3)
    #expect(lengths[0] < 50 && lengths[1] < 450 && lengths[2] == 500)
    #expect(lengths[0] < lengths[1])
  }

  @Test func `the values differ by little, and the larger one decides`() throws {
    let last = try steps().suffix(500)
    var gaps: [Double] = []
    for step in last {
      guard let push = step.text("push") else { continue }
      let (left, right) = (step.number("q-left"), step.number("q-right"))
      gaps.append(abs(right - left) / max(left, right))
      if abs(right - left) > 1e-3 { #expect(push == (right > left ? "right" : "left")) }
    }
    #expect(gaps.sorted()[gaps.count / 2] < 0.1)
  }

  @Test func `the mean of a hundred games crosses 195 while the memory fills`() throws {
    let games = try steps("training")
    let means = games.map { $0.number("mean-of-100") }
    #expect(means[20] < 60)
    #expect(try #require(means.max()) > 195)
    let memory = games.map { $0.number("memory") }
    #expect(memory == memory.sorted() && memory.last == 50_000)
    let chances = games.map { $0.number("exploration") }
    let lowest = try #require(chances.last)
    #expect(chances.first == 1 && abs(lowest - 0.1) < 1e-6)
  }

  /// A small training; enough to be better than chance.
  private static func small(steps: Int) -> [(name: String, text: String)] {
    [
      ("steps", String(steps)), ("hidden", "32"), ("exploring", "40"), ("snapshots", "3"),
      ("memory", "6000"), ("lookahead", "5"), ("learning-rate", "0.002"),
    ]
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a small training gets better than chance from any seed`(seed: UInt64) throws {
    let lesson = try #require(Catalog.standard["ch15-deep-q-learning"])
    let small = try lesson.configured(with: Self.small(steps: 6_000))
    var run = try #require(try small.training(seed: seed, tool: "test"))
    while !run.progress.isDone { try run.advance() }
    let lengths = run.records.compactMap { $0.values["steps"] }
    let best = lengths.suffix(10).reduce(0, +) / 10
    #expect(best > 40)
    let file = CheckpointSource.file(run.seriesFile.encoded(), named: "small")
    let computed = try small.computed(seed: seed, checkpoints: file)
    #expect(computed.headline.steps().count > 3)
  }

  @Test func `a training that was stopped and stored goes on with the same numbers`() throws {
    let lesson = try #require(Catalog.standard["ch15-deep-q-learning"])
    let small = try lesson.configured(with: Self.small(steps: 2_000))
    var whole = try #require(try small.training(seed: 5, tool: "test"))
    var begun = whole
    for _ in 0..<40 where !begun.progress.isDone { try begun.advance() }
    let stored = try SafeTensors(decoding: begun.stateFile.encoded())
    var resumed = try #require(try small.training(seed: 5, tool: "test"))
    try resumed.resume(from: stored, named: "stored")
    while !whole.progress.isDone { try whole.advance() }
    while !resumed.progress.isDone { try resumed.advance() }
    #expect(resumed.seriesFile.encoded() == whole.seriesFile.encoded())
  }
}
