import Kernels
import Randomness
import Testing

/// A product and how its factors lie in memory.
struct ProductCase: CustomTestStringConvertible, Sendable {
  let rows: Int
  let columns: Int
  let depth: Int
  var transposesA = false
  var transposesB = false
  var accumulates = false

  var testDescription: String {
    "\(rows)x\(columns)x\(depth)" + (transposesA ? " Aᵀ" : "") + (transposesB ? " Bᵀ" : "")
      + (accumulates ? " added" : "")
  }

  static let all: [ProductCase] = {
    let sizes = [
      (1, 1, 1), (1, 24, 24), (5, 2, 3), (6, 16, 7), (7, 17, 9), (8, 48, 5), (13, 50, 11),
      (32, 10, 128), (9, 24, 1), (11, 33, 40), (3, 7, 0),
    ]
    let small = sizes.flatMap { rows, columns, depth in
      [(false, false), (true, false), (false, true), (true, true)].flatMap { a, b in
        [false, true].map {
          ProductCase(
            rows: rows, columns: columns, depth: depth, transposesA: a, transposesB: b,
            accumulates: $0)
        }
      }
    }
    // Beyond one block in rows, columns and depth; few rows by a large factor, transposed or not.
    return small + [
      ProductCase(rows: 9, columns: 90, depth: 400),
      ProductCase(rows: 9, columns: 90, depth: 400, transposesA: true, accumulates: true),
      ProductCase(rows: 9, columns: 370, depth: 90, transposesB: true, accumulates: true),
      ProductCase(rows: 3, columns: 370, depth: 90, transposesA: true, transposesB: true),
      ProductCase(rows: 245, columns: 86, depth: 386, accumulates: true),
      ProductCase(rows: 50, columns: 1030, depth: 33, transposesA: true, transposesB: true),
    ]
  }()

  /// The product by its kernel, and by three plain loops.
  func results(withLoops: Bool) -> (kernel: [Float], loops: [Float]) {
    var random = RandomStream(seed: UInt64(rows * 31 + columns * 7 + depth))
    let a = (0..<rows * depth + 1).map { _ in random.uniform(in: Float(-1)...1) }
    let b = (0..<depth * columns + 1).map { _ in random.uniform(in: Float(-1)...1) }
    let start = (0..<rows * columns).map { _ in random.uniform(in: Float(-1)...1) }
    var loops = start
    for i in 0..<(withLoops ? rows : 0) {
      for j in 0..<columns {
        var sum = accumulates ? start[i * columns + j] : 0
        for k in 0..<depth {
          let left = transposesA ? a[k * rows + i] : a[i * depth + k]
          let right = transposesB ? b[j * depth + k] : b[k * columns + j]
          sum = sum + left * right
        }
        loops[i * columns + j] = sum
      }
    }
    var kernel = start
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return }
        MatrixProduct.multiply(
          rows: rows, columns: columns, depth: depth,
          transposesA ? Factor(transposing: a, width: rows) : Factor(a, width: depth),
          transposesB ? Factor(transposing: b, width: depth) : Factor(b, width: columns),
          into: &kernel, accumulates: accumulates)
      }
    }
    return (kernel, loops)
  }
}

struct MatrixProductTests {
  @Test(arguments: ProductCase.all)
  func `every element is one chain in ascending order`(product: ProductCase) {
    let (kernel, loops) = product.results(withLoops: true)
    #expect(kernel == loops)
  }

  @Test func `rows may lie apart`() {
    var output = [Float](repeating: 7, count: 6)
    let factors: [Float] = [1, 2, 3, 4]
    factors.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      MatrixProduct.multiply(
        rows: 2, columns: 2, depth: 1, Factor(start, width: 1), Factor(start + 2, width: 2),
        into: &output, width: 3)
    }
    #expect(output == [3, 4, 7, 6, 8, 7])
  }

  @Test func `every build computes the same bits`() {
    var hash = BitHash()
    for product in ProductCase.all {
      for value in product.results(withLoops: false).kernel { hash.combine(value) }
    }
    #expect(hash.value == 0x90d1_2a3e_52fd_eca6)
  }
}
