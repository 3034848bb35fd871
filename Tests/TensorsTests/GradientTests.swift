import Randomness
import Tensors
import Testing

/// An operation, and the shapes and values that its gradient is checked with.
struct Operation: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let shapes: [Shape]
  let range: ClosedRange<Float>
  let body: @Sendable ([Tensor]) -> Tensor

  init(
    _ description: String, _ shapes: Shape..., range: ClosedRange<Float> = -1.5...1.5,
    body: @escaping @Sendable ([Tensor]) -> Tensor
  ) {
    testDescription = description
    self.shapes = shapes
    self.range = range
    self.body = body
  }

  /// Values at least 0.07 apart, so that no step of the differences crosses a kink between two.
  func operands() -> [Tensor] {
    var random = RandomStream(seed: 11).split(testDescription)
    let counts = shapes.map(\.count)
    let total = counts.reduce(0, +)
    let width = range.upperBound - range.lowerBound
    var values = random.permutation(of: total).map {
      range.lowerBound + width * (Float($0) + 0.37) / Float(total)
    }
    return shapes.map { shape in
      defer { values.removeFirst(shape.count) }
      return Tensor(Array(values[..<shape.count]), shape: shape)
    }
  }

  static let all: [Operation] =
    arithmetic + functions + activations + layouts + products + pictures
    + sequences

  static let arithmetic = [
    Operation("a + b", [2, 3], [2, 3]) { $0[0] + $0[1] },
    Operation("a + row", [2, 3], [3]) { $0[0] + $0[1] },
    Operation("a - column", [2, 3], [2, 1]) { $0[0] - $0[1] },
    Operation("a * b stretched", [2, 1, 3], [4, 1]) { $0[0] * $0[1] },
    Operation("a * number", [], [4]) { $0[0] * $0[1] },
    Operation("a / b", [2, 3], [3], range: 0.5...2) { $0[0] / $0[1] },
    Operation("a / 3 - 1", [4]) { 2 - ($0[0] / 3 - 1) * 2.5 },
    Operation("2 / a", [4], range: 0.5...2) { 2 / $0[0] },
    Operation("maximum", [3, 2], [3, 2]) { .maximum($0[0], $0[1]) },
    Operation("minimum", [3, 2], [2]) { .minimum($0[0], $0[1]) },
    Operation("select", [3, 2], [2]) { $0[0].greater(than: 0).select($0[0] * 2, else: $0[1]) },
    Operation("used twice", [3]) { $0[0] * $0[0] + $0[0] },
  ]

  static let functions = [
    Operation("exp", [5]) { $0[0].exp() },
    Operation("log", [5], range: 0.5...2) { $0[0].log() },
    Operation("squareRoot", [5], range: 0.5...2) { $0[0].squareRoot() },
    Operation("squared", [5]) { $0[0].squared() },
    Operation("absolute", [6]) { $0[0].absolute() },
    Operation("sin", [5]) { $0[0].sin() },
    Operation("cos", [5]) { $0[0].cos() },
    Operation("erf", [5]) { $0[0].erf() },
    Operation("power", [5], range: 0.5...2) { $0[0].power(2.5) },
    Operation("power of two", [3], [3], range: 0.5...2) { $0[0].power($0[1]) },
    Operation("angle", [3], [3], range: 0.5...2) { $0[0].angle(x: $0[1]) },
    Operation("clamped", [8]) { $0[0].clamped(to: -0.5...0.8) },
    Operation("softmax", [2, 3]) { $0[0].softmax() },
    Operation("logSoftmax", [2, 3]) { $0[0].logSoftmax() },
    Operation("logSumExp", [2, 3]) { $0[0].logSumExp() },
    Operation("softmaxCrossEntropy", [3, 4]) { $0[0].softmaxCrossEntropy(labels: [2, 0, 3]) },
    Operation("meanSquaredDifference", [3, 2], [3, 2]) {
      $0[0].meanSquaredDifference(from: $0[1])
    },
    Operation("normalizedColumns", [4, 2, 3]) { $0[0].normalizedColumns(epsilon: 0.01).normalized },
    Operation("normalizedRows", [3, 5]) { $0[0].normalizedRows(epsilon: 0.01) },
  ]

  static let activations =
    [
      Activation.identity, .relu, .tanh, .sigmoid, .softplus, .gelu, .elu(alpha: 0.7), .selu,
      .leakyReLU(slope: 0.1),
    ].map { activation in
      Operation("activation \(activation.name)", [3, 4]) { $0[0].activated(by: activation) }
    }
    // Differences across a kink mean nothing, and sums may land anywhere: smooth ones only.
    + [Activation.tanh, .sigmoid, .softplus, .gelu, .elu(alpha: 1)].map { activation in
      Operation("matmul through \(activation.name)", [3, 4], [4, 2], [2]) {
        $0[0].matmul($0[1], adding: $0[2], then: activation)
      }
    }

  static let layouts = [
    Operation("sum", [2, 3]) { $0[0].sum() },
    Operation("mean", [2, 3]) { $0[0].mean() },
    Operation("sum along 0", [2, 3]) { $0[0].sum(along: 0) },
    Operation("sum along -1", [2, 3]) { $0[0].sum(along: -1, keepsAxis: true) },
    Operation("mean along 1", [2, 3, 2]) { $0[0].mean(along: 1) },
    Operation("variance along 1", [2, 4]) { $0[0].variance(along: 1) },
    Operation("max along 0", [3, 4]) { $0[0].max(along: 0) },
    Operation("min along -1", [3, 4]) { $0[0].min(along: -1, keepsAxis: true) },
    Operation("max", [3, 4]) { $0[0].max() },
    Operation("reshaped", [2, 6]) { $0[0].reshaped(3, -1) },
    Operation("transposed", [2, 3]) { $0[0].transposed() },
    Operation("permuted", [2, 3, 4]) { $0[0].permuted([2, 0, 1]) },
    Operation("broadcast", [2, 1]) { $0[0].broadcast(to: [3, 2, 4]) },
    Operation("slice", [3, 4, 2]) { $0[0].slice(1..<3, axis: 1) },
    Operation("row", [3, 4]) { $0[0][row: 1] },
    Operation("gatherRows", [3, 2]) { $0[0].gatherRows([2, 0, 2]) },
    Operation("gather", [3, 4]) { $0[0].gather([2, 0, 3]) },
    Operation("concatenated", [2, 3], [2, 1]) { .concatenated($0, axis: 1) },
    Operation("stacked", [2, 3], [2, 3]) { .stacked($0, axis: 1) },
    Operation("padded", [2, 3]) { $0[0].padded(axis: 1, before: 1, after: 2, with: 3) },
    Operation("expanded and squeezed", [2, 3]) { $0[0].expanded(at: 1).squeezed().flattened() },
  ]

  static let products = [
    Operation("matmul", [2, 3], [3, 4]) { $0[0].matmul($0[1]) },
    Operation("matmul of a row", [3], [3, 4]) { $0[0].matmul($0[1]) },
    Operation("matmul by a column", [2, 3], [3]) { $0[0].matmul($0[1]) },
    Operation("matmul of more axes", [2, 2, 3], [3, 4]) { $0[0].matmul($0[1]) },
    Operation("matmul batched", [2, 2, 3], [2, 3, 4]) { $0[0].matmul($0[1]) },
    Operation("matmul of one weight twice", [3, 3]) { $0[0].matmul($0[0]).matmul($0[0]) },
  ]

  static let pictures = [
    Operation("convolution", [2, 4, 5, 2], [3, 2, 2, 3], [3], range: -1...1) {
      $0[0].convolution($0[1], adding: $0[2], then: .tanh)
    },
    Operation("convolution same, stride 2", [1, 5, 4, 1], [3, 3, 1, 2]) {
      $0[0].convolution($0[1], stride: 2, padding: .same)
    },
    Operation("convolution padded", [1, 3, 3, 2], [3, 3, 2, 1]) {
      $0[0].convolution($0[1], stride: Extent(1, 2), padding: .explicit(1))
    },
    Operation("convolution pointwise", [2, 2, 2, 3], [1, 1, 3, 2]) { $0[0].convolution($0[1]) },
    Operation("transposedConvolution", [1, 2, 3, 2], [3, 2, 3, 2], [3]) {
      $0[0].transposedConvolution($0[1], adding: $0[2], stride: 2)
    },
    Operation("transposedConvolution same", [1, 2, 2, 2], [3, 3, 1, 2]) {
      $0[0].transposedConvolution($0[1], stride: 2, padding: .same)
    },
    Operation("maxPooled", [1, 4, 4, 2]) { $0[0].maxPooled(2) },
    Operation("maxPooled overlapping", [1, 4, 5, 1]) {
      $0[0].maxPooled(3, stride: 2, padding: .explicit(1))
    },
    Operation("averagePooled", [2, 4, 4, 1]) { $0[0].averagePooled(2) },
    Operation("averagePooled same", [1, 3, 5, 2]) { $0[0].averagePooled(2, padding: .same) },
  ]

  static let sequences = [
    Operation("plainRecurrence", [2, 3, 2], [2, 3], [3, 3], [3], [2, 3], range: -1...1) {
      $0[0].plainRecurrence(weights($0), output: $0[4])
    },
    Operation("gru", [2, 3, 2], [2, 6], [2, 6], [6], [6], [2, 2], range: -1...1) {
      $0[0].gru(weights($0), recurrentBias: $0[4], output: $0[5])
    },
    Operation("lstm", [2, 3, 2], [2, 8], [2, 8], [8], [2, 2], [2, 2], range: -1...1) {
      let (outputs, cells) = $0[0].lstm(weights($0), output: $0[4], cell: $0[5])
      return outputs + cells * 0.5
    },
    Operation("lstm cells alone", [1, 2, 1], [1, 4], [1, 4], [4], range: -1...1) {
      $0[0].lstm(weights($0)).cells
    },
  ]

  private static func weights(_ operands: [Tensor]) -> RecurrentWeights {
    RecurrentWeights(input: operands[1], recurrent: operands[2], bias: operands[3])
  }
}

struct GradientTests {
  @Test(arguments: Operation.all)
  func `matches central differences`(operation: Operation) { expectCentralDifferences(operation) }

  @Test(arguments: Operation.all)
  func `a recorded operation gives the same bits`(operation: Operation) {
    let operands = operation.operands()
    var recorded: [Float] = []
    _ = valueAndGradients(of: operands) {
      let result = operation.body($0)
      recorded = result.scalars
      return result.sum()
    }
    #expect(recorded == operation.body(operands).scalars)
  }
}

/// Expects every operand's gradient, element by element, as differences of fourth order give it.
func expectCentralDifferences(
  _ operation: Operation, sourceLocation: SourceLocation = #_sourceLocation
) {
  let operands = operation.operands()
  var random = RandomStream(seed: 3)
  let weights = Tensor(
    uniform: 0.5...1.5, shape: operation.body(operands).shape, using: &random)
  let (_, gradients) = valueAndGradients(of: operands) { (operation.body($0) * weights).sum() }
  for (place, operand) in operands.enumerated() {
    let gradient = gradients[place] ?? Tensor(zeros: operand.shape)
    #expect(gradient.shape == operand.shape, sourceLocation: sourceLocation)
    for element in 0..<operand.count {
      let expected = slope(operation, weights, operands, place, element)
      let found = Double(gradient.scalars[element])
      #expect(
        abs(found - expected) <= 4e-3 * max(1, abs(expected)),
        "operand \(place) \(operand.shape), element \(element): \(found), not \(expected)",
        sourceLocation: sourceLocation)
    }
  }
}

/// The slope of the weighted sum in one element, by differences of fourth order.
private func slope(
  _ operation: Operation, _ weights: Tensor, _ operands: [Tensor], _ place: Int, _ element: Int
) -> Double {
  func value(_ step: Float) -> Double {
    var moved = operands
    var scalars = moved[place].scalars
    scalars[element] += step
    moved[place] = Tensor(scalars, shape: moved[place].shape)
    return zip(operation.body(moved).scalars, weights.scalars).reduce(0) {
      $0 + Double($1.0) * Double($1.1)
    }
  }
  let h: Float = 0x1p-6
  let near = value(h) - value(-h)
  let far = value(2 * h) - value(-2 * h)
  return (8 * near - far) / (12 * Double(h))
}
