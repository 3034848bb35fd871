import NeuralNets
import Tensors
import Testing

/// One neuron learns how Celsius becomes Fahrenheit, by gradients that the tape finds.
struct LinearNeuronTests {
  /// A neuron that starts at `w = b = 1`.
  private struct Neuron: Trainable {
    var w = Tensor([1])
    var b = Tensor([1])

    func callAsFunction(_ x: Tensor) -> Tensor { x * w + b }

    mutating func visitParameters(_ visit: ParameterVisitor) {
      visit("w", &w)
      visit("b", &b)
    }
  }

  private let celsius = Tensor([-40, -30, -10, 0, 5, 10, 20, 40, 60, 100])
  private let fahrenheit = Tensor([-40, -22, 14, 32, 41, 50, 68, 104, 140, 212])

  /// The book's figures: the loss of an epoch belongs to the parameters before its update.
  static let golden: [(epoch: Int, loss: Float, w: Float, b: Float)] = [
    (100, 702.579, 2.040425, 3.589007), (1_000, 146.963, 1.909960, 19.006012),
    (2_000, 25.8357, 1.846104, 26.551849), (4_000, 0.798450, 1.808105, 31.042227),
    (8_000, 7.62608e-4, 1.800250, 31.970400),
  ]

  @Test func `the tape leads one neuron to the book's figures`() {
    var neuron = Neuron()
    var optimizer = SGD(learningRate: 0.0005)
    for epoch in 1...8_000 {
      let (loss, gradients) = valueAndGradients(of: neuron) {
        meanSquaredError($0(celsius), fahrenheit)
      }
      optimizer.update(&neuron, along: gradients)
      guard let golden = Self.golden.first(where: { $0.epoch == epoch }) else { continue }
      #expect(abs(loss / golden.loss - 1) < 0.01, "epoch \(epoch): \(loss)")
      #expect(abs(neuron.w[0] - golden.w) < 2e-5, "epoch \(epoch): \(neuron.w[0])")
      #expect(abs(neuron.b[0] - golden.b) < 2e-3, "epoch \(epoch): \(neuron.b[0])")
    }
    #expect(abs(50 * neuron.w[0] + neuron.b[0] - 121.983) < 2e-3)
  }
}
