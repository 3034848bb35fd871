import LessonKit
import Lessons
import NeuralNets
import Testing

struct ImageClassificationTests {
  private static let lesson = Result {
    try Catalog.standard["ch7-image-classification"]?.configured().computed(seed: 0)
  }

  private func steps(_ scene: String? = nil) throws -> [TraceStep] {
    let lesson = try #require(try Self.lesson.get())
    return try #require(lesson[scene]).steps()
  }

  private func number(_ step: TraceStep?, _ name: String) -> Double {
    switch step?.values[name] {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: Double.nan
    }
  }

  @Test func `the network begins by guessing and ends above the book's accuracy`() throws {
    let steps = try steps()
    #expect(number(steps.first, "test-accuracy") < 0.2)
    #expect(number(steps.last, "test-accuracy") > 0.7653)
    #expect(number(steps.last, "train-accuracy") > number(steps.last, "test-accuracy"))
  }

  @Test func `augmentation helps with unseen pictures and narrows the gap`() throws {
    let last = try steps().last
    let with = (number(last, "train-accuracy"), number(last, "test-accuracy"))
    let without = (number(last, "plain-train-accuracy"), number(last, "plain-test-accuracy"))
    #expect(with.1 > without.1 + 0.01)
    #expect(with.0 - with.1 < without.0 - without.1)
  }

  @Test(arguments: ["truck", "frog"])
  func `a picture is recognised in the end, and was not at the start`(name: String) throws {
    let steps = try steps(name)
    #expect(number(steps.first, name) < 0.4)
    #expect(number(steps.last, name) > 0.8)
    for step in steps {
      let sum = step.values.keys.reduce(0) { $0 + number(step, $1) }
      #expect(abs(sum - 1) < 1e-5)
    }
  }

  @Test func `the stored models make the mistakes that were counted in training`() throws {
    let steps = try steps("mistakes")
    let wrong = number(steps.first, "wrong") / number(steps.first, "pictures")
    #expect(try abs(1 - wrong - number(self.steps().last, "test-accuracy")) < 1e-6)
    let mistakes = steps.dropFirst()
    #expect(mistakes.count == 6)
    #expect(mistakes.allSatisfy { $0.values["truth"] != $0.values["prediction"] })
    let sureness = mistakes.map { number($0, "probability") }
    #expect(sureness == sureness.sorted(by: >))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a small training learns from any seed`(seed: UInt64) throws {
    let lesson = try #require(Catalog.standard["ch7-image-classification"])
    let small = try lesson.configured(with: [
      ("pictures", "240"), ("test-pictures", "60"), ("epochs", "24"), ("filters", "16,16"),
      ("units", "16"), ("learning-rate", "0.001"), ("batch", "8"), ("snapshots", "2"),
      ("rotation", "0"), ("shift", "0"),
    ])
    var run = try #require(try small.training(seed: seed, tool: "test"))
    while !run.progress.isDone { try run.advance() }
    let losses = run.records.compactMap { $0.values["train-loss"] }
    #expect(losses.count == 25 && losses[24] < losses[0] - 0.1)
    let accuracy = try #require(run.records.last?.values["train-accuracy"])
    #expect(accuracy > 0.2)
    let file = CheckpointSource.file(run.seriesFile.encoded(), named: "small")
    let computed = try small.computed(seed: seed, checkpoints: file)
    #expect(computed.headline.steps().count == 25)
  }
}
