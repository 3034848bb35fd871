/// The snapshots of a computation, one a step, as `mlanim trace` prints them.
public protocol LessonTrace: Sendable {
  /// The steps, in order.
  var steps: [TraceStep] { get }
}

/// One printed line of a trace: a step number and named values.
public struct TraceStep: Sendable, Hashable {
  /// The number of the step, from 0.
  public let step: Int
  /// The values by name.
  public let values: [String: TraceValue]

  /// A step with its values.
  public init(_ step: Int, _ values: [String: TraceValue]) {
    self.step = step
    self.values = values
  }
}

/// A list of numbers is a trace: each is the `value` of a step.
extension [Double]: LessonTrace {
  /// One step a number, the first being step 0.
  public var steps: [TraceStep] {
    enumerated().map { TraceStep($0.offset, ["value": .number($0.element)]) }
  }
}
