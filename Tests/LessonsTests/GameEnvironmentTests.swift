import LessonKit
import Lessons
import Testing

struct GameEnvironmentTests {
  private func steps(
    _ scene: String?, seed: UInt64 = 1, _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch10-game-environment"])
    let computed = try lesson.configured(with: texts).computed(seed: seed)
    return try #require(computed[scene]).steps()
  }

  private static let human = [("player", "human")]

  @Test func `a human's moves lead to the goal in six steps`() throws {
    let steps = try steps(nil, Self.human)
    #expect(steps.map { $0.values["state"] } == [0, 4, 8, 9, 10, 14, 15])
    #expect(steps.dropFirst().map { $0.values["reward"]?.number } == [0, 0, 0, 0, 0, 1])
    #expect(
      steps.dropFirst().map { $0.values["done"] } == [false, false, false, false, false, true])
  }

  @Test func `the network of chapter 8 takes its own way to the goal`() throws {
    let steps = try steps(nil)
    #expect(steps.map { $0.values["state"] } == [0, 4, 8, 9, 13, 14, 15])
    #expect(steps.last?.values["done"] == true)
  }

  @Test func `a hole costs one and ends the game; then all begins anew`() throws {
    let steps = try steps("api", Self.human)
    let first = steps.filter { $0.values["game"] == 1 }
    #expect(first.map { $0.values["call"] } == ["reset", "step", "step"])
    #expect(first.map { $0.values["state"] } == [0, 1, 5])
    #expect(first.last?.values["reward"] == .number(-1) && first.last?.values["done"] == true)
    let second = steps.filter { $0.values["game"] == 2 }
    #expect(second.first?.values["state"] == 0 && second.last?.values["state"] == 15)
    #expect(second.last?.values["reward"] == .number(1))
  }

  @Test(arguments: [
    ("moves", "1,1,2,2,1,2,2"), ("moves", "4"), ("bad-moves", "2,1,0"), ("player", "nobody"),
    ("hole-reward", "1"),
  ])
  func `moves that cannot be made are refused`(name: String, text: String) {
    #expect(throws: LessonError.self) { try steps(nil, Self.human + [(name, text)]) }
  }
}
