import Drawing

extension ComputationGraph {
  /// The squared error of one neuron, with the gradients of its weight and bias.
  public static var example: any Element {
    ComputationGraph([
      .init(.formula("w"), value: 2, gradient: -12), .init(.formula("x"), value: 3, gradient: -8),
      .init("×", of: [0, 1], value: 6, gradient: -4), .init(.formula("b"), value: 1, gradient: -4),
      .init("+", of: [2, 3], value: 7, gradient: -4), .init(.formula("y"), value: 9, gradient: 4),
      .init("−", of: [4, 5], value: -2, gradient: -4),
      .init(.formula("(\\;)^2"), of: [6], value: 4, gradient: 1),
    ])
  }
}
