import Contracts
import Kernels
public import Randomness
public import Tensors

/// How weights start.
///
/// What keeps signals from growing or fading from layer to layer depends on how many numbers each sum
/// adds up, the fan-in, and how many sums each number goes into, the fan-out.
public struct Initializer: Sendable {
  /// The number of inputs and outputs of a sum.
  public struct Fan: Sendable {
    /// The numbers that one sum adds up.
    public var input: Int
    /// The sums that one number goes into.
    public var output: Int

    /// The fans of a layer.
    public init(input: Int, output: Int) {
      self.input = input
      self.output = output
    }
  }

  private let make: @Sendable (Shape, Fan, inout RandomStream) -> Tensor

  /// An initializer from a function of shape and fans.
  public init(_ make: @escaping @Sendable (Shape, Fan, inout RandomStream) -> Tensor) {
    self.make = make
  }

  /// Weights of this shape.
  public func callAsFunction(
    _ shape: Shape, _ fan: Fan, using random: inout RandomStream
  ) -> Tensor {
    make(shape, fan, &random)
  }

  /// Zeros.
  public static let zeros = constant(0)

  /// One value throughout.
  public static func constant(_ value: Float) -> Initializer {
    Initializer { shape, _, _ in Tensor(repeating: value, shape: shape) }
  }

  /// Evenly from `-limit...limit`.
  public static func uniform(limit: Float) -> Initializer {
    uniform { _ in limit }
  }

  /// From a normal distribution about 0.
  public static func normal(deviation: Float) -> Initializer {
    normal { _ in deviation }
  }

  /// From a normal distribution about 0, drawn again beyond two deviations.
  public static func truncatedNormal(deviation: Float) -> Initializer {
    truncated { _ in deviation }
  }

  /// Evenly from `±sqrt(6 / (in + out))`; Keras's default.
  ///
  /// Glorot and Bengio 2010 (AISTATS), eq. 16.
  public static let glorotUniform = uniform { (6 / Float($0.input + $0.output)).squareRoot() }

  /// Normal with deviation `sqrt(2 / (in + out))`.
  ///
  /// Glorot and Bengio 2010 (AISTATS), eq. 12.
  public static let glorotNormal = normal { (2 / Float($0.input + $0.output)).squareRoot() }

  /// Evenly from `±sqrt(6 / in)`, for rectified units.
  ///
  /// He et al. 2015, arXiv:1502.01852.
  public static let heUniform = uniform { (6 / Float($0.input)).squareRoot() }

  /// Normal with deviation `sqrt(2 / in)`, for rectified units.
  ///
  /// He et al. 2015, arXiv:1502.01852, eq. 10.
  public static let heNormal = normal { (2 / Float($0.input)).squareRoot() }

  /// What Keras calls He normal: truncated at two deviations, widened to keep the variance `2 / in`.
  public static let heTruncatedNormal = truncated {
    (2 / Float($0.input)).squareRoot() / 0.879_625_66
  }

  /// What Keras calls Glorot normal: truncated, widened to keep the variance `2 / (in + out)`.
  public static let glorotTruncatedNormal = truncated {
    (2 / Float($0.input + $0.output)).squareRoot() / 0.879_625_66
  }

  /// `±1 / sqrt(in)`, which is how PyTorch's linear and recurrent layers start.
  public static let fanInUniform = uniform { 1 / Float($0.input).squareRoot() }

  /// Rows or columns, whichever are fewer, that are perpendicular and of length `gain`.
  ///
  /// Saxe et al. 2013, arXiv:1312.6120. All axes but the last count as rows.
  public static func orthogonal(gain: Float = 1) -> Initializer {
    Initializer { shape, _, random in
      require(shape.rank >= 2, "orthogonal: \(shape); a matrix is needed")
      let columns = shape[shape.rank - 1]
      let rows = columns == 0 ? 0 : shape.count / columns
      let (fewer, more) = (min(rows, columns), max(rows, columns))
      var vectors = (0..<fewer * more).map { _ in random.normal() }
      Orthonormalization.apply(&vectors, rows: fewer, width: more)
      let matrix = Tensor(vectors.map { Float($0) * gain }, shape: [fewer, more])
      return (rows < columns ? matrix : matrix.transposed()).reshaped(to: shape)
    }
  }

  private static func uniform(_ limit: @escaping @Sendable (Fan) -> Float) -> Initializer {
    Initializer { shape, fan, random in
      let limit = limit(fan)
      return Tensor(uniform: -limit...limit, shape: shape, using: &random)
    }
  }

  private static func normal(_ deviation: @escaping @Sendable (Fan) -> Float) -> Initializer {
    Initializer { Tensor(normal: deviation($1), shape: $0, using: &$2) }
  }

  private static func truncated(_ deviation: @escaping @Sendable (Fan) -> Float) -> Initializer {
    Initializer { shape, fan, random in
      let deviation = Double(deviation(fan))
      let scalars = (0..<shape.count).map { _ -> Float in
        while true {
          let drawn = random.normal()
          if abs(drawn) <= 2 { return Float(drawn * deviation) }
        }
      }
      return Tensor(scalars, shape: shape)
    }
  }
}
