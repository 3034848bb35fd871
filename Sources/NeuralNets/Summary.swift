public import Tensors

/// What a network is made of, layer by layer.
public struct Summary: Sendable, Equatable, CustomStringConvertible {
  /// A layer in a summary.
  public struct Row: Sendable, Equatable {
    /// The type of the layer.
    public var name: String
    /// The shape of its output.
    public var output: Shape
    /// The number of trained numbers.
    public var parameters: Int
    /// The number of multiplications for one input.
    public var multiplications: Int
  }

  /// The layers in order.
  public var rows: [Row]

  /// The trained numbers of all layers.
  public var parameters: Int { rows.reduce(0) { $0 + $1.parameters } }
  /// The multiplications of all layers.
  public var multiplications: Int { rows.reduce(0) { $0 + $1.multiplications } }

  /// A table with a line for each layer and one for the sums.
  public var description: String {
    let head = ["layer", "output", "parameters", "multiplications"]
    let body = rows.map {
      [$0.name, $0.output.description, "\($0.parameters)", "\($0.multiplications)"]
    }
    let table = [head] + body + [["total", "", "\(parameters)", "\(multiplications)"]]
    let widths = head.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { line in
      zip(line.indices, line).map { column, text in
        let fill = String(repeating: " ", count: widths[column] - text.count)
        return column < 2 ? text + fill : fill + text
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Layer {
  /// The layer's type, without what it is made of.
  var typeName: String {
    String(String(describing: type(of: self)).prefix { $0 != "<" })
  }

  /// A summary for an input of this shape; of a `Sequential`, its layers one by one.
  public func summary(input: Shape) -> Summary {
    var shape = input
    let layers = (self as? Sequential)?.layers ?? [self]
    return Summary(
      rows: layers.map { layer in
        let multiplications = layer.multiplications(for: shape)
        shape = layer.outputShape(for: shape)
        return Summary.Row(
          name: layer.typeName, output: shape, parameters: layer.parameterCount,
          multiplications: multiplications)
      })
  }
}
