import Kernels
public import Tensors

/// Adagrad: each gradient over the root of the sum of all its squares so far.
///
/// Duchi et al. 2011 (JMLR 12). PyTorch's form with rate 0.01, sums that start at 0 and `epsilon` 1e-10
/// added to the root; `Adagrad.keras` has rate 0.001, sums from 0.1 and 1e-7 under the root.
public struct Adagrad: Optimizer {
  /// The learning rate, by step.
  public var learningRate: LearningRate
  /// Where the sums of squares start.
  public var initialSum: Float
  /// What keeps the quotient finite.
  public var epsilon: Float
  /// Whether `epsilon` is added under the root, as in Keras.
  public var addsEpsilonUnderRoot: Bool
  /// The number of steps done.
  public private(set) var step = 0
  private var squares = OptimizerState()

  /// PyTorch's Adagrad.
  public init(
    learningRate: LearningRate = 0.01, initialSum: Float = 0, epsilon: Float = 1e-10,
    addsEpsilonUnderRoot: Bool = false
  ) {
    (self.learningRate, self.initialSum) = (learningRate, initialSum)
    (self.epsilon, self.addsEpsilonUnderRoot) = (epsilon, addsEpsilonUnderRoot)
  }

  /// Keras's Adagrad.
  public static func keras(learningRate: LearningRate = 0.001) -> Adagrad {
    Adagrad(
      learningRate: learningRate, initialSum: 0.1, epsilon: 1e-7, addsEpsilonUnderRoot: true)
  }

  /// Visits the number of steps and what is kept beside the parameters.
  public mutating func visitState(_ visit: StateVisitor) {
    visit("step", &step)
    visit("squares", &squares)
  }

  /// Moves the parameters by one step.
  public mutating func update<Model: Trainable>(_ model: inout Model, along gradients: Gradients) {
    let rate = learningRate(step)
    step += 1
    // The sums are kept from zero; where they start is added with what is under the root.
    model.follow(gradients) { number, parameter, gradient in
      guard let gradient else { return }
      let count = parameter.count
      let scaled = Tensor(gradient.shape) { output in
        squares.modify(number, like: gradient) { sum in
          Elementwise.addProduct(sum, gradient.floats, gradient.floats, sum, count)
          OptimizerStep.normalize(
            gradient.floats, by: sum, inside: initialSum + (addsEpsilonUnderRoot ? epsilon : 0),
            outside: addsEpsilonUnderRoot ? 0 : epsilon, output, count)
        }
      }
      parameter.modify { OptimizerStep.descend($0, scaled.floats, rate: rate, count) }
    }
  }
}
