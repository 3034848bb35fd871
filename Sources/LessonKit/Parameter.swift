/// A quantity of a lesson that a reader can turn: an option of `mlanim render LESSON` by itself.
///
/// ```swift
/// @Parameter("The share of the slope that one step takes.", in: 0.0001...1.2)
/// var learningRate = 0.1
/// ```
///
/// makes the option `--learning-rate <number>`, with its default, its range and its meaning in the help
/// page. A value outside the range is refused before anything is computed.
@propertyWrapper
public struct Parameter<Value: ParameterValue>: Sendable, Decodable {
  /// The value.
  public var wrappedValue: Value
  /// What it means, in one sentence.
  public let meaning: String
  let range: String?
  let isAllowed: @Sendable (Value) -> Bool

  /// A parameter that takes every value of its type.
  public init(wrappedValue: Value, _ meaning: String) {
    self.wrappedValue = wrappedValue
    self.meaning = meaning
    range = nil
    isAllowed = { _ in true }
  }

  /// A parameter whose value, or each member of it, lies in a range.
  ///
  /// - Parameters:
  ///   - wrappedValue: The default.
  ///   - meaning: What it means, in one sentence.
  ///   - range: The values that are allowed.
  ///   - counts: How many members a list may have.
  public init(
    wrappedValue: Value, _ meaning: String, in range: ClosedRange<Value.Scalar>,
    count counts: ClosedRange<Int> = 1...1_000
  ) where Value.Scalar: ParameterValue & Comparable {
    self.wrappedValue = wrappedValue
    self.meaning = meaning
    let bounds = "\(range.lowerBound.parameterText) to \(range.upperBound.parameterText)"
    self.range = counts.upperBound < 1_000 ? "\(bounds), at most \(counts.upperBound)" : bounds
    isAllowed = { value in
      counts.contains(value.scalars.count) && value.scalars.allSatisfy(range.contains)
    }
  }

  /// Never called: a lesson is decoded by `ParameterDecoder`, which hands out parameters whole.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "parameters are set by name"))
  }
}

/// What `mlanim params` says of a parameter.
public struct ParameterDescription: Sendable, Hashable {
  /// The option's name without its dashes.
  public let name: String
  /// What kind of value it takes.
  public let type: String
  /// The value that it has now; the default, for a lesson just made.
  public let value: String
  /// The values that are allowed, where that is less than all of the type.
  public let range: String?
  /// The values that are allowed, where they can be listed; otherwise none.
  public let choices: [String]
  /// What it means.
  public let meaning: String
  /// The value as it stands in the header of a trace.
  public let traceValue: TraceValue
}

/// A parameter whatever its type.
protocol AnyParameter: Sendable {
  func description(name: String) -> ParameterDescription
  func set(to text: String, name: String) throws(LessonError) -> any AnyParameter
}

extension Parameter: AnyParameter {
  func description(name: String) -> ParameterDescription {
    ParameterDescription(
      name: name, type: Value.typeName, value: wrappedValue.parameterText, range: range,
      choices: Value.choices, meaning: meaning, traceValue: wrappedValue.traceValue)
  }

  func set(to text: String, name: String) throws(LessonError) -> any AnyParameter {
    guard let value = Value(parameterText: text) else {
      throw .unreadable(parameter: name, text: text, expected: expectation)
    }
    guard isAllowed(value) else {
      throw .outOfRange(parameter: name, text: text, allowed: range ?? expectation)
    }
    var copy = self
    copy.wrappedValue = value
    return copy
  }

  private var expectation: String {
    if !Value.choices.isEmpty { return "one of " + Value.choices.joined(separator: ", ") }
    return "a \(Value.typeName)" + (range.map { " from \($0)" } ?? "")
  }
}
