public import Drawing
public import NeuralNets
public import Scenes
public import Tensors

extension NetworkGraph {
  /// A model of fully connected layers, its weights as lines.
  ///
  /// ```swift
  /// NetworkGraph(of: model)
  /// NetworkGraph(of: model, on: state, outputs: ["left", "right"], signal: .forward(0.4))
  /// ```
  ///
  /// - Parameters:
  ///   - model: The model: a `Sequential`, or any type with `Dense` layers that it visits in order.
  ///   - input: What the model is used on, a vector or a batch of one; see `nodeValues(for:)`.
  ///   - gradients: Gradients in the form of the model, seen after a backward signal.
  ///   - limits: The numbers with the strongest colours; give `Limits(of:on:)` where weights change
  ///     with time.
  ///   - decimals: How many decimals the values have.
  ///   - names: For each layer what is written in the nodes that are shown, where they have no values.
  ///   - inputs: What is written left of the first layer's nodes that are shown.
  ///   - outputs: What is written right of the last layer's nodes that are shown.
  ///   - titles: What is written under each layer; the number of nodes where a layer is shortened.
  ///   - signal: A pulse on its way.
  ///   - visible: How many places a layer has at most, the dots that stand for the rest included.
  ///   - frame: The room for everything.
  /// - Precondition: Each matrix of weights has as many inputs as the one before has outputs.
  public init(
    of model: some Layer, on input: Tensor? = nil, gradients: (any Layer)? = nil,
    limits: Limits = Limits(), decimals: Int = 2, names: [[Inscription]] = [],
    inputs: [Inscription] = [], outputs: [Inscription] = [], titles: [Inscription] = [],
    signal: Signal? = nil, visible: Int = 8, in frame: Rect = Layout.content
  ) {
    let chain = DenseChain(of: model)
    self.init(
      chain.sizes, weights: chain.weights,
      gradients: gradients.map { DenseChain(of: $0).weights } ?? [],
      values: input.map(model.nodeValues) ?? [], limits: limits, decimals: decimals, names: names,
      inputs: inputs, outputs: outputs, titles: titles, signal: signal, visible: visible, in: frame)
  }
}

extension NetworkGraph.Limits {
  /// The largest weights of a model in all of its snapshots, and the largest values on some inputs.
  public init(of snapshots: [some Layer], on inputs: [Tensor] = []) {
    self.init(
      weights: snapshots.map { DenseChain(of: $0).weights },
      values: snapshots.flatMap { snapshot in inputs.map(snapshot.nodeValues) })
  }
}
