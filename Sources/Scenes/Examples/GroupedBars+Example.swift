import Drawing

extension GroupedBars {
  /// Three models on three data sets.
  public static var example: any Element {
    GroupedBars(
      [[0.92, 0.81, 0.64], [0.95, 0.88, 0.71], [0.97, 0.93, 0.86]],
      labels: ["Digits", "Clothes", "Animals"], series: ["Linear", "Dense", "Convolutional"],
      upTo: 1)
  }
}
