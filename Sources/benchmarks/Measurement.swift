import Kernels

/// A line of output.
struct Measurement: Encodable {
  let name: String
  let shape: String
  /// The least time of one call, or of one of the things that a call makes.
  let seconds: Double
  /// Billions of floating-point operations a second.
  let gflops: Double?
  /// By how many bytes the process's peak memory grew after the warm-up.
  let grownBytes: Int
  /// The instruction level that the kernels are built for.
  let processor: String
  /// What else there is to know of the result, if anything.
  let figures: [String: Double]?

  init(
    of benchmark: Benchmark, _ reading: Stopwatch.Reading, _ figures: [String: Double]
  ) {
    (name, shape) = (benchmark.name, benchmark.shape)
    seconds = reading.seconds / Double(benchmark.count)
    gflops = benchmark.operations.map { $0 / reading.seconds / 1e9 }
    grownBytes = reading.grownBytes
    processor = Processor.compiledLevel
    self.figures = figures.isEmpty ? nil : figures
  }
}
