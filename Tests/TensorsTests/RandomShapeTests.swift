import Randomness
import Tensors
import Testing

/// A family of operations, each over shapes that follow from a seed.
struct OperationFamily: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let make: @Sendable (inout RandomStream) -> Operation

  static let all = elementwise + reductions + arrangements + products + pictures + sequences

  private static let elementwise = [
    OperationFamily(testDescription: "a * b stretched") { random in
      let shape = random.shape(ranks: 1...4)
      return Operation("a * b", shape, random.stretching(to: shape)) { $0[0] * $0[1] + $0[1] }
    },
    OperationFamily(testDescription: "a / b stretched") { random in
      let shape = random.shape(ranks: 1...4)
      return Operation("a / b", random.stretching(to: shape), shape, range: 0.5...2) {
        $0[0] / $0[1] - $0[1]
      }
    },
    OperationFamily(testDescription: "larger and smaller") { random in
      let shape = random.shape(ranks: 1...3)
      return Operation("larger", shape, shape) {
        Tensor.maximum($0[0], $0[1]) * 2 + Tensor.minimum($0[0], $0[1])
      }
    },
    OperationFamily(testDescription: "smooth functions") { random in
      Operation("functions", random.shape(ranks: 0...4), range: 0.4...2) {
        $0[0].exp() + $0[0].log() * 2 + $0[0].squareRoot() + $0[0].sin() - $0[0].cos()
          + $0[0].erf() + $0[0].power(1.5)
      }
    },
    OperationFamily(testDescription: "smooth activations") { random in
      Operation("activations", random.shape(ranks: 0...4)) {
        $0[0].tanh() + $0[0].sigmoid() * 2 + $0[0].softplus() - $0[0].gelu()
      }
    },
  ]

  private static let reductions = [
    OperationFamily(testDescription: "sum, mean and variance along an axis") { random in
      let shape = random.shape(ranks: 1...4)
      let axis = random.integer(below: shape.rank)
      return Operation("reductions", shape) {
        $0[0].sum(along: axis) + $0[0].mean(along: axis) - $0[0].variance(along: axis)
      }
    },
    OperationFamily(testDescription: "largest and smallest along an axis") { random in
      let shape = random.shape(ranks: 1...4)
      let axis = random.integer(below: shape.rank)
      return Operation("extremes", shape) {
        $0[0].max(along: axis, keepsAxis: true) - $0[0].min(along: axis, keepsAxis: true) * 2
      }
    },
    OperationFamily(testDescription: "softmax and its logarithms") { random in
      Operation("softmax", random.shape(ranks: 2...3)) {
        $0[0].softmax() * 3 + $0[0].logSoftmax() + $0[0].logSumExp().expanded(at: -1)
      }
    },
    OperationFamily(testDescription: "normalized rows and columns") { random in
      let shape = Shape([random.integer(in: 3...6), random.integer(in: 3...6)])
      return Operation("normalized", shape) {
        $0[0].normalizedRows(epsilon: 0.01) + $0[0].normalizedColumns(epsilon: 0.01).normalized
      }
    },
  ]

  private static let arrangements = [
    OperationFamily(testDescription: "permuted and sliced") { random in
      let shape = random.shape(ranks: 2...4)
      let order = random.permutation(of: shape.rank)
      let axis = random.integer(below: shape.rank)
      let length = shape[order[axis]]
      let start = random.integer(below: length)
      let end = random.integer(in: start + 1...length)
      return Operation("permuted", shape) {
        $0[0].permuted(order).slice(start..<end, axis: axis) * 2
      }
    },
    OperationFamily(testDescription: "concatenated and padded") { random in
      let shape = random.shape(ranks: 1...3)
      let axis = random.integer(below: shape.rank)
      let (before, after) = (random.integer(below: 3), random.integer(below: 3))
      return Operation("concatenated", shape, shape) {
        Tensor.concatenated([$0[0], $0[1] * $0[0]], axis: axis)
          .padded(axis: axis, before: before, after: after)
      }
    },
    OperationFamily(testDescription: "rows gathered") { random in
      let shape = random.shape(ranks: 2...3)
      let places = (0..<random.integer(in: 1...5)).map { _ in random.integer(below: shape[0]) }
      return Operation("gathered", shape) { $0[0].gatherRows(places).squared() }
    },
  ]

  private static let products = [
    OperationFamily(testDescription: "matmul") { random in
      let (rows, depth, columns) = (
        random.integer(in: 1...9), random.integer(in: 1...9), random.integer(in: 1...19)
      )
      return Operation("matmul", [rows, depth], [depth, columns], [columns], range: -1...1) {
        $0[0].matmul($0[1], adding: $0[2], then: .tanh)
      }
    },
    OperationFamily(testDescription: "matmul batched") { random in
      let (batch, rows, depth) = (
        random.integer(in: 1...3), random.integer(in: 1...5), random.integer(in: 1...5)
      )
      let columns = random.integer(in: 1...5)
      return Operation("matmul", [batch, rows, depth], [batch, depth, columns]) {
        $0[0].matmul($0[1])
      }
    },
  ]

  private static let pictures = [
    OperationFamily(testDescription: "convolution") { random in
      let (size, stride, padding) = random.window()
      let channels = random.integer(in: 1...3)
      let input = random.picture(channels)
      let filters = random.integer(in: 1...4)
      return Operation(
        "convolution", input, [size.height, size.width, channels, filters], [filters],
        range: -1...1
      ) {
        $0[0].convolution($0[1], adding: $0[2], stride: stride, padding: padding, then: .tanh)
      }
    },
    OperationFamily(testDescription: "transposed convolution") { random in
      let (size, stride, padding) = random.window()
      let channels = random.integer(in: 1...3)
      let input = random.picture(channels)
      let filters = random.integer(in: 1...3)
      return Operation(
        "transposed", input, [size.height, size.width, filters, channels], [filters], range: -1...1
      ) {
        $0[0].transposedConvolution($0[1], adding: $0[2], stride: stride, padding: padding)
      }
    },
    OperationFamily(testDescription: "pooling") { random in
      let (size, stride, padding) = random.window()
      let channels = random.integer(in: 1...9)
      let input = random.picture(channels)
      // Far enough apart that no step of the differences makes another one the largest.
      let reach = Float(input.count) * 0.04
      return Operation("pooled", input, range: -reach...reach) {
        $0[0].maxPooled(size, stride: stride, padding: padding)
          - $0[0].averagePooled(size, stride: stride, padding: padding) * 2
      }
    },
  ]

  private static let sequences = [
    OperationFamily(testDescription: "recurrences") { random in
      let (batch, time) = (random.integer(in: 1...3), random.integer(in: 1...4))
      let (inputs, units) = (random.integer(in: 1...3), random.integer(in: 1...3))
      func shapes(_ gates: Int) -> [Shape] {
        [[inputs, gates * units], [units, gates * units], [gates * units]]
      }
      let (plain, gru, lstm) = (shapes(1), shapes(3), shapes(4))
      return Operation(
        "recurrences", [batch, time, inputs], plain[0], plain[1], plain[2], gru[0], gru[1], gru[2],
        lstm[0], lstm[1], lstm[2], range: -1...1
      ) {
        func weights(_ place: Int, _ operands: [Tensor]) -> RecurrentWeights {
          RecurrentWeights(
            input: operands[place], recurrent: operands[place + 1], bias: operands[place + 2])
        }
        let (outputs, cells) = $0[0].lstm(weights(7, $0))
        return $0[0].plainRecurrence(weights(1, $0))
          + $0[0].gru(weights(4, $0), recurrentBias: $0[6] * 0.5) + outputs - cells
      }
    }
  ]
}

extension RandomStream {
  /// A shape of few elements.
  fileprivate mutating func shape(ranks: ClosedRange<Int>) -> Shape {
    let rank = integer(in: ranks)
    return Shape((0..<rank).map { _ in integer(in: 1...(rank > 2 ? 3 : 6)) })
  }

  /// A shape that is stretched to `target`: some axes are 1, some of the first left out.
  fileprivate mutating func stretching(to target: Shape) -> Shape {
    let lengths = target.lengths.map { boolean() ? $0 : 1 }
    return Shape(Array(lengths.dropFirst(integer(in: 0...target.rank))))
  }

  /// A window with stride and padding that fits any `picture`.
  fileprivate mutating func window() -> (size: Extent, stride: Extent, padding: Padding) {
    let size = Extent(integer(in: 2...3), integer(in: 2...3))
    let stride = Extent(integer(in: 1...3), integer(in: 1...2))
    let explicit = Padding.explicit(vertical: integer(below: 2), horizontal: integer(below: 2))
    return (size, stride, choice(from: [.valid, .same, explicit]))
  }

  /// The shape of one or two small pictures.
  fileprivate mutating func picture(_ channels: Int) -> Shape {
    [integer(in: 1...2), integer(in: 3...6), integer(in: 3...6), channels]
  }
}

struct RandomShapeTests {
  @Test(arguments: OperationFamily.all)
  func `matches central differences whatever the shapes`(family: OperationFamily) {
    for seed in 0..<8 as Range<UInt64> {
      var random = RandomStream(seed: seed).split(family.testDescription)
      expectCentralDifferences(family.make(&random))
    }
  }
}
