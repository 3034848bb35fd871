/// What a training measures of itself, step by step: losses and scores, each under its name.
///
/// ```swift
/// record.note(loss, as: "training")
/// record.note(validationLoss, as: "validation")
/// ```
public struct TrainingRecord: Sendable, Hashable, Codable {
  /// A course of one measure.
  public struct Measure: Sendable, Hashable, Codable {
    /// What is measured.
    public let name: String
    /// The values, in order.
    public fileprivate(set) var values: [Double]
  }

  /// The measures, in the order in which they were first noted.
  public private(set) var measures: [Measure] = []
  /// The number of steps between two values.
  public let interval: Double

  /// An empty record of a measurement every so many steps.
  public init(every interval: Double = 1) { self.interval = interval }

  /// Notes the next value of a measure.
  public mutating func note(_ value: Double, as name: String) {
    if let index = measures.firstIndex(where: { $0.name == name }) {
      measures[index].values.append(value)
    } else {
      measures.append(Measure(name: name, values: [value]))
    }
  }

  /// The values of a measure; none where it was never noted.
  public subscript(name: String) -> [Double] {
    measures.first { $0.name == name }?.values ?? []
  }
}
