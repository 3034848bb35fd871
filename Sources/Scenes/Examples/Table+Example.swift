import Drawing

extension Table {
  /// A comparison of models; the row and the number to look at are lit.
  public static var example: any Element {
    Table(
      ["model", "parameters", "accuracy", "time per step"],
      rows: [
        ["Linear", "7 850", "92.4 %", "0.08 ms"],
        ["Dense, one layer", "101 770", "97.9 %", "0.31 ms"],
        ["Dense, two layers", "118 282", "98.1 %", "0.36 ms"],
        ["Convolutional", "34 826", "99.1 %", "1.94 ms"],
        ["Convolutional, dropout", "34 826", "99.3 %", "2.05 ms"],
      ], highlightedRow: 4, highlights: [Table.Highlight(row: 1, column: 3, ink: .good)])
  }
}
