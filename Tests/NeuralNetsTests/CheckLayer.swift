import NeuralNets
import Randomness
import Tensors
import Testing

/// A layer and its input as one model, so that gradients of both are found.
struct Probe<Body: Layer>: Trainable {
  var body: Body
  var input: Tensor

  mutating func visitParameters(_ visit: ParameterVisitor) {
    visit("body", &body)
    visit("x", &input)
  }
}

/// Expects what every layer owes.
///
/// Each parameter is visited once under its own name and in the same order; a copy is independent;
/// the same pass gives the same bits, recorded or not; use draws nothing; the batch stays the first
/// axis; gradients reach every trained parameter and stay finite.
func checkLayer<Body: Layer>(
  _ layer: Body, input: Tensor, sourceLocation: SourceLocation = #_sourceLocation
) {
  let list = layer.parameterList
  #expect(
    Set(list.map(\.name)).count == list.count, "names repeat", sourceLocation: sourceLocation)
  #expect(
    list.map(\.name) == layer.parameterList.map(\.name), "the order changes",
    sourceLocation: sourceLocation)
  checkCopies(layer, sourceLocation)
  let output = layer(input)
  #expect(output.shape[0] == input.shape[0], "the batch is lost", sourceLocation: sourceLocation)
  #expect(output == layer(input), "use is not repeatable", sourceLocation: sourceLocation)
  #expect(
    layer.outputShape(for: input.shape) == output.shape, "the shape is foretold wrongly",
    sourceLocation: sourceLocation)
  checkTraining(layer, input, sourceLocation)
}

private func checkCopies<Body: Layer>(_ layer: Body, _ sourceLocation: SourceLocation) {
  var copy = layer
  copy.visitParameters(ParameterVisitor { _, _, _, tensor in tensor = tensor + 1 })
  let pairs = zip(layer.parameterList, copy.parameterList)
  #expect(
    pairs.allSatisfy { $0.value + 1 == $1.value }, "a copy shares its parameters",
    sourceLocation: sourceLocation)
}

private func checkTraining<Body: Layer>(
  _ layer: Body, _ input: Tensor, _ sourceLocation: SourceLocation
) {
  func train(_ layer: Body) -> Tensor {
    var pass = Pass(training: RandomStream(seed: 5))
    return layer(input, in: &pass)
  }
  let plain = train(layer)
  var recorded: Tensor?
  let (_, gradients) = valueAndGradients(of: layer) { layer in
    let output = train(layer)
    recorded = output.detached()
    return (output * output).sum()
  }
  #expect(recorded == plain, "recording changes the bits", sourceLocation: sourceLocation)
  for (place, parameter) in layer.parameterList.enumerated() where parameter.kind == .trained {
    let gradient = gradients[place]
    #expect(
      gradient?.shape == parameter.value.shape && gradient?.isFinite == true,
      "no gradient for \(parameter.name)", sourceLocation: sourceLocation)
  }
}
