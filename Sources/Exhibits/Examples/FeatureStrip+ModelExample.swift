import Drawing
import NeuralNets
public import Scenes

extension FeatureStrip {
  /// A picture, the filters of a convolution, and what they find in it.
  public static var modelExample: any Element {
    let (left, right) = (
      Layout.content.columns(shares: [1, 2])[0], Layout.content.columns(shares: [1, 2])[1].rows(2)
    )
    let (layer, picture) = (ExampleModels.edges, ExampleModels.ring)
    return Layers {
      Picture(of: picture, in: left, caption: "input")
      FeatureStrip(filtersOf: layer, title: "filters", in: right[0])
      FeatureStrip(of: layer(picture), title: "feature maps", in: right[1])
    }
  }
}
