import Drawing

extension GroupedBars {
  /// Three models on three data sets, upright and lying.
  public static var example: any Element {
    let scores = [[0.92, 0.81, 0.64], [0.95, 0.88, 0.71], [0.97, 0.93, 0.86]]
    let data = ["Digits", "Clothes", "Animals"]
    let models = ["Linear", "Dense", "Convolutional"]
    let frames = Layout.content.columns(2, spacing: 48)
    return Layers {
      GroupedBars(scores, labels: data, series: models, in: frames[0], upTo: 1)
      GroupedBars(
        scores, labels: data, series: models, in: frames[1], direction: .horizontal, upTo: 1)
    }
  }
}
