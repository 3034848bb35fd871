import LessonKit
import Lessons
import Testing

struct NeuralNetworkTests {
  private func steps(
    _ scene: String?, _ texts: [(name: String, text: String)] = []
  ) throws -> [TraceStep] {
    let lesson = try #require(Catalog.standard["ch3-neural-network"])
    let computed = try lesson.configured(with: texts).computed(seed: 0)
    return try #require(computed[scene]).steps()
  }

  private func number(_ step: TraceStep?, _ name: String) throws -> Double {
    guard case .number(let number) = step?.values[name] else {
      throw LessonError.invalid("no \(name)")
    }
    return number
  }

  private func predictions(_ step: TraceStep) -> [Double] {
    guard case .list(let values) = step.values["predictions"] else { return [] }
    return values.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// What the book prints: epoch, loss, weight, bias.
  static let printed: [(epoch: Int, loss: Double, weight: Double, bias: Double)] = [
    (100, 702.579, 2.040425, 3.589007), (1_000, 146.963, 1.909960, 19.006012),
    (1_700, 43.5228, 1.859840, 24.928734), (2_000, 25.8357, 1.846104, 26.551849),
    (4_000, 0.798450, 1.808105, 31.042227), (5_000, 0.140366, 1.803398, 31.598423),
    (6_000, 0.024676, 1.801425, 31.831626), (7_000, 0.004338, 1.800597, 31.929404),
    (8_000, 0.000763, 1.800250, 31.970400),
  ]

  @Test func `descent goes through the book's numbers, to the last printed digit`() throws {
    let steps = try steps(nil)
    #expect(steps.count == 8_001)
    for row in Self.printed {
      let (step, digits) = (steps[row.epoch], row.loss > 100 ? 1e3 : row.loss > 10 ? 1e4 : 1e6)
      #expect(try (number(step, "loss") * digits).rounded() / digits == row.loss)
      #expect(try (number(step, "w") * 1e6).rounded() / 1e6 == row.weight)
      #expect(try (number(step, "b") * 1e6).rounded() / 1e6 == row.bias)
    }
  }

  @Test func `descent ends where double precision does, to the last digit`() throws {
    let last = try steps(nil).last
    let (weight, bias) = (try number(last, "w"), try number(last, "b"))
    #expect(weight == 1.8002504858014874)
    #expect(bias == 31.970400154777106)
    #expect(try number(last, "loss") == 0.0007626076470641347)
    #expect(weight * 50 + bias == 121.98292444485148)
  }

  @Test func `an epoch's loss and predictions come before its step, its numbers after`() throws {
    let steps = try steps(nil)
    let start = [-39.0, -29, -9, 1, 6, 11, 21, 41, 61, 101]
    for epoch in [0, 1] {
      #expect(predictions(steps[epoch]) == start)
      #expect(abs(try number(steps[epoch], "loss") - 2902.6) < 1e-9)
    }
    #expect(try number(steps[0], "w") == 1)
    let (weight, bias) = (try number(steps[1], "w"), try number(steps[1], "b"))
    #expect(abs(weight - 2.9465) < 1e-12 && abs(bias - 1.0434) < 1e-12)
    #expect(predictions(steps[2])[9] == weight * 100 + bias)
  }

  @Test func `the weight shoots past its goal before the bias has moved`() throws {
    let early = try steps(nil).prefix(11)
    let weights = try early.map { try number($0, "w") }
    #expect(weights.max() == weights[1])
    #expect(weights[1] > 2.9 && weights[2] < 1.4 && weights[3] > 2.6)
    #expect(try number(early.last, "b") < 1.3)
  }

  static let starts: [(weight: String, bias: String)] = [("1", "1"), ("-2", "0"), ("3", "50")]

  @Test(arguments: starts.indices)
  func `Adam finds the truth from every start, long before descent`(index: Int) throws {
    let (weight, bias) = Self.starts[index]
    let texts = [("weight", weight), ("bias", bias)]
    let adam = try steps("adam", texts)
    #expect(adam.count == 5_001)
    #expect(abs(try number(adam.last, "w") - 1.8) < 1e-5)
    #expect(abs(try number(adam.last, "b") - 32) < 1e-3)
    let goal = try number(steps(nil, texts).last, "loss")
    let arrival = try adam.firstIndex { try number($0, "loss") <= goal }
    #expect(try #require(arrival) < 2_000)
  }

  @Test func `too large a rate is an error that names the epoch`() throws {
    #expect {
      try steps(nil, [("learning-rate", "0.01")])
    } throws: { error in
      guard case LessonError.diverged(let step, "loss") = error else { return false }
      return (50...1_000).contains(step)
    }
  }

  @Test(arguments: [[("celsius", "5,5")], [("celsius", "0,100"), ("example", "3")]])
  func `examples that make no line, or do not exist, are refused`(
    texts: [(name: String, text: String)]
  ) {
    #expect(throws: LessonError.self) { try steps(nil, texts) }
  }
}
