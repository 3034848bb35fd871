import Contracts
import Kernels

/// The gradients of a loss, one for each parameter of the model it was taken of.
public struct Gradients: Sendable {
  /// One for each visited tensor, nil where the loss does not depend on it; then only nil.
  private var values: [Tensor?]
  /// The number of tensors of the model.
  public let count: Int
  /// New values of statistics, by the same places.
  private var updates: [Int: Tensor]

  init(_ values: [Tensor?], count: Int, updates: [Int: Tensor]) {
    self.values = values
    self.count = count
    self.updates = updates
  }

  /// The gradient of the parameter at a place in the visiting order.
  ///
  /// Nil where the loss does not depend on the parameter, which is the same as zero.
  public subscript(place: Int) -> Tensor? { values[place] }

  /// What the statistic at a place in the visiting order is to become, if it changes.
  public func update(at place: Int) -> Tensor? { updates[place] }

  /// The gradients in the form of the model: `gradients.arranged(as: model).hidden.weight`.
  public func arranged<Model: Trainable>(as model: Model) -> Model {
    var arranged = model
    var place = 0
    arranged.visitParameters(
      ParameterVisitor { _, _, _, tensor in
        tensor = values[place] ?? Tensor(zeros: tensor.shape)
        place += 1
      })
    return arranged
  }

  /// The length of all gradients as one vector.
  public var norm: Float {
    var sum: Float = 0
    for case let gradient? in values {
      sum += Reduction.dot(gradient.floats, gradient.floats, gradient.count)
    }
    return sum.squareRoot()
  }

  /// Shortens all gradients by one factor, so that their norm is at most `limit`.
  ///
  /// - Precondition: `limit` is positive.
  public mutating func clip(toNorm limit: Float) {
    require(limit > 0, "clip(toNorm:): \(limit); the limit must be positive")
    let norm = norm
    if norm > limit { forEach { Elementwise.scale($0, by: limit / norm, $0, $1) } }
  }

  /// Brings every element into `-limit...limit`.
  ///
  /// - Precondition: `limit` is positive.
  public mutating func clip(toValue limit: Float) {
    require(limit > 0, "clip(toValue:): \(limit); the limit must be positive")
    forEach { Elementwise.clamp($0, lower: -limit, upper: limit, $0, $1) }
  }

  /// Multiplies all gradients by a factor.
  public mutating func scale(by factor: Float) {
    forEach { Elementwise.scale($0, by: factor, $0, $1) }
  }

  private mutating func forEach(_ body: (MutableFloats, Int) -> Void) {
    for place in values.indices {
      guard var gradient = values[place] else { continue }
      values[place] = nil  // or the memory would be shared and copied
      let count = gradient.count
      gradient.modify { body($0, count) }
      values[place] = gradient
    }
  }
}

/// The value of a loss and its gradients with respect to the parameters of a model.
///
/// `loss` is given the model with its parameters recorded; whatever it computes from them and returns
/// as a single number is differentiated. Other models and `detached()` tensors are constants to it.
///
///     let (loss, gradients) = valueAndGradients(of: model) { model in
///       meanSquaredError(model(inputs, in: &pass), targets)
///     }
///     optimizer.update(&model, along: gradients)
///
/// - Precondition: `loss` returns a tensor of one element.
public func valueAndGradients<Model: Trainable, Failure: Error>(
  of model: Model, _ loss: (Model) throws(Failure) -> Tensor
) throws(Failure) -> (value: Float, gradients: Gradients) {
  let tape = Tape()
  defer { tape.close() }
  var recorded = model
  recorded.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tape.leaf(tensor) })
  let leaves = tape.count
  let value = try loss(recorded)
  require(
    value.count == 1, "valueAndGradients: the loss is \(value.shape); it must be a single number")
  tape.runBackward(from: value)
  return (value.item, Gradients(tape.takeGradients(), count: leaves, updates: tape.updates))
}
