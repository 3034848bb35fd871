import Drawing

extension HeatMap {
  /// A confusion matrix with its counts, and a field of positive and negative correlations.
  public static var example: any Element {
    let (left, right) = (Layout.content.columns(2)[0], Layout.content.columns(2)[1])
    return Layers {
      HeatMap(
        [[48, 1, 0, 1], [2, 41, 7, 0], [0, 9, 39, 2], [1, 0, 3, 46]], in: left,
        rowLabels: ["cat", "dog", "wolf", "bird"], columnLabels: ["cat", "dog", "wolf", "bird"],
        titles: ("truth", "prediction"), decimals: 0, emphasized: (2, 1))
      HeatMap(
        (0..<9).map { row in
          (0..<9).map { column in
            row == column
              ? 1 : (ExampleData.scattered(min(row, column) * 9 + max(row, column)) - 0.5) * 1.8
          }
        }, in: right)
    }
  }
}
