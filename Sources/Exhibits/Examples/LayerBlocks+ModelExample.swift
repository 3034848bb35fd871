import NeuralNets
import Randomness
public import Scenes
import Tensors

extension LayerBlocks {
  /// The boxes of a network, read off the network itself.
  public static var modelExample: any Element {
    var random = RandomStream(seed: 1)
    let model = Sequential(
      Convolution(
        from: 3, to: 16, size: 3, padding: .same, activation: .relu, using: &random),
      MaxPooling(2),
      Convolution(
        from: 16, to: 32, size: 3, padding: .same, activation: .relu, using: &random),
      MaxPooling(2), Flatten(), Dense(from: 2048, to: 64, activation: .relu, using: &random),
      Dropout(0.5), Dense(from: 64, to: 10, using: &random))
    return LayerBlocks(of: model, input: [1, 32, 32, 3], title: "picture")
  }
}
