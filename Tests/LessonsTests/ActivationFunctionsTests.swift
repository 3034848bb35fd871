import LessonKit
import Lessons
import Testing

struct ActivationFunctionsTests {
  private func steps(
    _ scene: String?, seed: UInt64 = 0, scale: Run.Scale = .smoke,
    _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch4-activation-functions"])
    let computed = try lesson.configured(with: texts).computed(seed: seed, scale: scale)
    return try #require(computed[scene]).steps()
  }

  private static func number(_ step: TraceStep, _ name: String) -> Double? {
    guard case .number(let number) = step.values[name] else { return nil }
    return number
  }

  private static func numbers(_ steps: [TraceStep], _ name: String) -> [Double] {
    steps.compactMap { number($0, name) }
  }

  @Test func `ReLU answers the number itself above zero and zero below`() throws {
    for step in try steps("relu") {
      let x = try #require(Self.number(step, "x"))
      #expect(abs(try #require(Self.number(step, "value")) - max(x, 0)) < 1e-6)
      #expect(Self.number(step, "slope") == (x > 1e-6 ? 1 : 0))
    }
  }

  @Test func `the sigmoid is a half at zero, where it is steepest, and symmetric`() throws {
    let steps = try steps("sigmoid")
    let (values, slopes) = (Self.numbers(steps, "value"), Self.numbers(steps, "slope"))
    #expect(values.count == 241)
    #expect(values[120] == 0.5)
    #expect(slopes[120] == 0.25 && slopes.max() == 0.25)
    #expect(((values[240] * 1e5).rounded() / 1e5) == 0.99753)
    for (low, high) in zip(values, values.reversed()) { #expect(abs(low + high - 1) < 1e-6) }
  }

  @Test func `every slope that training uses is that of the function`() throws {
    let all = try steps("all")
    let names = Set(all.compactMap { $0.values["function"]?.json })
    #expect(names.count == 8)
    for name in names {
      let steps = all.filter { $0.values["function"]?.json == name }
      let (values, slopes) = (Self.numbers(steps, "value"), Self.numbers(steps, "slope"))
      // Inputs are 0.05 apart; at a kink, at 0, there is no one slope to compare with.
      for index in 1..<240 where abs(index - 120) > 1 {
        let difference = (values[index + 1] - values[index - 1]) / 0.1
        #expect(abs(difference - slopes[index]) < 1e-3, "\(name) at \(index)")
      }
    }
  }

  @Test(arguments: [0, 1, 2] as [UInt64])
  func `a net without activations never beats the best line, one with ReLU does`(
    seed: UInt64
  ) throws {
    let steps = try steps("sine-fit", seed: seed, scale: .full, [("starts", "4"), ("start", "1")])
    let line = try #require(steps.first { $0.values["best line loss"] != nil })
    let floor = try #require(Self.number(line, "best line loss"))
    let slope = try #require(Self.number(line, "best line slope"))
    #expect((floor * 1e7).rounded() / 1e7 == 0.5000267)
    #expect((slope * 1e7).rounded() / 1e7 == -0.0574568)
    let linear = Self.numbers(steps, "linear loss")
    #expect(linear.allSatisfy { $0 > floor - 1e-6 })
    #expect(try #require(linear.last) < 0.51)
    // Not every start fits: those that do are far below the line's error, the rest still below it.
    let ends = Self.numbers(steps, "final loss")
    #expect(ends.count == 4)
    #expect(ends.count { $0 < 0.02 } >= 2)
    #expect(ends.allSatisfy { $0 < 0.45 })
  }

  @Test func `the start that is shown fits`() throws {
    let steps = try steps("sine-fit", scale: .full, [("starts", "5")])
    #expect(try #require(Self.numbers(steps, "bent loss").last) < 0.005)
    #expect(Self.numbers(steps, "epoch").last == 150)
  }

  @Test func `softmax of the book's logits has its printed digits`() throws {
    let home = try #require(
      try steps("softmax").first { Self.list($0, "logits") == [2.3, 7.9, 0.8, 5.1] })
    #expect(Self.rounded(home, "probabilities") == [0.00347, 0.93867, 0.00077, 0.05708])
  }

  @Test func `softmax adds up to one, and the swept logit takes from all others in proportion`()
    throws
  {
    let shares = try steps("softmax").map { try #require(Self.list($0, "probabilities")) }
    for (before, after) in zip(shares, shares.dropFirst()) {
      #expect(abs(after.reduce(0, +) - 1) < 1e-6)
      #expect(after[1] > before[1])
      #expect(after[0] < before[0])
      #expect(abs(after[0] / after[3] - before[0] / before[3]) < 1e-5)
    }
  }

  @Test func `a logit or a start that is not there is refused`() {
    #expect(throws: LessonError.self) { try steps("softmax", [("swept", "5")]) }
    #expect(throws: LessonError.self) { try steps("sine-fit", [("start", "13")]) }
  }

  @Test(arguments: ["relu", "leaky-relu", "elu", "selu", "softplus", "gelu", "tanh", "sigmoid"])
  func `every activation can be the one that bends`(name: String) throws {
    let losses = Self.numbers(
      try steps("sine-fit", [("activation", name), ("start", "1")]), "bent loss")
    #expect(try #require(losses.last) < losses[0])
  }

  private static func list(_ step: TraceStep, _ name: String) -> [Double]? {
    guard case .list(let values) = step.values[name] else { return nil }
    return values.compactMap { value in
      guard case .number(let number) = value else { return nil }
      return number
    }
  }

  private static func rounded(_ step: TraceStep, _ name: String) -> [Double]? {
    list(step, name)?.map { ($0 * 1e5).rounded() / 1e5 }
  }
}
