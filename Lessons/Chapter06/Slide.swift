import LessonKit
import NeuralNets
import Randomness
import Tensors

/// A filter that slid over a grid of numbers, by the very layer that networks use.
struct Slide: Sendable {
  /// The numbers that it slid over, row by row.
  let input: [[Double]]
  /// The filter, row by row.
  let filter: [[Double]]
  /// How many rings of zeros lay around the input.
  let padding: Int
  /// How many cells the filter moved at a time.
  let stride: Int
  /// What the layer gave, row by row.
  let output: [[Double]]

  /// Slides a filter over a grid.
  init(of filter: NumberGrid, over input: NumberGrid, padding: Int = 0, stride: Int = 1) {
    self.input = input.rows
    self.filter = filter.rows
    self.padding = padding
    self.stride = stride
    var random = RandomStream(seed: 0)
    var layer = Convolution(
      from: 1, to: 1, size: Extent(filter.height, filter.width), stride: Extent(stride, stride),
      padding: .explicit(padding), using: &random)
    layer.weight = Tensor(filter.rows.joined().map { Float($0) }, shape: layer.weight.shape)
    output = layer(Tensor(picture: input.rows)).rows
  }

  /// The number of places of the filter.
  var windows: Int { output.joined().count }

  /// The places in order, as lines of a trace.
  func traceSteps(_ facts: [String: TraceValue]) -> [TraceStep] {
    output.joined().enumerated().map { window, sum in
      let values: [String: TraceValue] = [
        "row": .integer(window / output[0].count), "column": .integer(window % output[0].count),
        "output": .number(sum),
      ]
      return TraceStep(window, values.merging(facts) { $1 })
    }
  }
}

/// What pooling layers keep of a grid of numbers.
struct Pooled: Sendable {
  /// The numbers that the window slid over, row by row.
  let input: [[Double]]
  /// The largest number in each window, row by row.
  let largest: [[Double]]
  /// The mean of each window, row by row.
  let means: [[Double]]

  /// The side of the window.
  static let size = 2

  /// Pools a grid by windows of 2×2 that move one cell at a time.
  init(_ input: [[Double]]) {
    self.input = input
    let picture = Tensor(picture: input)
    largest = MaxPooling(Extent(Self.size, Self.size), stride: 1)(picture).rows
    means = AveragePooling(Extent(Self.size, Self.size), stride: 1)(picture).rows
  }

  /// The windows in order, as lines of a trace.
  var traceSteps: [TraceStep] {
    zip(largest.joined(), means.joined()).enumerated().map { window, kept in
      TraceStep(window, ["max": .number(kept.0), "mean": .number(kept.1)])
    }
  }
}

extension Tensor {
  /// A picture of one channel: `[1, height, width, 1]`.
  fileprivate init(picture rows: [[Double]]) {
    self.init(rows.joined().map { Float($0) }, shape: [1, rows.count, rows[0].count, 1])
  }

  /// The numbers of a picture of one channel, row by row.
  fileprivate var rows: [[Double]] {
    let (width, numbers) = (shape[2], scalars.map { Double($0) })
    return stride(from: 0, to: numbers.count, by: width).map { Array(numbers[$0..<$0 + width]) }
  }
}
