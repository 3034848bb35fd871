import LessonKit
import Lessons
import NeuralNets
import Testing

struct ConnectFourPlayTests {
  private static let lesson = Result {
    try Catalog.standard["ch12-connect-four"]?.configured().computed(seed: 0)
  }

  private func steps(_ scene: String? = nil) throws -> [TraceStep] {
    let lesson = try #require(try Self.lesson.get())
    return try #require(lesson[scene]).steps()
  }

  @Test func `the openings have their exact chances, in the network and as counted`() throws {
    let exact = [0.5105, 0.5416, 0.5730, 0.6390, 0.5726, 0.5418, 0.5111]
    let steps = try steps("probabilities")
    #expect(steps.count == 7)
    for (step, chance) in zip(steps, exact) {
      #expect(abs(step.number("red") - chance) < 0.03)
      #expect(abs(step.number("counted") - chance) < 0.004)
      let sum = step.number("red") + step.number("tie") + step.number("yellow")
      #expect(abs(sum - 1) < 1e-5)
    }
  }

  @Test func `mirror images have the very same chances`() throws {
    let red = try steps("probabilities").map { $0.number("red") }
    #expect(red == red.reversed())
  }

  @Test
  func `wins at least 995 of 1000 games against a random player, and 900 against a tactical one`()
    throws
  {
    let wins = try #require(try steps("game").first)
    #expect(wins.number("games") == 1000)
    #expect(wins.number("random") >= 995)
    #expect(wins.number("tactical") >= 900)
    #expect(wins.number("untrained-tactical-share") < 0.4)
  }

  @Test func `wins as often on other chance`() throws {
    let lesson = try #require(Catalog.standard["ch12-connect-four"])
    var sums = ["random": 0.0, "tactical": 0]
    for seed in 1...3 {
      let other = try lesson.configured(with: [("matches", "100"), ("match-seed", "\(seed)")])
      let wins = try #require(try other.computed(seed: 0)["game"]?.steps().first)
      for name in sums.keys { sums[name, default: 0] += wins.number(name) }
    }
    #expect(sums["random", default: 0] >= 297, "of 300")
    #expect(sums["tactical", default: 0] >= 264, "of 300")
  }

  @Test func `red wins the game that is shown, with a block, by the highest bar each time`() throws
  {
    let moves = try steps()
    #expect(moves.last?.values["win"] == .flag(true))
    #expect(moves.last?.values["player"] == .text("red"))
    #expect(moves.contains { $0.values["player"] == "red" && $0.values["block"] == .flag(true) })
    for move in moves where move.values["player"] == "red" {
      let chances = move.numbers("chances")
      let chosen = try #require(chances.count == 7 ? chances[Int(move.number("column")) - 1] : nil)
      #expect(chances.allSatisfy { !($0 > chosen) })
    }
    // Red moves first, and the two move in turn.
    #expect(moves.enumerated().allSatisfy { ($0 % 2 == 0) == ($1.values["player"] == "red") })
  }

  @Test func `training brings the openings near, and wins with them`() throws {
    let course = try steps("training")
    let (first, last) = (try #require(course.first), try #require(course.last))
    #expect(last.number("loss") < first.number("loss") - 0.1)
    #expect(last.number("tactical-wins") > first.number("tactical-wins") + 0.5)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a small training learns from any seed, and goes on where it was stopped`(
    seed: UInt64
  ) throws {
    let lesson = try #require(Catalog.standard["ch12-connect-four"])
    let small = try lesson.configured(with: [
      ("games", "600"), ("batch", "6"), ("filters", "8"), ("units", "12"), ("counted", "1"),
      ("examinations", "2"), ("matches", "20"),
    ])
    var run = try #require(try small.training(seed: seed, tool: "test"))
    for _ in 0..<40 { try run.advance() }
    var resumed = try #require(try small.training(seed: seed, tool: "test"))
    try resumed.resume(from: run.stateFile, named: "state")
    while !run.progress.isDone { try run.advance() }
    while !resumed.progress.isDone { try resumed.advance() }
    #expect(run.seriesFile.encoded() == resumed.seriesFile.encoded())
    let losses = run.records.compactMap { $0.values["loss"] }
    #expect(losses.count == 2 && losses[1] < losses[0])
    let file = CheckpointSource.file(run.seriesFile.encoded(), named: "small")
    let computed = try small.computed(seed: seed, checkpoints: file)
    #expect(computed["probabilities"]?.steps().count == 7)
  }
}
