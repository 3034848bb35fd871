import Kernels
import Randomness
import Testing

struct ReductionTests {
  private func numbers(_ count: Int) -> [Float] {
    var random = RandomStream(seed: 5)
    return (0..<count).map { _ in random.uniform(in: Float(-2)...3) }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 100, 4096])
  func `a sum is near that in double precision`(count: Int) {
    let x = numbers(count)
    let exact = x.reduce(0.0) { $0 + Double($1) }
    #expect(abs(Double(Reduction.sum(x, count)) - exact) < 1e-6 * Double(count + 1))
    let squares = x.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(Double(Reduction.dot(x, x, count)) - squares) < 3e-6 * Double(count + 1))
    let around = x.reduce(0.0) { $0 + (Double($1) - 0.5) * (Double($1) - 0.5) }
    let kernel = Reduction.sumOfSquares(x, around: 0.5, count)
    #expect(abs(Double(kernel) - around) < 3e-6 * Double(count + 1))
  }

  @Test(arguments: [1, 15, 16, 17, 100])
  func `the largest value is found wherever it stands`(count: Int) {
    for place in 0..<count {
      var x = numbers(count)
      x[place] = 9
      #expect(Reduction.maximum(x, count) == 9)
      #expect(Reduction.argmax(x, count) == place)
      x[place] = .nan
      #expect(Reduction.maximum(x, count).isNaN)
      #expect(!Reduction.isFinite(x, count))
    }
  }

  @Test(arguments: [1, 31, 32, 40, 130])
  func `rows are added from top to bottom`(width: Int) {
    let (x, start) = (numbers(5 * width), numbers(width))
    var (sums, loops) = (start, start)
    Reduction.addRows(x, &sums, rows: 5, width: width)
    for i in 0..<5 * width { loops[i % width] += x[i] }
    #expect(sums == loops)
  }

  @Test func `nothing sums to zero and has no largest value`() {
    #expect(Reduction.sum([0], 0) == 0)
    #expect(Reduction.maximum([0], 0) == -.infinity)
    #expect(Reduction.isFinite([.infinity], 0) && !Reduction.isFinite([.infinity], 1))
  }

  @Test func `every build computes the same bits`() {
    var hash = BitHash()
    for count in [3, 16, 50, 1001] {
      let x = numbers(count)
      hash.combine(Reduction.sum(x, count))
      hash.combine(Reduction.dot(x, x, count))
      var rows = [Float](repeating: 0, count: count)
      Softmax.apply(x, &rows, rows: 1, width: count)
      for value in rows { hash.combine(value) }
    }
    #expect(hash.value == 0xbc5b_d654_94aa_e286)
  }
}
