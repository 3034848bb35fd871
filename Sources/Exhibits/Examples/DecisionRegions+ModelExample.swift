import NeuralNets
public import Scenes

extension DecisionRegions {
  /// Where a trained model draws the line between two crescents.
  public static var modelExample: any Element {
    let axes = Axes(x: -1.5...2.5, y: -1...1.5, xTitle: "first feature", yTitle: "second feature")
    let (points, classes) = ExampleModels.moons
    return Layers {
      axes
      DecisionRegions(of: ExampleModels.classifier.model, on: axes)
      Scatter(of: points, classes: classes, on: axes)
    }
  }
}
