/// Something with parameters that can be learned: a layer, a model, a tensor.
public protocol Trainable: Sendable {
  /// Shows the visitor each parameter once, by name and always in the same order.
  mutating func visitParameters(_ visit: ParameterVisitor)
}

/// Goes through the parameters of a model.
///
/// A layer names its tensors, `visit("weight", &weight)`, and a model its layers,
/// `visit("hidden", &hidden)`: together the parameter is `hidden.weight`.
public final class ParameterVisitor {
  /// What becomes of a parameter between steps.
  public enum Kind: Sendable {
    /// It follows its gradient.
    case trained
    /// It is learned in passing, like a running mean, and has no gradient.
    case statistic
  }

  private let body: (ParameterVisitor, String, Kind, inout Tensor) -> Void
  // Visits nest, but none reads the path while another changes it.
  @exclusivity(unchecked) private var path: [String] = []

  /// A visitor that does `body` with each parameter.
  ///
  /// The visitor that `body` is given forms the full name when asked for it.
  public init(_ body: @escaping (ParameterVisitor, String, Kind, inout Tensor) -> Void) {
    self.body = body
  }

  /// Visits a parameter.
  public func callAsFunction(_ name: String, _ parameter: inout Tensor) {
    body(self, name, .trained, &parameter)
  }

  /// Visits a tensor that is kept with the parameters but does not follow a gradient.
  public func callAsFunction(statistic name: String, _ tensor: inout Tensor) {
    body(self, name, .statistic, &tensor)
  }

  /// Visits the parameters of a part.
  public func callAsFunction(_ name: String, _ part: inout some Trainable) {
    path.append(name)
    part.visitParameters(self)
    path.removeLast()
  }

  /// The name of a parameter with the names of the parts it lies in.
  public func fullName(_ name: String) -> String {
    (name.isEmpty ? path : path + [name]).joined(separator: ".")
  }
}

extension Trainable {
  /// Calls `body` with the full name and value of each parameter and statistic, in order.
  public func forEachParameter(_ body: (String, ParameterVisitor.Kind, Tensor) -> Void) {
    for (name, kind, tensor) in parameterList { body(name, kind, tensor) }
  }

  /// The parameters and statistics with their full names, in order.
  public var parameterList: [(name: String, kind: ParameterVisitor.Kind, value: Tensor)] {
    var copy = self
    var list: [(name: String, kind: ParameterVisitor.Kind, value: Tensor)] = []
    copy.visitParameters(
      ParameterVisitor { visitor, name, kind, tensor in
        list.append((visitor.fullName(name), kind, tensor))
      })
    return list
  }

  /// The number of trained numbers.
  public var parameterCount: Int {
    parameterList.reduce(0) { $1.kind == .trained ? $0 + $1.value.count : $0 }
  }

  /// The same model as a constant: no gradient flows into its parameters.
  public func detached() -> Self {
    var copy = self
    copy.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tensor.detached() })
    return copy
  }
}

extension Tensor: Trainable {
  /// Visits the tensor itself.
  public mutating func visitParameters(_ visit: ParameterVisitor) { visit("", &self) }
}

extension Array: Trainable where Element: Trainable {
  /// Visits the elements, named by their places.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    for i in indices { visit(String(i), &self[i]) }
  }
}
