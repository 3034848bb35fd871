import Kernels
public import Tensors

/// Gradient descent, with or without momentum.
///
/// `v = momentum v + g`, then `w -= rate v`; with Nesterov `w -= rate (g + momentum v)`. PyTorch's
/// form: the rate multiplies the velocity when it is used. Keras multiplies it when it is collected,
/// which is the same while the rate stays. Both default to rate 0.01 (Keras; PyTorch names none since
/// 2.2 but 0.001) and no momentum.
public struct SGD: Optimizer {
  /// The learning rate, by step.
  public var learningRate: LearningRate
  /// The share of the velocity that stays from step to step.
  public var momentum: Float
  /// Whether the gradient is taken as if at the place that the velocity leads to.
  public var isNesterov: Bool
  /// The share of the parameter itself that is added to its gradient (L2 penalty).
  public var weightDecay: Float
  /// The number of steps done.
  public private(set) var step = 0
  private var velocity = OptimizerState()

  /// Plain descent unless told otherwise.
  public init(
    learningRate: LearningRate = 0.01, momentum: Float = 0, isNesterov: Bool = false,
    weightDecay: Float = 0
  ) {
    (self.learningRate, self.momentum) = (learningRate, momentum)
    (self.isNesterov, self.weightDecay) = (isNesterov, weightDecay)
  }

  /// Visits the number of steps and what is kept beside the parameters.
  public mutating func visitState(_ visit: StateVisitor) {
    visit("step", &step)
    visit("velocity", &velocity)
  }

  /// Moves the parameters by one step.
  public mutating func update<Model: Trainable>(_ model: inout Model, along gradients: Gradients) {
    let rate = learningRate(step)
    step += 1
    model.follow(gradients) { number, parameter, gradient in
      guard let gradient = gradient?.decayed(by: weightDecay, of: parameter) else { return }
      let count = parameter.count
      parameter.modify { w in
        if momentum == 0 {
          return OptimizerStep.descend(w, gradient.floats, rate: rate, count)
        }
        velocity.modify(number, like: gradient) {
          OptimizerStep.descend(
            w, gradient.floats, velocity: $0, rate: rate, momentum: momentum,
            isNesterov: isNesterov, count)
        }
      }
    }
  }
}

extension Tensor {
  /// The gradient with the L2 penalty's added.
  consuming func decayed(by decay: Float, of parameter: Tensor) -> Tensor {
    if decay == 0 { return self }
    return self + parameter.detached() * decay
  }
}
