import Agents
import Environments
import LessonKit
import Lessons
import Testing

struct MinimaxSearchTests {
  private static let lessons = (0..<3).map { seed in
    Result { try Catalog.standard["ch21-minimax"]?.configured().computed(seed: UInt64(seed)) }
  }

  private func steps(_ scene: String? = nil, seed: Int = 0) throws -> [TraceStep] {
    let lesson = try #require(try Self.lessons[seed].get())
    return try #require(lesson[scene]).steps()
  }

  @Test func `the empty board is a tie after 549,946 positions, and after 18,297 with alpha-beta`()
    throws
  {
    let first = try #require(try steps().first)
    #expect(first.number("value") == 0)
    #expect(first.number("plain") == 549_946)
    #expect(first.number("alpha-beta") == 18_297)
    #expect(first.values.record("values").values.allSatisfy { $0.number == 0 })
  }

  @Test func `both counters sum up the levels that two other searches count`() throws {
    let steps = try steps().dropLast()
    var game = TicTacToe()
    for step in steps {
      defer { game.step(Int(step.number("cell"))) }
      let (plain, pruned) = (step.numbers("plain-levels"), step.numbers("alpha-beta-levels"))
      #expect(plain.count == pruned.count)
      #expect(zip(plain, pruned).allSatisfy { 0 <= $1 && $1 <= $0 })
      let sums = [plain, pruned].map(Self.running)
      #expect(sums.allSatisfy { $0 == $0.sorted() && $0.first == 1 })
      #expect(sums[0].last == step.number("plain") && sums[1].last == step.number("alpha-beta"))
      var counts = Array(repeating: 0, count: plain.count)
      _ = Self.alphaBeta(game, 0, -2, 2, &counts)
      #expect(pruned == counts.map(Double.init))
    }
    // 9, then 9 · 8, … moves; from the fifth on some games have ended before.
    let first = try #require(steps.first)
    #expect(Self.running(first.numbers("plain-levels")).last == 549_946)
    #expect(Self.running(first.numbers("alpha-beta-levels")).last == 18_297)
    #expect(
      first.numbers("plain-levels")
        == [1, 9, 72, 504, 3_024, 15_120, 54_720, 148_176, 200_448, 127_872])
  }

  private static func running(_ numbers: [Double]) -> [Double] {
    numbers.reduce(into: []) { sums, number in sums.append((sums.last ?? 0) + number) }
  }

  /// Alpha-beta written once more, from the side of the player to move; it counts by depth.
  private static func alphaBeta(
    _ game: TicTacToe, _ depth: Int, _ alpha: Int, _ beta: Int, _ counts: inout [Int]
  ) -> Int {
    counts[depth] += 1
    if game.winner != nil { return -1 }
    var best = alpha
    for move in game.legalActions {
      var next = game
      next.step(move)
      best = max(best, -alphaBeta(next, depth + 1, -beta, -best, &counts))
      if best >= beta { return best }
    }
    return game.isOver ? 0 : best
  }

  @Test func `what is counted and valued level by level is what a search finds`() throws {
    var game = TicTacToe()
    for step in try steps().dropLast() {
      defer { game.step(Int(step.number("cell"))) }
      guard game.legalActions.count < 8 else { continue }
      var plain = Minimax<TicTacToe>(prunes: false)
      #expect(plain.value(of: game) == step.number("value"))
      #expect(Double(plain.nodes) == step.number("plain"))
      for (action, value) in plain.values(of: game) {
        #expect(step.values.record("values").number(String(action)) == value)
      }
    }
    #expect(game.isOver)
  }

  @Test(arguments: [0, 1, 2])
  func `it never loses, and wins against chance as often as the book's should`(seed: Int) throws {
    let last = try #require(try steps(seed: seed).last)
    let (first, second) = (last.values.record("first"), last.values.record("second"))
    #expect(first.number("losses") == 0 && second.number("losses") == 0)
    #expect(abs(last.number("exact-first") - 0.98289) < 0.00001)
    #expect(abs(last.number("exact-second") - 0.86490) < 0.00001)
    #expect(abs(first.number("wins") / 1_000 - 0.9829) < 0.015)
    #expect(abs(second.number("wins") / 1_000 - 0.8649) < 0.035)
  }

  @Test(arguments: [0, 1, 2])
  func `it never loses to chapter 11's network, whoever moves first`(seed: Int) throws {
    let steps = try steps("versus-network", seed: seed)
    #expect(steps.count == 2)
    for step in steps {
      #expect(step.number("losses") == 0)
      #expect(step.number("wins") + step.number("ties") == 100)
    }
  }

  @Test func `the small tree is searched as Minimax searches it`() throws {
    let nodes = try steps("tree")
    let game = TicTacToe(moves: [1, 2, 3, 5, 8, 6])
    var (plain, pruning) = (Minimax<TicTacToe>(prunes: false), Minimax<TicTacToe>(prunes: true))
    let value = plain.value(of: game)
    #expect(pruning.value(of: game) == value && nodes[0].number("value") == value)
    #expect(nodes.count == plain.nodes && nodes.count == 14)
    #expect(nodes.count { $0.values["visit"] != .null } == pruning.nodes)
    #expect(pruning.nodes == 10)
    #expect(Set(nodes.map { $0.number("value") }) == [-1, 0, 1])
  }

  @Test func `moves that are not possible are refused`() throws {
    let lesson = try #require(Catalog.standard["ch21-minimax"])
    #expect(throws: LessonError.self) {
      try lesson.configured(with: [("moves", "1,1,2,3,4,5")]).computed(seed: 0)
    }
    #expect(throws: LessonError.self) {
      try lesson.configured(with: [("moves", "1,4,2,5,3,6")]).computed(seed: 0)
    }
  }
}
