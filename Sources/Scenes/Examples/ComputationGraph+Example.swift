import Drawing

extension ComputationGraph {
  /// The squared error of one neuron, with the gradients of its weight and bias.
  public static var example: any Element {
    ComputationGraph([
      Node(.formula("w"), value: 2, gradient: -12), Node(.formula("x"), value: 3, gradient: -8),
      Node("×", of: [0, 1], value: 6, gradient: -4), Node(.formula("b"), value: 1, gradient: -4),
      Node("+", of: [2, 3], value: 7, gradient: -4), Node(.formula("y"), value: 9, gradient: 4),
      Node("−", of: [4, 5], value: -2, gradient: -4),
      Node(.formula("(\\;)^2"), of: [6], value: 4, gradient: 1),
    ])
  }
}
