import NeuralNets
import Randomness
import Tensors
import Testing

/// A layer as a value for test tables.
struct LayerSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let layer: any Layer
  let input: Tensor

  init(_ description: String, _ shape: Shape, _ layer: (inout RandomStream) -> any Layer) {
    var random = RandomStream(seed: 2)
    testDescription = description
    self.layer = layer(&random)
    input = Tensor(uniform: -1...1, shape: shape, using: &random)
  }

  static let all = [
    LayerSample("dense", [4, 3]) { Dense(from: 3, to: 2, activation: .tanh, using: &$0) },
    LayerSample("convolution", [2, 5, 5, 2]) { Convolution(from: 2, to: 3, size: 3, using: &$0) },
    LayerSample("transposed convolution", [2, 3, 3, 2]) {
      TransposedConvolution(from: 2, to: 3, size: 3, stride: 2, activation: .relu, using: &$0)
    },
    LayerSample("max pooling", [2, 4, 4, 3]) { _ in MaxPooling(2) },
    LayerSample("average pooling", [2, 4, 4, 3]) { _ in AveragePooling(2) },
    LayerSample("global average pooling", [2, 4, 4, 3]) { _ in GlobalAveragePooling() },
    LayerSample("flatten", [2, 4, 3]) { _ in Flatten() },
    LayerSample("activation", [2, 4]) { _ in ActivationLayer(.gelu) },
    LayerSample("softmax", [2, 4]) { _ in Softmax() },
    LayerSample("dropout", [4, 5]) { _ in Dropout(0.5) },
    LayerSample("batch normalization", [4, 3]) { _ in BatchNormalization(3) },
    LayerSample("layer normalization", [4, 3]) { _ in LayerNormalization(3) },
    LayerSample("plain recurrent", [2, 4, 3]) { PlainRecurrent(from: 3, units: 2, using: &$0) },
    LayerSample("gru", [2, 4, 3]) { GRU(from: 3, units: 2, using: &$0) },
    LayerSample("lstm", [2, 4, 3]) { LSTM(from: 3, units: 2, returnsSequence: true, using: &$0) },
    LayerSample("residual", [2, 3]) { Residual(Dense(from: 3, to: 3, using: &$0)) },
    LayerSample("concatenating skip", [2, 3]) {
      ConcatenatingSkip(Dense(from: 3, to: 2, using: &$0))
    },
    LayerSample("sequential", [2, 3]) {
      Sequential(
        Dense(from: 3, to: 4, using: &$0), Dropout(0.3), Dense(from: 4, to: 1, using: &$0))
    },
  ]
}

struct LayerTests {
  @Test(arguments: LayerSample.all)
  func `keeps the layer rules`(sample: LayerSample) {
    func check(_ layer: some Layer) { checkLayer(layer, input: sample.input) }
    check(sample.layer)
  }

  @Test func `an embedding keeps the layer rules`() {
    var random = RandomStream(seed: 1)
    let layer = Embedding(words: 5, features: 3, using: &random)
    checkLayer(layer, input: Tensor(rows: [[0, 4], [2, 2]]))
    #expect(layer([4, 0])[row: 0] == layer.weight[row: 4])
  }

  @Test func `dropout drops at its rate, keeps the mean and rests in use`() {
    let layer = Dropout(0.25)
    let input = Tensor(ones: 100, 100)
    var pass = Pass(training: RandomStream(seed: 3))
    let output = layer(input, in: &pass)
    let dropped = output.equal(to: 0).sum().item
    #expect(abs(dropped - 2500) < 200)
    #expect(output.max().item == Float(1 / 0.75))
    #expect(layer(input) == input)
    #expect(layer(input, in: &pass) != output)
  }

  @Test func `batch normalization learns its statistics by the way`() {
    var layer = BatchNormalization(1)
    var optimizer = SGD(learningRate: 0.0)
    let input = Tensor([1, 3], shape: [2, 1])
    let (_, gradients) = valueAndGradients(of: layer) { layer in
      var pass = Pass(training: RandomStream(seed: 1))
      return layer(input, in: &pass).sum()
    }
    #expect(layer.mean.item == 0)
    optimizer.update(&layer, along: gradients)
    #expect(abs(layer.mean.item - 0.2) < 1e-6)
    #expect(abs(layer.variance.item - 1.1) < 1e-6)
  }

  @Test func `a sequence in two halves equals the whole`() {
    var random = RandomStream(seed: 9)
    let layer = LSTM(from: 2, units: 3, returnsSequence: true, using: &random)
    let input = Tensor(uniform: -1...1, shape: [2, 6, 2], using: &random)
    let start = LSTM.State(output: Tensor(zeros: 2, 3), cell: Tensor(zeros: 2, 3))
    let (first, state) = layer(input.slice(0..<2, axis: 1), from: start)
    let (second, _) = layer(input.slice(2..<6, axis: 1), from: state)
    #expect(Tensor.concatenated([first, second], axis: 1) == layer(input))
  }

  @Test func `weights start as their initializers say`() {
    var random = RandomStream(seed: 4)
    let dense = Dense(from: 200, to: 100, using: &random)
    let spread = (dense.weight * dense.weight).mean().item
    #expect(abs(spread - 0.01) < 0.0005)
    #expect(dense.bias == Tensor(zeros: 100))
    let fan = Initializer.Fan(input: 200, output: 100)
    let glorot = Initializer.glorotUniform([200, 100], fan, using: &random)
    #expect(glorot.max().item <= 0.1415 && glorot.max().item > 0.14)
    let truncated = Initializer.truncatedNormal(deviation: 1)([50, 50], fan, using: &random)
    #expect(truncated.absolute().max().item <= 2)
    let keras = Initializer.heTruncatedNormal([200, 100], fan, using: &random)
    #expect(abs((keras * keras).mean().item - 0.01) < 0.0005)
  }

  @Test(arguments: [Shape([3, 5]), [5, 3], [2, 2, 4]])
  func `orthogonal weights are perpendicular`(shape: Shape) {
    var random = RandomStream(seed: 4)
    let weights = Initializer.orthogonal(gain: 2)(
      shape, .init(input: 1, output: 1), using: &random)
    #expect(weights.shape == shape)
    let columns = shape[shape.rank - 1]
    let matrix = weights.reshaped(shape.count / columns, columns)
    let tall = matrix.shape[0] >= columns ? matrix : matrix.transposed()
    expectClose(
      tall.transposed().matmul(tall), Tensor(identity: tall.shape[1]) * 4, within: 1e-5)
  }

  @Test func `a summary counts shapes, parameters and multiplications`() {
    var random = RandomStream(seed: 1)
    let net = Sequential(
      Convolution(from: 1, to: 2, size: 3, using: &random), MaxPooling(2), Flatten(),
      Dense(from: 18, to: 10, using: &random))
    let summary = net.summary(input: [1, 8, 8, 1])
    #expect(summary.rows.map(\.output) == [[1, 6, 6, 2], [1, 3, 3, 2], [1, 18], [1, 10]])
    #expect(summary.rows.map(\.parameters) == [20, 0, 0, 190])
    #expect(summary.rows.map(\.multiplications) == [648, 0, 0, 180])
    #expect(net.multiplications(for: [1, 8, 8, 1]) == 828)
    #expect(
      summary.description == """
        layer        output        parameters  multiplications
        Convolution  [1, 6, 6, 2]          20              648
        MaxPooling   [1, 3, 3, 2]           0                0
        Flatten      [1, 18]                0                0
        Dense        [1, 10]              190              180
        total                             210              828
        """)
  }
}
