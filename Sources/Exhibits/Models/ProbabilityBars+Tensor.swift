public import Drawing
public import Scenes
public import Tensors

extension ProbabilityBars {
  /// The probabilities of classes from a model's logits.
  ///
  /// They are a vector, or a batch of which the first member counts. The other parameters are those of
  /// the plain bars.
  public init(
    logits: Tensor, labels: [String], truth: Int? = nil, decimals: Int = 3,
    in frame: Rect = Layout.content
  ) {
    self.init(
      probabilities: logits.softmax(), labels: labels, truth: truth, decimals: decimals, in: frame)
  }

  /// Probabilities that a model gave: a vector, or a batch of which the first member counts.
  public init(
    probabilities: Tensor, labels: [String], truth: Int? = nil, decimals: Int = 3,
    in frame: Rect = Layout.content
  ) {
    let row = probabilities.rank > 1 ? probabilities[row: 0] : probabilities
    self.init(row.numbers, labels: labels, truth: truth, decimals: decimals, in: frame)
  }
}

extension ActionValues {
  /// What a model says each action is worth: a vector, or a batch of which the first member counts.
  public init(
    _ values: Tensor, labels: [String], chosen: Int? = nil, range: ClosedRange<Double>? = nil,
    decimals: Int = 2, in frame: Rect = Layout.content
  ) {
    let row = values.rank > 1 ? values[row: 0] : values
    self.init(
      row.numbers, labels: labels, chosen: chosen, range: range, decimals: decimals, in: frame)
  }
}
