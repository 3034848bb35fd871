import Tensors
import Testing

/// A call whose shapes or labels do not fit.
enum WrongCall: String, CaseIterable, Codable, Sendable {
  case product, sum, reshape, slice, window, mean, label, channels, weights, element

  /// What the message must say: place, values and rule.
  var message: String {
    switch self {
    case .product: "matmul: [4, 5] by [3, 2]; inner sizes must agree"
    case .sum: "+: [4, 5] with [4]; lengths must agree from the last axis on, or be 1"
    case .reshape: "reshaped: [4, 5] to [3, 2]; 20 elements must remain"
    case .slice: "slice: 1..<9 of axis 0 of [4]; it must lie in 0..<4"
    case .window: "maxPooled: window 7x7 does not fit [1, 5, 5, 1] with padding valid"
    case .mean: "mean: of [0]; there must be an element"
    case .label: "oneHot: label 3 at 1; labels are 0..<3"
    case .channels: "convolution: [1, 5, 5, 2] with [3, 3, 1, 4]; want [batch, height, width"
    case .weights: "lstm: weights [[2, 8], [2, 6], [8]] for [1, 3, 2]; want [[2, 8], [2, 8], [8]]"
    case .element: "subscript: [0, 5] of [2, 3]; axis 1 ends before 5"
    }
  }

  func run() {
    switch self {
    case .product: _ = Tensor(zeros: 4, 5).matmul(Tensor(zeros: 3, 2))
    case .sum: _ = Tensor(zeros: 4, 5) + Tensor(zeros: 4)
    case .reshape: _ = Tensor(zeros: 4, 5).reshaped(3, 2)
    case .slice: _ = Tensor(zeros: 4).slice(1..<9, axis: 0)
    case .window: _ = Tensor(zeros: 1, 5, 5, 1).maxPooled(7)
    case .mean: _ = Tensor([]).mean()
    case .label: _ = Tensor(oneHot: [0, 3], classes: 3)
    case .channels: _ = Tensor(zeros: 1, 5, 5, 2).convolution(Tensor(zeros: 3, 3, 1, 4))
    case .weights:
      let weights = RecurrentWeights(
        input: Tensor(zeros: 2, 8), recurrent: Tensor(zeros: 2, 6), bias: Tensor(zeros: 8))
      _ = Tensor(zeros: 1, 3, 2).lstm(weights)
    case .element: _ = Tensor(zeros: 2, 3)[0, 5]
    }
  }
}

struct WrongShapeTests {
  @Test(arguments: WrongCall.allCases)
  func `a call that does not fit stops, naming place, values and rule`(call: WrongCall) async throws
  {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [call] in
      call.run()
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains(call.message))
  }
}
