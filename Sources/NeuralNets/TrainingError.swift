/// Training went wrong in a way that no program can prevent.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// The loss became infinite or NaN.
  case lossNotFinite(step: Int, loss: String)

  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .lossNotFinite(let step, let loss):
      "the loss became \(loss) at step \(step); lower the learning rate or clip the gradients"
    }
  }
}

/// Throws if a loss is infinite or NaN, naming the step, rather than going on with meaningless numbers.
public func checkFinite(_ loss: Float, step: Int) throws(TrainingError) {
  if !loss.isFinite { throw .lossNotFinite(step: step, loss: "\(loss)") }
}
