import Drawing

extension ProbabilityBars {
  /// Ten classes of pictures; a truck that is taken for one.
  public static var example: any Element {
    ProbabilityBars(
      [0.004, 0.112, 0.001, 0.003, 0, 0.002, 0, 0.006, 0.021, 0.851],
      labels: [
        "plane", "car", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
      ], truth: 9, in: Layout.content.columns(2)[1])
  }
}
