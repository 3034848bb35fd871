import Contracts

/// How often each class was taken for each: rows are the truth, columns the predictions.
public struct ConfusionMatrix: Sendable, Hashable, Codable {
  /// The counts, `[truth][prediction]`.
  public private(set) var counts: [[Int]]

  /// A table without counts.
  public init(classes: Int) {
    counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
  }

  /// The counts of some predictions.
  ///
  /// - Precondition: As many predictions as labels, all in `0..<classes`.
  public init(labels: [Int], predictions: [Int], classes: Int) {
    require(
      labels.count == predictions.count,
      "ConfusionMatrix: \(predictions.count) predictions for \(labels.count) labels")
    self.init(classes: classes)
    for (label, prediction) in zip(labels, predictions) { count(label, takenFor: prediction) }
  }

  /// Counts one more.
  ///
  /// - Precondition: Both are in `0..<classes`.
  public mutating func count(_ label: Int, takenFor prediction: Int) {
    require(
      counts.indices.contains(label) && counts.indices.contains(prediction),
      "ConfusionMatrix: \(label) taken for \(prediction); classes are 0..<\(counts.count)")
    counts[label][prediction] += 1
  }

  /// How many were counted.
  public var total: Int { counts.joined().reduce(0, +) }

  /// The share of right predictions; not a number where nothing was counted.
  public var accuracy: Double {
    Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// Of the members of a class the share that was found; not a number where it has none.
  public func recall(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts[label].reduce(0, +))
  }

  /// Of what was taken for a class the share that is of it; not a number where nothing was.
  public func precision(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts.reduce(0) { $0 + $1[label] })
  }

  /// The mistake made most often, the first of several; nil where there is none.
  public var worstMistake: (truth: Int, prediction: Int)? {
    let wrong = counts.indices.flatMap { row in counts.indices.map { (row, $0) } }
      .filter { $0.0 != $0.1 && counts[$0.0][$0.1] > 0 }
    guard let most = wrong.map({ counts[$0.0][$0.1] }).max() else { return nil }
    return wrong.first { counts[$0.0][$0.1] == most }.map { (truth: $0.0, prediction: $0.1) }
  }
}
