import LessonKit

/// Reading traces in tests: numbers whole or not, their lists, words, and what is written by name.
extension TraceValue {
  /// The number, whole or not.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: nil
    }
  }

  /// The text.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The values of a list; none of anything else.
  var values: [TraceValue] { if case .list(let values) = self { values } else { [] } }

  /// The numbers of a list, not a number for what is none.
  var numbers: [Double] { values.map { $0.number ?? .nan } }

  /// The values by name; none of anything else.
  var record: [String: TraceValue] { if case .record(let values) = self { values } else { [:] } }
}

extension [String: TraceValue] {
  /// A number, whole or not; not a number where there is none.
  func number(_ name: String) -> Double { self[name]?.number ?? .nan }

  /// The numbers of a list.
  func numbers(_ name: String) -> [Double] { self[name]?.numbers ?? [] }

  /// The values by name.
  func record(_ name: String) -> [String: TraceValue] { self[name]?.record ?? [:] }
}

extension TraceStep {
  /// A number of the step, whole or not; not a number where there is none.
  func number(_ name: String) -> Double { values.number(name) }

  /// The numbers of a list of the step.
  func numbers(_ name: String) -> [Double] { values.numbers(name) }

  /// A text of the step.
  func text(_ name: String) -> String? { values[name]?.text }
}
