import Kernels
public import Tensors

/// Adam: each parameter moves by its mean gradient over the root of its mean square.
///
/// Kingma and Ba 2015 (arXiv:1412.6980, algorithm 1), as PyTorch computes it: `epsilon` is added to the
/// corrected root. Rate 0.001, decays 0.9 and 0.999. `epsilon` is 1e-8 in PyTorch, 1e-7 in Keras, where
/// moreover it is added to the root before its correction: `Adam.keras` has both.
public struct Adam: Optimizer {
  /// The learning rate, by step.
  public var learningRate: LearningRate
  /// How much of the mean gradient stays from step to step.
  public var firstDecay: Float
  /// How much of the mean square stays from step to step.
  public var secondDecay: Float
  /// What keeps the quotient finite.
  public var epsilon: Float
  /// How the weights are held small, if they are.
  public var weightDecay: WeightDecay
  /// Whether `epsilon` is added before the root is corrected, as in Keras.
  public var addsEpsilonFirst: Bool
  /// The number of steps done.
  public private(set) var step = 0
  private var mean = OptimizerState()
  private var firstPower = 1.0
  private var secondPower = 1.0
  private var square = OptimizerState()

  /// How weights are held small.
  public enum WeightDecay: Sendable, Equatable {
    /// Not at all.
    case none
    /// Through the gradient, as a penalty on squares.
    case penalty(Float)
    /// Directly, by `rate * decay` of the weight: AdamW (Loshchilov and Hutter, arXiv:1711.05101).
    case decoupled(Float)
  }

  /// PyTorch's Adam.
  public init(
    learningRate: LearningRate = 0.001, firstDecay: Float = 0.9, secondDecay: Float = 0.999,
    epsilon: Float = 1e-8, weightDecay: WeightDecay = .none, addsEpsilonFirst: Bool = false
  ) {
    (self.learningRate, self.epsilon) = (learningRate, epsilon)
    (self.firstDecay, self.secondDecay) = (firstDecay, secondDecay)
    (self.weightDecay, self.addsEpsilonFirst) = (weightDecay, addsEpsilonFirst)
  }

  /// Keras's Adam.
  public static func keras(learningRate: LearningRate = 0.001) -> Adam {
    Adam(learningRate: learningRate, epsilon: 1e-7, addsEpsilonFirst: true)
  }

  /// AdamW with PyTorch's decay of 0.01; Keras's is 0.004.
  public static func decoupled(
    learningRate: LearningRate = 0.001, weightDecay: Float = 0.01
  ) -> Adam {
    Adam(learningRate: learningRate, weightDecay: .decoupled(weightDecay))
  }

  /// Visits the number of steps and what is kept beside the parameters.
  public mutating func visitState(_ visit: StateVisitor) {
    visit("step", &step)
    visit("mean", &mean)
    visit("square", &square)
    visit("firstPower", &firstPower)
    visit("secondPower", &secondPower)
  }

  /// Moves the parameters by one step.
  public mutating func update<Model: Trainable>(_ model: inout Model, along gradients: Gradients) {
    let rate = learningRate(step)
    step += 1
    let numbers = stepNumbers(rate)
    let penalty = penalty
    model.follow(gradients) { number, parameter, gradient in
      guard let gradient = gradient?.decayed(by: penalty, of: parameter) else { return }
      let count = parameter.count
      parameter.modify { w in
        if case .decoupled(let decay) = weightDecay {
          Elementwise.scale(w, by: 1 - rate * decay, w, count)
        }
        mean.modify(number, like: gradient) { m in
          square.modify(number, like: gradient) { v in
            numbers.step(w, gradient.floats, mean: m, square: v, count)
          }
        }
      }
    }
  }

  /// The share of a weight that is added to its gradient.
  private var penalty: Float {
    if case .penalty(let decay) = weightDecay { decay } else { 0 }
  }

  /// The numbers of this step, with the corrections for averages that start at zero.
  private mutating func stepNumbers(_ rate: Float) -> OptimizerStep.Adam {
    firstPower *= Double(firstDecay)
    secondPower *= Double(secondDecay)
    let (first, second) = (1 - firstPower, (1 - secondPower).squareRoot())
    return OptimizerStep.Adam(
      rate: Float(Double(rate) / first), first: firstDecay, second: secondDecay,
      epsilon: addsEpsilonFirst ? Float(Double(epsilon) / second) : epsilon,
      secondCorrection: Float(1 / second))
  }
}
