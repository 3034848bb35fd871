import Drawing
public import Scenes

extension ConfusionMatrix {
  /// What was taken for what: as a heat map, and as a table.
  public static var example: any Element {
    let labels = ["cat", "dog", "bird", "ship"]
    let truths = (0..<200).map { $0 % 4 }
    let predictions = truths.enumerated().map { index, truth in
      index % 11 == 3 ? (truth + 1) % 4 : index % 7 == 2 && truth < 2 ? 1 - truth : truth
    }
    let confusion = ConfusionMatrix(labels: truths, predictions: predictions, classes: 4)
    let (left, right) = (Layout.content.columns(2)[0], Layout.content.columns(2)[1])
    return Layers {
      HeatMap(of: confusion, labels: labels, in: left)
      Table(of: confusion, labels: labels, in: right)
    }
  }
}
