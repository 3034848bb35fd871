public import Tensors

/// Layers one after the other.
public struct Sequential: Layer {
  /// The layers in order.
  public var layers: [any Layer]

  /// A network of the given layers.
  public init(_ layers: any Layer...) { self.layers = layers }

  /// A network of the given layers.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// The input of the first layer → the output of the last.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    layers.reduce(input) { value, layer in layer(value, in: &pass) }
  }

  /// Visits the layers in order, named by their places.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    for i in layers.indices { visit(String(i), &layers[i]) }
  }

  /// The sum over the layers.
  public func multiplications(for input: Shape) -> Int {
    var shape = input
    return layers.reduce(0) { sum, layer in
      defer { shape = layer.outputShape(for: shape) }
      return sum + layer.multiplications(for: shape)
    }
  }
}
