import Kernels

extension Benchmark {
  /// Softmax along the rows of a matrix.
  static let softmaxes = [(32, 10), (1024, 1000)].map { rows, width in
    Benchmark("softmax", "\(rows)x\(width)") {
      let (x, result) = (noise(rows * width), noise(rows * width))
      return .call { Softmax.apply(x, result, rows: rows, width: width) }
    }
  }
}
