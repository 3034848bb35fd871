import Randomness
import Tensors
import Testing

struct TensorTests {
  @Test func `a copy does not change with the original`() {
    let original = Tensor(rows: [[1, 2], [3, 4]])
    var copy = original
    copy[1, 0] = 9
    #expect(original.scalars == [1, 2, 3, 4])
    #expect(copy.scalars == [1, 2, 9, 4])
  }

  @Test func `creation fills as its name says`() {
    #expect(Tensor(zeros: 2, 3) == Tensor([0, 0, 0, 0, 0, 0], shape: [2, 3]))
    #expect(Tensor(ones: 2).scalars == [1, 1])
    #expect(Tensor(range: 3) == [0, 1, 2])
    #expect(Tensor(identity: 2) == Tensor(rows: [[1, 0], [0, 1]]))
    #expect(Tensor(oneHot: [2, 0], classes: 3) == Tensor(rows: [[0, 0, 1], [1, 0, 0]]))
    #expect(Tensor(4).shape == [] && Tensor(4).item == 4)
    #expect(Tensor(rows: []).shape == [0, 0])
  }

  @Test func `shapes stretch from the last axis on`() {
    let a = Tensor(range: 3).reshaped(3, 1)
    let b = Tensor([10, 20])
    #expect(a + b == Tensor(rows: [[10, 20], [11, 21], [12, 22]]))
    #expect((b - a).shape == [3, 2])
    #expect((Tensor(ones: 2, 1, 3) * Tensor(ones: 4, 1)).shape == [2, 4, 3])
    #expect((Tensor(zeros: 0, 3) + Tensor(ones: 3)).shape == [0, 3])
  }

  @Test func `stretching equals the plain loop`() {
    var random = RandomStream(seed: 4)
    let lengths = [[2, 3, 4], [3, 1], [1, 4], [2, 1, 1], [4], []]
    for left in lengths {
      for right in lengths {
        let a = Tensor(uniform: -1...1, shape: Shape(left), using: &random)
        let b = Tensor(uniform: -1...1, shape: Shape(right), using: &random)
        let product = a * b
        let full = Tensor(zeros: 2, 3, 4)
        let (x, y) = ((a + full).scalars, (b + full).scalars)
        #expect((product + full).scalars == zip(x, y).map { $0 * $1 })
      }
    }
  }

  @Test func `reductions name their axis`() {
    let x = Tensor(rows: [[1, 5, 2], [4, 0, 4]])
    #expect(x.sum().item == 16)
    #expect(x.sum(along: 0) == [5, 5, 6])
    #expect(
      x.mean(along: 1, keepsAxis: true)
        == Tensor(rows: [[8 * (1 / 3.0 as Float)], [8 * (1 / 3.0 as Float)]]))
    #expect(x.max(along: -1) == [5, 4])
    #expect(x.min().item == 0)
    #expect(x.argmax() == [1, 0])
    #expect(x.argmax(along: 0) == [1, 0, 1])
    #expect(x.variance(along: 0) == [2.25, 6.25, 1])
  }

  @Test func `parts and arrangements move elements only`() {
    let x = Tensor(range: 12).reshaped(3, 4)
    #expect(x[row: 1] == [4, 5, 6, 7])
    #expect(x.slice(1..<3, axis: 1) == Tensor(rows: [[1, 2], [5, 6], [9, 10]]))
    #expect(x.transposed()[3, 1] == 7)
    #expect(x.reshaped(2, 3, 2).permuted([2, 0, 1])[1, 0, 2] == 5)
    #expect(x.gatherRows([2, 2]).scalars == [8, 9, 10, 11, 8, 9, 10, 11])
    #expect(x.gather([3, 0, 1]) == [3, 4, 9])
    #expect(Tensor.concatenated([x, x], axis: 1)[2, 7] == 11)
    #expect(Tensor.stacked([x, x]).shape == [2, 3, 4])
    #expect(Tensor([1, 2]).padded(axis: 0, before: 1, after: 2) == [0, 1, 2, 0, 0])
  }

  @Test func `softmax stays finite for large numbers`() {
    let x = Tensor(rows: [[1000, 1000], [-1000, 0]])
    #expect(x.softmax() == Tensor(rows: [[0.5, 0.5], [0, 1]]))
    #expect(x.logSumExp()[1] == 0)
    #expect(abs(x.logSumExp()[0] - 1000.6931) < 1e-3)
    #expect(x.logSoftmax()[1, 0] == -1000)
    #expect(x.softmaxCrossEntropy(labels: [0, 0])[1] == 1000)
  }

  @Test func `a convolution equals the plain loop`() {
    var random = RandomStream(seed: 6)
    let x = Tensor(uniform: -1...1, shape: [1, 5, 4, 2], using: &random)
    let filters = Tensor(uniform: -1...1, shape: [3, 2, 2, 3], using: &random)
    let result = x.convolution(filters, stride: 2, padding: .explicit(vertical: 1, horizontal: 0))
    #expect(result.shape == [1, 3, 2, 3])
    for (row, column, output) in [(0, 0, 0), (1, 1, 2), (2, 0, 1)] {
      var sum: Float = 0
      for i in 0..<3 {
        for j in 0..<2 {
          let line = row * 2 - 1 + i
          for channel in 0..<2 where line >= 0 && line < 5 {
            sum += x[0, line, column * 2 + j, channel] * filters[i, j, channel, output]
          }
        }
      }
      #expect(result[0, row, column, output] == sum)
    }
  }

  @Test func `pooling takes the largest or the mean and ignores padding`() {
    let x = Tensor([-1, -2, -3, -4], shape: [1, 2, 2, 1])
    #expect(x.maxPooled(2).item == -1)
    #expect(x.averagePooled(2).item == -2.5)
    #expect(x.maxPooled(3, stride: 2, padding: .same).shape == [1, 1, 1, 1])
    #expect(
      x.averagePooled(3, stride: 1, padding: .explicit(1)).scalars == [-2.5, -2.5, -2.5, -2.5])
    #expect(Tensor([.nan, 1, 2, 3], shape: [1, 2, 2, 1]).maxPooled(2).item.isNaN)
  }

  @Test func `same padding keeps the length at stride 1`() {
    let x = Tensor(ones: 1, 5, 5, 1)
    let filters = Tensor(ones: 3, 3, 1, 1)
    let result = x.convolution(filters, padding: .same)
    #expect(result.shape == x.shape)
    #expect(result[0, 0, 0, 0] == 4 && result[0, 2, 2, 0] == 9)
  }

  @Test func `a description shows the elements`() {
    #expect(Tensor(rows: [[1, 2.5], [3, 4]]).description == "[[1.0, 2.5], [3.0, 4.0]]")
    #expect(Shape([32, 10]).description == "[32, 10]")
  }
}
