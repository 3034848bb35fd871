import Animations
import Drawing
import Environments
import Exhibits
import NeuralNets
import Scenes
import Tensors

/// A network of two values as a graph, with what its nodes hold in every state of a game.
struct ValueGraph: Sendable {
  private let sizes: [Int]
  private let weights: [[Double]]
  /// For each state the numbers of each layer: the state itself first, the two values last.
  private let nodes: [[[Double]]]
  private let limits: NetworkGraph.Limits

  private static let names = ["position", "velocity", "angle", "spin"]

  init(of stage: DeepQLearning.Stage) {
    let layers = stage.network.net.layers.compactMap { $0 as? Dense }
    sizes = [4] + layers.map { $0.weight.shape[1] }
    weights = layers.map { $0.weight.scalars.map(Double.init) }
    let nodes = zip(stage.game.states, stage.values).map { state, values in
      let columns = stage.network.net.nodeValues(for: Tensor(PoleValues.input(state)))
      // A layer and its activation are one column; the outermost ones in the units that are read.
      return [state.numbers] + columns.dropFirst().dropLast() + [values]
    }
    self.nodes = nodes
    let largest = NetworkGraph.Limits(values: nodes).values
    limits = NetworkGraph.Limits(
      weights: [weights], values: [[[0.6]] + largest.dropFirst().map { [$0] }])
  }

  /// The graph at a reading of the game.
  func picture(
    at reading: GameReading, signal: NetworkGraph.Signal?, in frame: Rect
  ) -> NetworkGraph {
    let values = reading(nodes)
    let inputs = zip(Self.names, values[0]).map { name, number in
      Inscription.text("\(name) " + Numeral.fixed(number, decimals: 2, width: 5))
    }
    return NetworkGraph(
      sizes, weights: weights, values: values, limits: limits, decimals: 1, inputs: inputs,
      outputs: ["left", "right"], signal: signal, visible: 6, in: frame)
  }
}
