import Contracts
import Kernels
public import Tensors

/// A rule that moves parameters along their gradients.
///
/// An optimizer is a value like the model: a copy of both is a complete snapshot of training. It
/// belongs to one model, by the order in which the model shows its parameters. What it keeps between
/// steps can be stored; its settings, such as the learning rate, cannot.
public protocol Optimizer: Resumable {
  /// The number of steps done.
  var step: Int { get }

  /// Moves the trained parameters of `model` by one step, and sets its statistics.
  ///
  /// A parameter that the loss did not depend on stays as it is.
  mutating func update<Model: Trainable>(_ model: inout Model, along gradients: Gradients)
}

extension Trainable {
  /// Calls `body` with each trained parameter, its number among the trained ones, and its gradient.
  ///
  /// Statistics take their new values.
  mutating func follow(
    _ gradients: Gradients, _ body: (_ number: Int, _ parameter: inout Tensor, Tensor?) -> Void
  ) {
    let next = Counter()
    withoutActuallyEscaping(body) { body in
      visitParameters(
        ParameterVisitor { visitor, name, kind, tensor in
          let place = next.place
          next.place += 1
          require(
            place < gradients.count,
            "update: \(gradients.count) gradients, none for \(visitor.fullName(name)); they are of "
              + "another model")
          if kind == .statistic {
            if let update = gradients.update(at: place) { tensor = update }
            return
          }
          let gradient = gradients[place]
          if let gradient {
            require(
              gradient.shape == tensor.shape,
              "update: gradient \(gradient.shape) for \(visitor.fullName(name)) \(tensor.shape)")
          }
          body(next.number, &tensor, gradient)
          next.number += 1
        })
    }
    require(
      next.place == gradients.count,
      "update: \(gradients.count) gradients for \(next.place) tensors; they are of another model")
  }
}

/// How far `follow` has come; only it refers to this, so accesses need no checks.
private final class Counter {
  @exclusivity(unchecked) var place = 0
  @exclusivity(unchecked) var number = 0
}

/// Tensors that an optimizer keeps beside the parameters, zero at first.
struct OptimizerState: Resumable {
  private var tensors: [Tensor] = []

  mutating func visitState(_ visit: StateVisitor) { visit("", &tensors) }

  /// Gives `body` the numbers kept for a parameter to change.
  mutating func modify(_ number: Int, like parameter: Tensor, _ body: (MutableFloats) -> Void) {
    while tensors.count <= number { tensors.append(Tensor(zeros: 0)) }
    if tensors[number].count != parameter.count {
      tensors[number] = Tensor(zeros: parameter.shape)
    }
    tensors[number].modify(body)
  }
}
