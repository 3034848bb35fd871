import LessonKit
import Lessons
import NeuralNets
import Testing

struct TicTacToeByProbabilityTests {
  private static func computed(freshGames: Int) -> Result<ComputedLesson?, any Error> {
    Result {
      try Catalog.standard["ch11-tic-tac-toe"]?
        .configured(with: [("fresh-games", String(freshGames))]).computed(seed: 0)
    }
  }

  private static let lessons = (1...3).map { computed(freshGames: $0) }

  private func steps(_ scene: String? = nil, fresh: Int = 0) throws -> [TraceStep] {
    let lesson = try #require(try Self.lessons[fresh].get())
    return try #require(lesson[scene]).steps()
  }

  /// The counted games of each player: a random one first, then each round's network.
  private func tallies(fresh: Int) throws -> [[String: TraceValue]] {
    let last = try #require(try steps(fresh: fresh).last)
    return last.values["tallies"]?.values.map(\.record) ?? []
  }

  @Test(arguments: [0, 1, 2])
  func `of 1000 fresh games against chance it wins at least 990 and loses none`(fresh: Int) throws {
    let tallies = try tallies(fresh: fresh)
    #expect(tallies.count == 4)
    let (random, last) = (tallies[0], tallies[3])
    #expect(last.number("wins") >= 990)
    #expect(last.number("losses") == 0)
    #expect(last.number("wins") + last.number("ties") == 1_000)
    #expect(abs(random.number("wins") - 585) < 50)
    #expect(abs(random.number("losses") - 288) < 45)
  }

  @Test func `it is as good against chance as anyone can be, and never loses`() throws {
    let last = try #require(try steps().last)
    #expect(abs(last.number("best-win-share") - 191.0 / 192) < 1e-9)
    let wins = last.numbers("exact-win-shares")
    let losses = last.numbers("exact-loss-shares")
    #expect(wins.count == 3 && wins[0] > 0.98)
    #expect(abs(wins[2] - 191.0 / 192) < 1e-9)
    #expect(losses.allSatisfy { $0 == 0 })
  }

  @Test func `its probabilities are those of the book's three situations, as computed exactly`()
    throws
  {
    let exact: [[Int]: [Int: Double]] = [
      []: [
        1: 0.6071, 2: 0.5357, 3: 0.6071, 4: 0.5357, 5: 0.6929, 6: 0.5357, 7: 0.6071,
        8: 0.5357, 9: 0.6071,
      ],
      [5, 8]: [1: 0.7611, 2: 0.5444, 3: 0.7611, 4: 0.7333, 6: 0.7333, 7: 0.7833, 9: 0.7833],
      [5, 8, 1, 4]: [2: 0.75, 3: 0.9167, 6: 0.6667, 7: 0.8333, 9: 1],
    ]
    var seen = 0
    for step in try steps("probabilities").dropLast() {
      let moves = step.numbers("moves").map { Int($0) }
      let truth = try #require(exact[moves]?[Int(step.number("cell"))])
      #expect(abs(step.number("exact") - truth) < 0.00006)
      #expect(abs(step.number("network") - truth) < 0.02)
      seen += 1
    }
    #expect(seen == 21)
  }

  @Test func `its probabilities are true over all positions`() throws {
    let last = try #require(try steps("probabilities").last)
    #expect(last.number("positions") == 5_478)
    #expect(last.number("mean-difference") < 0.005)
  }

  @Test(arguments: [0, 1, 2])
  func `X takes the cell with the largest lead`(fresh: Int) throws {
    for step in try steps("game", fresh: fresh).dropLast() where step.values["player"] == "X" {
      let leads = step.values.record("leads")
      let taken = leads.number(String(Int(step.number("cell"))))
      #expect(leads.keys.allSatisfy { leads.number($0) <= taken })
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a small training learns from any seed, and goes on from a file as if never stopped`(
    seed: UInt64
  ) throws {
    let small = try #require(Catalog.standard["ch11-tic-tac-toe"]).configured(with: [
      ("rounds", "2"), ("games", "1000"), ("epochs", "2"), ("filters", "4"), ("units", "8"),
      ("learning-rate", "0.01"), ("player", "2"),
    ])
    var run = try #require(try small.training(seed: seed, tool: "test"))
    for _ in 0..<3 { try run.advance() }
    var other = try #require(try small.training(seed: seed, tool: "test"))
    try other.resume(from: run.stateFile, named: "state")
    while !run.progress.isDone { try run.advance() }
    while !other.progress.isDone { try other.advance() }
    #expect(run.seriesFile.encoded() == other.seriesFile.encoded())
    let losses = run.records.compactMap { $0.values["loss"] }
    #expect(losses.count == 4 && losses[1] < losses[0])
    let file = CheckpointSource.file(run.seriesFile.encoded(), named: "small")
    #expect(try small.computed(seed: seed, checkpoints: file).headline.steps().count > 5)
  }
}
