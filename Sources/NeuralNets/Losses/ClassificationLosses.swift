import Contracts
public import Tensors

/// The mean cross-entropy of the softmax of each row with its label.
///
/// `[rows, classes]` and one label a row. Takes logits, not probabilities: so nothing overflows, and
/// the gradient is simply the softmax less 1 at the label.
///
/// - Precondition: There is a row, and each label is in `0..<classes`.
public func softmaxCrossEntropy(_ logits: Tensor, labels: [Int]) -> Tensor {
  logits.softmaxCrossEntropy(labels: labels).mean()
}

/// The mean cross-entropy of the softmax of each row with a row of probabilities.
///
/// - Precondition: Both are matrices of the same shape.
public func softmaxCrossEntropy(_ logits: Tensor, probabilities: Tensor) -> Tensor {
  requireSameShape("softmaxCrossEntropy", logits, probabilities)
  return -(logits.logSoftmax() * probabilities).sum(along: -1).mean()
}

/// The mean cross-entropy of rows of predicted probabilities with rows of true ones.
///
/// Predictions are brought into 1e-7...1 - 1e-7 first, as in Keras; the gradient outside is 0. Prefer
/// `softmaxCrossEntropy`, which needs no such guard.
///
/// - Precondition: Both are matrices of the same shape.
public func categoricalCrossEntropy(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("categoricalCrossEntropy", predictions, targets)
  return -(predictions.clamped(to: guardRange).log() * targets).sum(along: -1).mean()
}

/// The mean cross-entropy of rows of predicted probabilities with one label each.
///
/// Predictions are brought into 1e-7...1 - 1e-7 first, as in Keras.
///
/// - Precondition: One label for each row, each in `0..<classes`.
public func sparseCategoricalCrossEntropy(_ predictions: Tensor, labels: [Int]) -> Tensor {
  -predictions.gather(labels).clamped(to: guardRange).log().mean()
}

/// The mean cross-entropy of predicted probabilities with targets from 0 to 1, each by itself.
///
/// Predictions are brought into 1e-7...1 - 1e-7 first, as in Keras; the gradient outside is 0.
///
/// - Precondition: Both tensors have the same shape.
public func binaryCrossEntropy(_ predictions: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("binaryCrossEntropy", predictions, targets)
  let p = predictions.clamped(to: guardRange)
  return -(targets * p.log() + (1 - targets) * (1 - p).log()).mean()
}

/// The mean cross-entropy of the sigmoid of logits with targets from 0 to 1, each by itself.
///
/// `softplus(x) - x t`, which cannot overflow.
///
/// - Precondition: Both tensors have the same shape.
public func binaryCrossEntropy(logits: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("binaryCrossEntropy", logits, targets)
  return (logits.softplus() - logits * targets).mean()
}

/// The mean over rows of `sum(p log(p / q))`: how far predictions `q` are from true probabilities `p`.
///
/// Takes the logarithm of `q`, as in PyTorch with `reduction="batchmean"`. Where `p` is 0 it adds
/// nothing.
///
/// - Precondition: Both are matrices of the same shape.
public func klDivergence(logPredictions: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("klDivergence", logPredictions, targets)
  let entropy = targets * targets.greater(than: 0).select(targets, else: Tensor(1)).log()
  return (entropy - targets * logPredictions).sum(along: -1).mean()
}

/// The mean of `max(0, 1 - t x)` for scores and targets of -1 or 1; the gradient at the corner is 0.
///
/// - Precondition: Both tensors have the same shape.
public func hingeLoss(_ scores: Tensor, _ targets: Tensor) -> Tensor {
  requireSameShape("hingeLoss", scores, targets)
  return (1 - scores * targets).relu().mean()
}

/// Probabilities that have a finite logarithm, as their complements do.
private let guardRange: ClosedRange<Float> = 1e-7...0.999_999_9
