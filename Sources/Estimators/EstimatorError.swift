/// What data can refuse to an estimator.
public enum EstimatorError: Error, Equatable {
  /// The feature at this place is a combination of those before it, or constant.
  ///
  /// Leave the feature out, or ask for a ridge, which decides between the many solutions.
  case dependentFeature(Int)
  /// The loss has no curvature left to divide by.
  ///
  /// So it is when a plane separates the two classes and the weights grow without end. Ask for a
  /// penalty, or stop before.
  case flatLoss
}

extension EstimatorError: CustomStringConvertible {
  /// What failed and what to do, in one line.
  public var description: String {
    switch self {
    case .dependentFeature(let place):
      "least squares: feature \(place) is a combination of the others; leave it out or add a ridge"
    case .flatLoss:
      "logistic regression: the loss is flat, so no Newton step exists; add a penalty or stop before"
    }
  }
}
