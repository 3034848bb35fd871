import Kernels

extension Benchmark {
  /// Products of matrices, rows x columns x depth: squares, and the shapes of layers.
  static let matrixProducts =
    [
      (64, 64, 64), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024),
      (32, 128, 784),  // a dense layer over digits
      (2048, 16, 36),  // MinAtar's convolution
      (12800, 32, 256), (2592, 64, 512), (1568, 64, 576), (32, 512, 3136),  // Atari's layers
      (32, 24, 24), (1, 24, 24),  // a small network
    ].map(matrixProduct) + [tile]

  /// The innermost tile alone, all of it in the first cache: what the processor can multiply and add.
  ///
  /// How near the products come to it says how well they use the caches; peers do not run it.
  private static let tile = Benchmark("gemm-tile", "6x16x2048", operations: 2 * 6 * 16 * 2048) {
    let (a, b, c) = (Floats(noise(2048)), Floats(noise(16)), noise(6 * 16))
    return .call {
      // Of width 0: every row is the same one.
      MatrixProduct.multiply(
        rows: 6, columns: 16, depth: 2048, Factor(a, width: 0), Factor(b, width: 0), into: c)
    }
  }

  private static func matrixProduct(rows: Int, columns: Int, depth: Int) -> Benchmark {
    Benchmark(
      "gemm", "\(rows)x\(columns)x\(depth)", operations: 2 * Double(rows * columns * depth)
    ) {
      let (a, b) = (Floats(noise(rows * depth)), Floats(noise(depth * columns)))
      let c = noise(rows * columns)
      return .call {
        MatrixProduct.multiply(
          rows: rows, columns: columns, depth: depth, Factor(a, width: depth),
          Factor(b, width: columns), into: c)
      }
    }
  }
}
