public import Drawing
public import Scenes

extension HeatMap {
  /// A confusion matrix as coloured cells with their counts, the worst mistake pointed at.
  public init(
    of confusion: ConfusionMatrix, labels: [String], in frame: Rect = Layout.content,
    hasColorBar: Bool = false
  ) {
    let mistake = confusion.worstMistake.map { (row: $0.truth, column: $0.prediction) }
    self.init(
      confusion.counts.map { $0.map(Double.init) }, in: frame, rowLabels: labels,
      columnLabels: labels, titles: ("truth", "prediction"), decimals: 0, hasColorBar: hasColorBar,
      emphasized: mistake)
  }
}

extension Table {
  /// A confusion matrix as a table with the share of each class that was found, right counts lit.
  public init(
    of confusion: ConfusionMatrix, labels: [String], in frame: Rect = Layout.content
  ) {
    let rows = confusion.counts.enumerated().map { row, counts in
      let recall = confusion.recall(of: row)
      let share = recall.isNaN ? "–" : Numeral.fixed(recall * 100, decimals: 1) + " %"
      let name = labels.indices.contains(row) ? labels[row] : ""
      return [name] + counts.map { Numeral.whole($0) } + [share]
    }
    self.init(
      ["truth"] + labels.prefix(confusion.counts.count) + ["found"], rows: rows, in: frame,
      highlights: confusion.counts.indices.map { Highlight(row: $0, column: $0 + 1, ink: .good) })
  }
}
