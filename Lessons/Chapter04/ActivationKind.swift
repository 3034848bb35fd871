import LessonKit
import Tensors

/// The functions between layers that the lesson shows.
enum ActivationKind: String, ParameterChoice {
  case relu
  case leakyReLU = "leaky-relu"
  case elu
  case selu
  case softplus
  case gelu
  case tanh
  case sigmoid

  /// The function as a layer applies it.
  var activation: Activation {
    switch self {
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: 0.1)
    case .elu: .elu()
    case .selu: .selu
    case .softplus: .softplus
    case .gelu: .gelu
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    }
  }

  /// Its name.
  var title: String {
    switch self {
    case .relu: "ReLU"
    case .leakyReLU: "Leaky ReLU"
    case .elu: "ELU"
    case .selu: "SELU"
    case .softplus: "Softplus"
    case .gelu: "GELU"
    case .tanh: "Tanh"
    case .sigmoid: "Sigmoid"
    }
  }

  /// What it computes, in the notation of `Formula`.
  var formula: String {
    switch self {
    case .relu: "\\max(0, x)"
    case .leakyReLU: "\\max(0.1\\,x, x)"
    case .elu: "e^x - 1 \\text{ if } x < 0"
    case .selu: "\\lambda\\,\\mathrm{ELU}_\\alpha(x)"
    case .softplus: "\\ln(1 + e^x)"
    case .gelu: "x\\,\\Phi(x)"
    case .tanh: "\\tanh x"
    case .sigmoid: "1/(1 + e^{-x})"
    }
  }
}
