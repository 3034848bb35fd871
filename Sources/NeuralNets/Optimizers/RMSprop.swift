import Kernels
public import Tensors

/// RMSprop: each gradient over the root of its mean square.
///
/// Hinton's lecture 6e (2012). PyTorch's form with rate 0.01, decay 0.99 and `epsilon` 1e-8 added to the
/// root; `RMSprop.keras` has rate 0.001, decay 0.9 and 1e-7 added under the root.
public struct RMSprop: Optimizer {
  /// The learning rate, by step.
  public var learningRate: LearningRate
  /// How much of the mean square stays from step to step.
  public var decay: Float
  /// What keeps the quotient finite.
  public var epsilon: Float
  /// The share of the velocity that stays from step to step.
  public var momentum: Float
  /// Whether `epsilon` is added under the root, as in Keras.
  public var addsEpsilonUnderRoot: Bool
  /// The number of steps done.
  public private(set) var step = 0
  private var square = OptimizerState()
  private var velocity = OptimizerState()

  /// PyTorch's RMSprop.
  public init(
    learningRate: LearningRate = 0.01, decay: Float = 0.99, epsilon: Float = 1e-8,
    momentum: Float = 0, addsEpsilonUnderRoot: Bool = false
  ) {
    (self.learningRate, self.decay, self.epsilon) = (learningRate, decay, epsilon)
    (self.momentum, self.addsEpsilonUnderRoot) = (momentum, addsEpsilonUnderRoot)
  }

  /// Keras's RMSprop.
  public static func keras(learningRate: LearningRate = 0.001) -> RMSprop {
    RMSprop(learningRate: learningRate, decay: 0.9, epsilon: 1e-7, addsEpsilonUnderRoot: true)
  }

  /// Visits the number of steps and what is kept beside the parameters.
  public mutating func visitState(_ visit: StateVisitor) {
    visit("step", &step)
    visit("square", &square)
    visit("velocity", &velocity)
  }

  /// Moves the parameters by one step.
  public mutating func update<Model: Trainable>(_ model: inout Model, along gradients: Gradients) {
    let rate = learningRate(step)
    step += 1
    model.follow(gradients) { number, parameter, gradient in
      guard let gradient else { return }
      let count = parameter.count
      let scaled = Tensor(gradient.shape) { output in
        square.modify(number, like: gradient) { v in
          OptimizerStep.averageSquares(v, gradient.floats, decay: decay, count)
          OptimizerStep.normalize(
            gradient.floats, by: v, inside: addsEpsilonUnderRoot ? epsilon : 0,
            outside: addsEpsilonUnderRoot ? 0 : epsilon, output, count)
        }
      }
      parameter.modify { w in
        if momentum == 0 { return OptimizerStep.descend(w, scaled.floats, rate: rate, count) }
        velocity.modify(number, like: gradient) {
          OptimizerStep.descend(
            w, scaled.floats, velocity: $0, rate: rate, momentum: momentum, isNesterov: false,
            count)
        }
      }
    }
  }
}
