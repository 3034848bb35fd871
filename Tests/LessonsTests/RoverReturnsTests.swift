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

  private func number(_ step: TraceStep?, _ name: String) -> Double {
    guard case .number(let number) = step?.values[name] else { return .nan }
    return number
  }

  private func table(_ texts: [(name: String, text: String)] = []) throws -> [[Double]] {
    let last = try steps("backup", texts).last { $0.values["table"] != nil }
    guard case .list(let rows) = last?.values["table"] else { return [] }
    return rows.map { row in
      guard case .list(let values) = row else { return [] }
      return values.map { value in
        guard case .number(let number) = value else { return .nan }
        return number
      }
    }
  }

  // The lecture prints the last line under 0.4, where both returns are 6.4.
  @Test(arguments: [(0.9, 72.9, 32.4), (0.4, 6.4, 6.4), (0.3, 2.7, 3.6)])
  func `the returns of both ways are the lecture's`(
    discount: Double, left: Double, right: Double
  ) throws {
    let step = try steps("returns").first { abs(number($0, "discount") - discount) < 1e-9 }
    #expect(abs(number(step, "left") - left) < 1e-9)
    #expect(abs(number(step, "right") - right) < 1e-9)
  }

  @Test func `the action values are the lecture's`() throws {
    let table = try table()
    #expect(table.map { $0.max() ?? 0 } == [100, 50, 25, 12.5, 20, 40])
    #expect(table[1] == [50, 12.5] && table[3] == [12.5, 10])
  }

  @Test func `each backup is reward plus discounted best value of the next state`() throws {
    for step in try steps("backup") where step.values["value"] != nil {
      let expected = number(step, "reward") + 0.5 * number(step, "following")
      #expect(abs(number(step, "value") - expected) < 1e-12)
    }
  }

  @Test(arguments: [("0.9", [4, 3, 2, 1]), ("0.3", [4, 5, 6])])
  func `the policy drives to the end that is worth more`(discount: String, way: [Int]) throws {
    let drive = try steps("backup", [("discount", discount)]).compactMap { step -> Int? in
      guard case .integer(let place) = step.values["rover"] else { return nil }
      return place
    }
    #expect(drive == way)
  }
}
