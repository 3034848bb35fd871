import Tensors

extension Benchmark {
  /// Convolutions of networks for games and pictures, forward, with a batch of 32.
  static let convolutions = [
    convolution(side: 10, channels: 4, filters: 16, window: 3, stride: 1),
    convolution(side: 32, channels: 16, filters: 32, window: 3, stride: 1),
    convolution(side: 84, channels: 4, filters: 32, window: 8, stride: 4),
    convolution(side: 20, channels: 32, filters: 64, window: 4, stride: 2),
    convolution(side: 9, channels: 64, filters: 64, window: 3, stride: 1),
  ]

  private static func convolution(
    side: Int, channels: Int, filters: Int, window: Int, stride: Int
  ) -> Benchmark {
    let output = (side - window) / stride + 1
    let products = 32 * output * output * filters * window * window * channels
    return Benchmark(
      "convolution", "\(side)x\(side)x\(channels)-\(filters)-\(window)/\(stride)",
      operations: 2 * Double(products)
    ) {
      let pictures = Tensor.noise(32, side, side, channels)
      let weights = Tensor.noise(window, window, channels, filters)
      return .call { keep(pictures.convolution(weights, stride: Extent(stride, stride))) }
    }
  }
}
