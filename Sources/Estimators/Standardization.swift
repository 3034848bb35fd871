import Contracts

/// Features brought to mean 0 and standard deviation 1, so that none counts more by its unit.
///
/// Learned from the training examples, then used on all. The deviation divides by the number of
/// examples; a constant feature is only moved to 0.
public struct Standardization: Sendable, Hashable {
  /// The mean of each feature, `[features]`.
  public let means: [Double]
  /// The standard deviation of each feature, `[features]`; 1 for a constant one.
  public let deviations: [Double]

  /// Learns means and deviations from examples, `[examples, features]`.
  ///
  /// - Precondition: There are examples, all finite.
  public init(of inputs: Matrix) {
    requireExamples("Standardization", inputs)
    let means = inputs.columnMeans
    self.means = means
    deviations = (0..<inputs.columnCount).map { feature in
      var sum = 0.0
      for row in 0..<inputs.rowCount {
        let distance = inputs[row, feature] - means[feature]
        sum += distance * distance
      }
      let deviation = (sum / Double(inputs.rowCount)).squareRoot()
      // What rounding of the mean leaves of a constant.
      let rounding = 8 * Double.ulpOfOne * means[feature].magnitude
      return deviation > rounding ? deviation : 1
    }
  }

  /// Each feature less its mean, over its deviation: `[examples, features]`, which stays.
  public func callAsFunction(_ inputs: Matrix) -> Matrix {
    check(inputs)
    return inputs.mapRows { ($0 - means[$1]) / deviations[$1] }
  }

  /// The features that these were before.
  public func reversed(_ outputs: Matrix) -> Matrix {
    check(outputs)
    return outputs.mapRows { $0 * deviations[$1] + means[$1] }
  }

  private func check(_ matrix: Matrix) {
    require(
      matrix.columnCount == means.count,
      "Standardization: \(matrix.sizeText); there are \(means.count) features")
  }
}
