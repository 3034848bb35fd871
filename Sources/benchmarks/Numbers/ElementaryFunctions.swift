import Kernels

extension Benchmark {
  /// Functions of each of many numbers.
  static let elementaryFunctions = [
    elementary("exp", Elementwise.exp),
    elementary("log", Elementwise.log),
    elementary("tanh", Elementwise.tanh),
    elementary("sigmoid", Elementwise.sigmoid),
  ]

  private static func elementary(
    _ name: String, _ function: @escaping @Sendable (Floats, MutableFloats, Int) -> Void
  ) -> Benchmark {
    let count = 10_000  // stays in the first or second cache
    return Benchmark(name, "\(count)") {
      let (x, result) = (noise(count), noise(count))
      Elementwise.absolute(x, x, count)  // logarithms of negative numbers take other ways
      return .call { function(x, result, count) }
    }
  }
}
