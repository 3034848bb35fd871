import Animations
import LessonKit
import Scenes
import Testing

private enum Shape: String, ParameterChoice {
  case round
  case square
}

private struct Sample: Lesson {
  static let card = LessonCard(id: "sample", title: "Sample", alt: "A sample.")

  @Parameter("The share of the slope that one step takes.", in: 0.01...1.5)
  var learningRate = 0.5

  @Parameter("The number of steps.", in: 1...10)
  var steps = 3

  @Parameter("Some rates.", in: 0...1, count: 1...2)
  var rates = [0.25, 0.5]

  @Parameter("The shape.")
  var shape = Shape.round

  @Parameter("Whether it turns.")
  var turns = false

  func compute(_ run: inout Run) -> [Double] {
    [learningRate, Double(steps)] + rates + [shape == .square ? 1 : 0, turns ? 1 : 0]
  }

  func animate(_ trace: [Double]) -> Animation { Animation(lasting: 1) { _ in Scene {} } }

  func validate() throws(LessonError) {
    if turns && shape == .round { throw .invalid("A round shape cannot turn.") }
  }
}

private enum Part: LessonPart {
  static let title = "Part"
  static let lessons: [any Lesson.Type] = [Sample.self]
}

struct ParameterTests {
  private let lesson = Catalog([Part.self]).lessons[0]

  private func values(_ texts: [(name: String, text: String)]) throws -> [Double] {
    try lesson.configured(with: texts).computed(seed: 1).headline.steps().map { step in
      guard case .number(let value) = step.values["value"] else { return .nan }
      return value
    }
  }

  @Test func `a parameter describes itself`() throws {
    #expect(lesson.parameters.map(\.name) == ["learning-rate", "steps", "rates", "shape", "turns"])
    #expect(
      lesson.parameters.map(\.type) == [
        "number", "whole number", "list of numbers", "choice", "true or false",
      ])
    #expect(lesson.parameters.map(\.value) == ["0.5", "3", "0.25,0.5", "round", "false"])
    #expect(
      lesson.parameters.map(\.range) == ["0.01 to 1.5", "1 to 10", "0 to 1, at most 2", nil, nil])
    #expect(lesson.parameters[3].choices == ["round", "square"])
  }

  @Test func `defaults hold where nothing is set`() throws {
    #expect(try values([]) == [0.5, 3, 0.25, 0.5, 0, 0])
  }

  @Test func `texts set parameters, the last one of a name counts`() throws {
    let texts = [
      ("learning-rate", "0.1"), ("steps", "9"), ("rates", "1"), ("shape", "square"),
      ("turns", "true"), ("steps", "10"),
    ]
    #expect(try values(texts) == [0.1, 10, 1, 1, 1])
  }

  static let mistakes: [(name: String, text: String, message: String)] = [
    ("steps", "11", "The value '11' is out of range for '--steps'; give 1 to 10."),
    ("steps", "x", "The value 'x' is invalid for '--steps'; give a whole number from 1 to 10."),
    (
      "learning-rate", "nan",
      "The value 'nan' is invalid for '--learning-rate'; give a number from 0.01 to 1.5."
    ),
    (
      "learning-rate", "0x1",
      "The value '0x1' is invalid for '--learning-rate'; give a number from 0.01 to 1.5."
    ),
    (
      "rates", "0.1,,2",
      "The value '0.1,,2' is invalid for '--rates'; give a list of numbers from 0 to 1, at most 2."
    ),
    (
      "rates", "0.1,0.2,0.3",
      "The value '0.1,0.2,0.3' is out of range for '--rates'; give 0 to 1, at most 2."
    ),
    ("shape", "oval", "The value 'oval' is invalid for '--shape'; give one of round, square."),
    (
      "speed", "1",
      "Lesson 'sample' has no parameter 'speed'; it takes learning-rate, steps, rates, shape, turns."
    ),
    ("turns", "true", "A round shape cannot turn."),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is one line that says what to give`(index: Int) throws {
    let (name, text, message) = Self.mistakes[index]
    let error = #expect(throws: LessonError.self) {
      _ = try lesson.configured(with: [(name, text)])
    }
    #expect(error?.description == message)
  }
}
