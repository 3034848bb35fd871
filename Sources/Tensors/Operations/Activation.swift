import Kernels

/// A function of each element between layers, with its slope.
///
/// A layer computes its sums and applies the function in one recorded operation; the slope is found
/// from the result alone where that is possible, so that the sums need not be kept.
public final class Activation: Sendable {
  /// The name, as summaries show it.
  public let name: String
  let apply: @Sendable (Floats, MutableFloats, Int) -> Void
  /// Multiplies a gradient by the slope, given arguments or results.
  let gradient: @Sendable (Floats, Floats, MutableFloats, Int) -> Void
  let needsArgument: Bool
  let isIdentity: Bool

  private init(
    _ name: String, needsArgument: Bool = false, isIdentity: Bool = false,
    _ apply: @escaping @Sendable (Floats, MutableFloats, Int) -> Void,
    gradient: @escaping @Sendable (Floats, Floats, MutableFloats, Int) -> Void
  ) {
    self.name = name
    self.apply = apply
    self.gradient = gradient
    self.needsArgument = needsArgument
    self.isIdentity = isIdentity
  }

  /// The argument itself.
  public static let identity = Activation(
    "identity", isIdentity: true, { Layout.copy($0, $1, $2) }, gradient: { Layout.copy($1, $2, $3) }
  )

  /// `max(x, 0)`; the gradient at 0 is 0.
  public static let relu = Activation(
    "relu", Elementwise.relu, gradient: Elementwise.reluGradient)

  /// The hyperbolic tangent.
  public static let tanh = Activation(
    "tanh", Elementwise.tanh, gradient: Elementwise.tanhGradient)

  /// The logistic function, `1 / (1 + exp(-x))`.
  public static let sigmoid = Activation(
    "sigmoid", Elementwise.sigmoid, gradient: Elementwise.sigmoidGradient)

  /// `log(1 + exp(x))`.
  public static let softplus = Activation(
    "softplus", needsArgument: true, Elementwise.softplus, gradient: Elementwise.softplusGradient)

  /// `x Φ(x)` with the exact error function (Hendrycks and Gimpel, arXiv:1606.08415).
  public static let gelu = Activation(
    "gelu", needsArgument: true, Elementwise.gelu, gradient: Elementwise.geluGradient)

  /// `x`, or `alpha (exp(x) - 1)` below 0 (Clevert et al., arXiv:1511.07289); `alpha` is positive.
  public static func elu(alpha: Float = 1) -> Activation {
    Activation(
      "elu", { Elementwise.elu($0, alpha: alpha, scale: 1, $1, $2) },
      gradient: { Elementwise.eluGradient($0, $1, alpha: alpha, scale: 1, $2, $3) })
  }

  /// The scaled ELU that keeps mean 0 and variance 1 (Klambauer et al., arXiv:1706.02515).
  public static let selu = Activation(
    "selu", { Elementwise.elu($0, alpha: 1.673_263_2, scale: 1.050_701, $1, $2) },
    gradient: { Elementwise.eluGradient($0, $1, alpha: 1.673_263_2, scale: 1.050_701, $2, $3) })

  /// `x`, or `slope x` below 0; the gradient at 0 is `slope`, which is not negative.
  ///
  /// PyTorch's default slope is 0.01, Keras's is 0.3.
  public static func leakyReLU(slope: Float = 0.01) -> Activation {
    Activation(
      "leakyReLU", { Elementwise.leakyReLU($0, slope: slope, $1, $2) },
      gradient: { Elementwise.leakyReLUGradient($0, $1, slope: slope, $2, $3) })
  }

  /// The gradient of the argument, from argument or result, whichever is needed, and the result's
  /// gradient.
  func pullback(_ known: Tensor, _ g: Tensor) -> Tensor {
    if isIdentity { return g }
    return Tensor(g.shape) { gradient(known.floats, g.floats, $0, g.count) }
  }
}

extension Tensor {
  /// The activation of each element.
  public func activated(by activation: Activation) -> Tensor {
    if activation.isIdentity { return self }
    return mapped(
      activation.apply,
      slope: { x, y, g in activation.pullback(activation.needsArgument ? x : y, g) })
  }

  /// `max(x, 0)` of each element; the gradient at 0 is 0.
  public func relu() -> Tensor { activated(by: .relu) }
  /// The hyperbolic tangent of each element.
  public func tanh() -> Tensor { activated(by: .tanh) }
  /// The logistic function of each element.
  public func sigmoid() -> Tensor { activated(by: .sigmoid) }
  /// `log(1 + exp(x))` of each element.
  public func softplus() -> Tensor { activated(by: .softplus) }
  /// `x Φ(x)` of each element.
  public func gelu() -> Tensor { activated(by: .gelu) }
}
