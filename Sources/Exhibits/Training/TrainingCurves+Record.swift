public import Drawing
public import Scenes

extension TrainingCurves {
  /// The measures of a training as lines.
  ///
  /// - Parameters:
  ///   - record: What was measured.
  ///   - names: The measures to show, in their order; all of them if left out.
  ///   - moment: The place in the values that has been reached; the last if left out.
  ///   - frame: The room for all of it.
  ///   - smoothing: The share of the past in a running mean, 0…1.
  ///   - xTitle: What is counted.
  ///   - yTitle: What is measured.
  ///   - scale: The upward scale; one that suits the values if left out.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  public init(
    of record: TrainingRecord, _ names: [String]? = nil, until moment: Double? = nil,
    in frame: Rect = Layout.content, smoothing: Double = 0, xTitle: String = "step",
    yTitle: String = "loss", scale: Scale? = nil, decimals: Int? = nil
  ) {
    let shown = names ?? record.measures.map(\.name)
    self.init(
      shown.map { Series($0, record[$0]) }, until: moment, in: frame, every: record.interval,
      smoothing: smoothing, xTitle: xTitle, yTitle: yTitle, scale: scale, decimals: decimals)
  }
}
