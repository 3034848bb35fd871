import LessonKit
import Lessons
import Testing

struct BinaryClassificationTests {
  private func steps(seed: UInt64, _ texts: [(name: String, text: String)]) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch5-binary-classification"])
    return try #require(lesson.configured(with: texts).computed(seed: seed)[nil]).steps()
  }

  private func numbers(_ steps: [TraceStep], of net: String, _ name: String) -> [Double] {
    steps.compactMap { step in
      guard case .text(net)? = step.values["net"], case .number(let number)? = step.values[name]
      else { return nil }
      return number
    }
  }

  @Test(arguments: [0, 1, 2] as [UInt64])
  func `a unit beats one who gives the same answer, and a network beats the unit`(
    seed: UInt64
  ) throws {
    let steps = try steps(seed: seed, [])
    let unit = numbers(steps, of: "unit", "test")
    let network = numbers(steps, of: "network", "test")
    // Half of the test pictures are horses, so the same answer is right in half of the cases.
    let (unitEnd, networkEnd) = (try #require(unit.last), try #require(network.last))
    #expect(unitEnd > 0.56 && unitEnd < 0.8)
    #expect(networkEnd > unitEnd)
  }

  @Test(arguments: [0, 1, 2] as [UInt64])
  func `the probability of a horse rises for horses and falls for deer`(seed: UInt64) throws {
    let steps = try steps(seed: seed, [])
    let horses = numbers(steps, of: "unit", "mean-horse")
    let deer = numbers(steps, of: "unit", "mean-deer")
    #expect(horses.first == 0.5 && deer.first == 0.5)
    #expect(try #require(horses.last) > 0.53)
    #expect(try #require(deer.last) < 0.47)
  }
}
