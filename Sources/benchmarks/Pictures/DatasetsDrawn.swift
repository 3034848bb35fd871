import Datasets

extension Benchmark {
  /// Pictures and digits to learn from, drawn one after the other; times are for one of them.
  static let datasetsDrawn = [
    Benchmark("dataset", "pictures 32x32", count: 100) {
      .call { keep(try? DrawnPictures(seed: 1).pictures(0..<100)) }
    },
    Benchmark("dataset", "digits 28x28", count: 100) {
      .call { keep(try? DrawnDigits(seed: 1).pictures(0..<100)) }
    },
  ]
}
