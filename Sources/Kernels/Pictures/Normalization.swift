/// Normalisation to mean 0 and variance 1, over columns (a batch) or rows (a layer).
package enum Normalization {
  /// The mean and the variance (divided by the number of rows) of each column.
  package static func columnMoments(
    _ x: Floats, rows: Int, width: Int, mean: MutableFloats, variance: MutableFloats
  ) {
    mean.update(repeating: 0, count: width)
    variance.update(repeating: 0, count: width)
    Reduction.addRows(x, mean, rows: rows, width: width)
    Elementwise.scale(mean, by: 1 / Float(rows), mean, width)
    for row in 0..<rows {
      map(variance, x + row &* width, mean, variance, width) { $0 + ($1 - $2) * ($1 - $2) }
    }
    Elementwise.scale(variance, by: 1 / Float(rows), variance, width)
  }

  /// `1 / sqrt(variance + epsilon)`.
  package static func inverseDeviation(
    _ variance: Floats, epsilon: Float, _ output: MutableFloats, _ count: Int
  ) {
    for i in 0..<count { output[i] = 1 / (variance[i] + epsilon).squareRoot() }
  }

  /// `(x - mean) * inverse` with a mean and an inverse deviation for each column.
  package static func normalizeColumns(
    _ x: Floats, mean: Floats, inverse: Floats, rows: Int, width: Int, _ output: MutableFloats
  ) {
    for row in 0..<rows {
      map(x + row &* width, mean, inverse, output + row &* width, width) { ($0 - $1) * $2 }
    }
  }

  /// The gradient through `columnMoments` and `normalizeColumns`, from the normalised values.
  ///
  /// `inverse * (g - mean(g) - y * mean(g * y))`, with means over the rows.
  package static func columnGradient(
    normalized y: Floats, _ g: Floats, inverse: Floats, rows: Int, width: Int,
    _ output: MutableFloats
  ) {
    withScratch(2 &* width) { scratch in
      let (mean, along) = (scratch, scratch + width)
      mean.update(repeating: 0, count: 2 &* width)
      for row in 0..<rows {
        Elementwise.add(mean, g + row &* width, mean, width)
        Elementwise.addProduct(along, g + row &* width, y + row &* width, along, width)
      }
      Elementwise.scale(scratch, by: 1 / Float(rows), scratch, 2 &* width)
      for row in 0..<rows {
        let (at, result) = (row &* width, output + row &* width)
        map(g + at, y + at, along, result, width) { $0 - $1 * $2 }
        map(result, mean, inverse, result, width) { ($0 - $1) * $2 }
      }
    }
  }

  /// Normalises each row by itself; keeps `1 / sqrt(variance + epsilon)` of each.
  package static func normalizeRows(
    _ x: Floats, epsilon: Float, rows: Int, width: Int, _ output: MutableFloats,
    inverse: MutableFloats
  ) {
    for row in 0..<rows {
      let at = row &* width
      let mean = Reduction.sum(x + at, width) / Float(width)
      let squares = Reduction.sumOfSquares(x + at, around: mean, width)
      let scale = 1 / (squares / Float(width) + epsilon).squareRoot()
      inverse[row] = scale
      map(x + at, output + at, width) { ($0 - mean) * scale }
    }
  }

  /// The gradient through `normalizeRows`, from the normalised values.
  package static func rowGradient(
    normalized y: Floats, _ g: Floats, inverse: Floats, rows: Int, width: Int,
    _ output: MutableFloats
  ) {
    for row in 0..<rows {
      let at = row &* width
      let mean = Reduction.sum(g + at, width) / Float(width)
      let along = Reduction.dot(g + at, y + at, width) / Float(width)
      let scale = inverse[row]
      map(g + at, y + at, output + at, width) { ($0 - mean - $1 * along) * scale }
    }
  }
}
