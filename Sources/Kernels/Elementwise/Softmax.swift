/// Softmax and what is fused with it, row by row.
package enum Softmax {
  /// `exp(x - max) / sum` along each row; the largest element is taken off against overflow.
  package static func apply(
    _ x: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let (x, output) = (x + row &* width, output + row &* width)
      let sum = exponentials(x, output, width)
      Elementwise.scale(output, by: 1 / sum, output, width)
    }
  }

  /// `x - log(sum(exp(x)))` along each row.
  package static func logarithm(
    _ x: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let (x, output) = (x + row &* width, output + row &* width)
      let total = logarithmOfSum(x, output, width)
      Elementwise.affine(x, scale: 1, offset: -total, output, width)
    }
  }

  /// `log(sum(exp(x)))` of each row, one number a row.
  package static func logSumExp(
    _ x: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    withScratch(width) { scratch in
      for row in 0..<rows { output[row] = logarithmOfSum(x + row &* width, scratch, width) }
    }
  }

  /// The gradient of softmax: `y * (g - sum(y * g))` along each row.
  package static func gradient(
    _ y: Floats, _ g: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let at = row &* width
      let along = Reduction.dot(y + at, g + at, width)
      map(y + at, g + at, output + at, width) { $0 * ($1 - along) }
    }
  }

  /// The gradient of the logarithm of softmax: `g - exp(y) * sum(g)` along each row.
  package static func logarithmGradient(
    _ y: Floats, _ g: Floats, _ output: MutableFloats, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let at = row &* width
      let sum = Reduction.sum(g + at, width)
      map(y + at, g + at, output + at, width) { $1 - Lanes.exp($0) * sum }
    }
  }

  /// The cross-entropy of each row against its label, `log(sum(exp(x))) - x[label]`, and the softmax.
  package static func crossEntropy(
    _ logits: Floats, labels: UnsafePointer<Int>, losses: MutableFloats,
    probabilities: MutableFloats, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let (x, output) = (logits + row &* width, probabilities + row &* width)
      let largest = Reduction.maximum(x, width)
      let sum = exponentials(x, output, width)
      losses[row] = logarithm(sum) - (x[labels[row]] - largest)
      Elementwise.scale(output, by: 1 / sum, output, width)
    }
  }

  /// `exp(x - max)` of a row, and their sum.
  @inline(__always)
  private static func exponentials(_ x: Floats, _ output: MutableFloats, _ width: Int) -> Float {
    let largest = Reduction.maximum(x, width)
    map(x, output, width) { Lanes.exp($0 - largest) }
    return Reduction.sum(output, width)
  }

  /// `log(sum(exp(x)))` of a row; minus infinity when all of it is.
  private static func logarithmOfSum(_ x: Floats, _ scratch: MutableFloats, _ width: Int) -> Float {
    let largest = Reduction.maximum(x, width)
    if largest.isInfinite { return largest }
    return largest + logarithm(exponentials(x, scratch, width))
  }

  @inline(__always)
  private static func logarithm(_ x: Float) -> Float { Lanes.log(Lanes(repeating: x))[0] }
}
