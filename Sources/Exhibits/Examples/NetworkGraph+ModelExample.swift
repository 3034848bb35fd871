import NeuralNets
public import Scenes
import Tensors

extension NetworkGraph {
  /// A trained classifier at work on one point: its weights as lines, what its nodes hold as colours.
  public static var modelExample: any Element {
    NetworkGraph(
      of: ExampleModels.classifier.model, on: Tensor([0.5, -0.4]),
      inputs: [.formula("x_1"), .formula("x_2")], outputs: ["upper", "lower"],
      titles: ["point", "tanh", "tanh", "logits"])
  }
}
