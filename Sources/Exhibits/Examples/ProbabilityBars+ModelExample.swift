import Drawing
import NeuralNets
public import Scenes
import Tensors

extension ProbabilityBars {
  /// How sure a model is of one point, from its logits.
  public static var modelExample: any Element {
    let model = ExampleModels.classifier.model
    return ProbabilityBars(
      logits: model(Tensor(rows: [[0.5, 0.4]])), labels: ["upper", "lower"], truth: 0)
  }
}
