import LessonKit
import Lessons
import Testing

struct RoverReturnsTests {
  private func steps(
    _ scene: String?, _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["mars-rover"])
    return try #require(lesson.configured(with: texts).computed(seed: 0)[scene]).steps()
  }

  private func table(_ texts: [(name: String, text: String)] = []) throws -> [[Double]] {
    let last = try steps("backup", texts).last { $0.values["table"] != nil }
    return last?.values["table"]?.values.map(\.numbers) ?? []
  }

  // The lecture prints the last line under 0.4, where both returns are 6.4.
  @Test(arguments: [(0.9, 72.9, 32.4), (0.4, 6.4, 6.4), (0.3, 2.7, 3.6)])
  func `the returns of both ways are the lecture's`(
    discount: Double, left: Double, right: Double
  ) throws {
    let found = try steps("returns").first { abs($0.number("discount") - discount) < 1e-9 }
    let step = try #require(found)
    #expect(abs(step.number("left") - left) < 1e-9)
    #expect(abs(step.number("right") - right) < 1e-9)
  }

  @Test func `the action values are the lecture's`() throws {
    let table = try table()
    #expect(table.map { $0.max() ?? 0 } == [100, 50, 25, 12.5, 20, 40])
    #expect(table[1] == [50, 12.5] && table[3] == [12.5, 10])
  }

  @Test func `each backup is reward plus discounted best value of the next state`() throws {
    for step in try steps("backup") where step.values["value"] != nil {
      let expected = step.number("reward") + 0.5 * step.number("following")
      #expect(abs(step.number("value") - expected) < 1e-12)
    }
  }

  @Test(arguments: [("0.9", [4, 3, 2, 1]), ("0.3", [4, 5, 6])])
  func `the policy drives to the end that is worth more`(discount: String, way: [Int]) throws {
    let steps = try steps("backup", [("discount", discount)])
    let drive = steps.compactMap { $0.values["rover"]?.number.map { Int($0) } }
    #expect(drive == way)
  }
}
