import Contracts
public import Tensors

/// The mean of the squared differences.
///
/// - Precondition: Both tensors have the same shape.
public func meanSquaredError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("meanSquaredError", predictions, targets)
  return predictions.meanSquaredDifference(from: targets)
}

/// The mean of the distances; the gradient at distance 0 is 0.
///
/// - Precondition: Both tensors have the same shape.
public func meanAbsoluteError(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("meanAbsoluteError", predictions, targets)
  return (predictions - targets).absolute().mean()
}

/// The mean of half the squares up to a distance of `delta`, and of straight lines beyond.
///
/// Huber 1964: `d²/2` for `|d| <= delta`, else `delta (|d| - delta/2)`; Keras and PyTorch both take
/// `delta` 1 unless told otherwise.
///
/// - Precondition: Both tensors have the same shape, and `delta` is positive.
public func huberLoss(_ predictions: Tensor, _ targets: Tensor, delta: Float = 1) -> Tensor {
  requireSameShape("huberLoss", predictions, targets)
  require(delta > 0, "huberLoss: delta \(delta); must be positive")
  let difference = predictions - targets
  // With c the difference cut off at delta, both branches are c (d - c/2).
  let cut = difference.clamped(to: -delta...delta)
  return (cut * (difference - cut * 0.5)).mean()
}

func requireSameShape(_ place: String, _ predictions: Tensor, _ targets: Tensor) {
  require(
    predictions.shape == targets.shape && predictions.count > 0,
    "\(place): \(predictions.shape) against \(targets.shape); shapes must be equal and not empty")
}
