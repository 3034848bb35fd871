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

  private func number(_ value: TraceValue?) -> Double {
    switch value {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: Double.nan
    }
  }

  private func record(_ value: TraceValue?) -> [String: TraceValue] {
    if case .record(let values) = value { values } else { [:] }
  }

  @Test func `the empty board is a tie after 549,946 positions, and after 18,297 with alpha-beta`()
    throws
  {
    let first = try #require(try steps().first)
    #expect(number(first.values["value"]) == 0)
    #expect(number(first.values["plain"]) == 549_946)
    #expect(number(first.values["alpha-beta"]) == 18_297)
    #expect(record(first.values["values"]).values.allSatisfy { number($0) == 0 })
  }

  @Test func `what is counted and valued level by level is what a search finds`() throws {
    var game = TicTacToe()
    for step in try steps().dropLast() {
      defer { game.step(Int(number(step.values["cell"]))) }
      guard game.legalActions.count < 8 else { continue }
      var plain = Minimax<TicTacToe>(prunes: false)
      #expect(plain.value(of: game) == number(step.values["value"]))
      #expect(Double(plain.nodes) == number(step.values["plain"]))
      for (action, value) in plain.values(of: game) {
        #expect(number(record(step.values["values"])[String(action)]) == value)
      }
    }
    #expect(game.isOver)
  }

  @Test(arguments: [0, 1, 2])
  func `it never loses, and wins against chance as often as the book's should`(seed: Int) throws {
    let last = try #require(try steps(seed: seed).last)
    let (first, second) = (record(last.values["first"]), record(last.values["second"]))
    #expect(number(first["losses"]) == 0 && number(second["losses"]) == 0)
    #expect(abs(number(last.values["exact-first"]) - 0.98289) < 0.00001)
    #expect(abs(number(last.values["exact-second"]) - 0.86490) < 0.00001)
    #expect(abs(number(first["wins"]) / 1_000 - 0.9829) < 0.015)
    #expect(abs(number(second["wins"]) / 1_000 - 0.8649) < 0.035)
  }

  @Test(arguments: [0, 1, 2])
  func `it never loses to chapter 11's network, whoever moves first`(seed: Int) throws {
    let steps = try steps("versus-network", seed: seed)
    #expect(steps.count == 2)
    for step in steps {
      #expect(number(step.values["losses"]) == 0)
      #expect(number(step.values["wins"]) + number(step.values["ties"]) == 100)
    }
  }

  @Test func `the small tree is searched as Minimax searches it`() throws {
    let nodes = try steps("tree")
    let game = TicTacToe(moves: [1, 2, 3, 5, 8, 6])
    var (plain, pruning) = (Minimax<TicTacToe>(prunes: false), Minimax<TicTacToe>(prunes: true))
    let value = plain.value(of: game)
    #expect(pruning.value(of: game) == value && number(nodes[0].values["value"]) == value)
    #expect(nodes.count == plain.nodes && nodes.count == 14)
    #expect(nodes.count { $0.values["visit"] != .null } == pruning.nodes)
    #expect(pruning.nodes == 10)
    #expect(Set(nodes.map { number($0.values["value"]) }) == [-1, 0, 1])
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
