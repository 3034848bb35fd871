public import Drawing
public import NeuralNets
public import Scenes
public import Tensors

/// A layer that says what stands under its block in a drawing of a network.
public protocol TitledLayer: Layer {
  /// One to three words, such as `"conv 3×3"`.
  var blockTitle: String { get }
}

extension Dense: TitledLayer {
  /// "dense".
  public var blockTitle: String { "dense" }
}

extension Convolution: TitledLayer {
  /// "conv" with the size of the filters.
  public var blockTitle: String { "conv \(weight.shape[0])×\(weight.shape[1])" }
}

extension MaxPooling: TitledLayer {
  /// "max-pool" with the size of the window.
  public var blockTitle: String { "max-pool \(size.height)×\(size.width)" }
}

extension AveragePooling: TitledLayer {
  /// "avg-pool" with the size of the window.
  public var blockTitle: String { "avg-pool \(size.height)×\(size.width)" }
}

extension GlobalAveragePooling: TitledLayer {
  /// "global avg-pool".
  public var blockTitle: String { "global avg-pool" }
}

extension LayerBlocks {
  /// The layers of a model as boxes, for an input of a shape with the batch as its first axis.
  ///
  /// Layers that only rearrange, or change numbers in their places (`Flatten`, activations, dropout,
  /// normalisation), have no box of their own. A layer that is no `TitledLayer` is called by its type.
  public init(
    of model: some Layer, input: Shape, title: Inscription = "input", active: Double? = nil,
    in frame: Rect = Layout.content
  ) {
    var shape = input
    var blocks = [Block(title, shape)]
    for layer in model.parts {
      let output = layer.outputShape(for: shape)
      defer { shape = output }
      let isInPlace = output == shape && layer.isPlain
      if layer is Flatten || isInPlace { continue }
      blocks.append(Block(.text(layer.title), output))
    }
    self.init(blocks, active: active, in: frame)
  }
}

extension LayerBlocks.Block {
  /// A box for an output with the batch as its first axis; of a sequence, the steps are rows.
  fileprivate init(_ title: Inscription, _ shape: Shape) {
    let lengths = Array(shape.lengths.dropFirst())
    switch lengths.count {
    case 3: self = .maps(title, rows: lengths[0], columns: lengths[1], channels: lengths[2])
    case 2: self = .maps(title, rows: lengths[0], columns: 1, channels: lengths[1])
    default: self = .vector(title, lengths.reduce(1, *))
    }
  }
}

extension Layer {
  /// Whether it has no matrix and no filters, so that it cannot be what a network is built of.
  fileprivate var isPlain: Bool { !parameterList.contains { $0.value.rank > 1 } }

  fileprivate var title: String {
    (self as? any TitledLayer)?.blockTitle
      ?? String(String(describing: type(of: self)).prefix { $0 != "<" }).lowercased()
  }
}
