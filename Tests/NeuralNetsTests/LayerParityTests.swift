import NeuralNets
import Randomness
import Tensors
import Testing

/// What the reference computed for a layer.
struct LayerCase: Codable, CustomTestStringConvertible, Sendable {
  let name: String
  let input: StoredTensor
  let output: StoredTensor
  /// The weights of the sum of outputs whose gradients are compared.
  let probe: StoredTensor
  let parameters: [String: StoredTensor]
  let gradients: [String: StoredTensor]
  let statistics: [String: StoredTensor]

  var testDescription: String { name }

  /// The layer of ours that is compared, before it takes its parameters.
  func layer() throws -> any Layer {
    var random = RandomStream(seed: 1)
    if name.hasPrefix("dense ") {
      return Dense(from: 3, to: 4, activation: try activation(), using: &random)
    }
    let layers: [String: any Layer] = [
      "softmax": Softmax(),
      "convolution valid": Convolution(from: 2, to: 3, size: Extent(3, 2), using: &random),
      "convolution strided": Convolution(
        from: 2, to: 3, size: Extent(3, 2), stride: 2, padding: .explicit(1), using: &random),
      "convolution uneven": Convolution(
        from: 2, to: 3, size: Extent(3, 2), stride: Extent(1, 2),
        padding: .explicit(vertical: 0, horizontal: 1), using: &random),
      "convolution same": Convolution(from: 1, to: 2, size: 3, padding: .same, using: &random),
      "transposed convolution": TransposedConvolution(
        from: 2, to: 3, size: 3, stride: 2, using: &random),
      "transposed convolution padded": TransposedConvolution(
        from: 2, to: 3, size: 3, stride: 2, padding: .explicit(1), using: &random),
      "max pooling": MaxPooling(2),
      "max pooling padded": MaxPooling(3, stride: 2, padding: .explicit(1)),
      "average pooling": AveragePooling(2),
      "average pooling padded": AveragePooling(3, stride: 2, padding: .explicit(1)),
      "global average pooling": GlobalAveragePooling(),
      "batch normalization in training": BatchNormalization(3),
      "batch normalization in use": BatchNormalization(3),
      "layer normalization": LayerNormalization(5),
      "embedding": Embedding(words: 4, features: 3, using: &random),
      "plain recurrent": PlainRecurrent(from: 3, units: 2, returnsSequence: true, using: &random),
      "gru": GRU(from: 3, units: 2, returnsSequence: true, using: &random),
      "lstm": LSTM(from: 3, units: 2, returnsSequence: true, using: &random),
      "flatten": Flatten(),
      "dropout in use": Dropout(0.5),
      "residual": Residual(Dense(from: 3, to: 3, activation: .tanh, using: &random)),
      "concatenating skip": ConcatenatingSkip(
        Convolution(from: 2, to: 3, size: 3, padding: .same, activation: .relu, using: &random)),
    ]
    return try #require(layers[name])
  }

  private func activation() throws -> Activation {
    let activations: [Activation] = [
      .identity, .relu, .leakyReLU(), .elu(), .selu, .gelu, .sigmoid, .tanh, .softplus,
    ]
    return try #require(activations.first { "dense " + $0.name == name })
  }
}

struct LayerParityTests {
  @Test(arguments: try (fixtures("layers") as FixtureFile<LayerCase>).cases)
  func `agrees with the reference`(fixture: LayerCase) throws {
    func check(_ layer: some Layer) { compare(layer, fixture) }
    check(try fixture.layer())
  }

  private func compare<Body: Layer>(_ layer: Body, _ fixture: LayerCase) {
    let tolerance: Float = 2e-5
    let isTraining = !fixture.name.hasSuffix("in use")
    var probe = Probe(body: layer, input: fixture.input.tensor)
    probe.body.visitParameters(
      ParameterVisitor { visitor, name, kind, tensor in
        let stored = kind == .trained ? fixture.parameters[name] : fixture.statistics[name]
        // In training the stored statistics are those after the step.
        if kind == .trained || !isTraining { tensor = stored?.tensor ?? tensor }
      })
    var output = Tensor(zeros: 0)
    let weights = fixture.probe.tensor
    let (_, gradients) = valueAndGradients(of: probe) { probe in
      var pass = isTraining ? Pass(training: RandomStream(seed: 1)) : .inference
      let result = probe.body(probe.input, in: &pass)
      output = result.detached()
      return (result * weights).sum()
    }
    expectClose(output, fixture.output.tensor, within: tolerance, "output")
    for (place, parameter) in probe.parameterList.enumerated() {
      let name = parameter.name.split(separator: ".").last.map(String.init) ?? ""
      if let wanted = fixture.gradients[name] {
        expectClose(
          gradients[place] ?? Tensor(zeros: 0), wanted.tensor, within: tolerance, "\(name)")
      }
      if let update = gradients.update(at: place), let wanted = fixture.statistics[name] {
        expectClose(update, wanted.tensor, within: tolerance, "\(name)")
      }
    }
  }
}
