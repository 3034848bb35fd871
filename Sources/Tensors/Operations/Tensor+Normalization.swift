import Contracts
import Kernels

extension Tensor {
  /// Every column brought to mean 0 and variance 1: `[…, columns]`, statistics over all other axes.
  ///
  /// The variance is divided by the number of rows; `epsilon` is added to it. Mean and variance are
  /// returned as constants, `[columns]` each.
  ///
  /// - Precondition: There is a row.
  public func normalizedColumns(
    epsilon: Float
  ) -> (normalized: Tensor, mean: Tensor, variance: Tensor) {
    require(rank >= 1 && count > 0, "normalizedColumns: \(shape); there must be an element")
    let width = shape[rank - 1]
    let rows = count / width
    let (mean, variance) = (Tensor(zeros: width), Tensor(zeros: width))
    let inverse = Tensor([width]) {
      Normalization.columnMoments(
        floats, rows: rows, width: width, mean: mean.storage.start,
        variance: variance.storage.start)
      Normalization.inverseDeviation(variance.floats, epsilon: epsilon, $0, width)
    }
    let result = Tensor(shape) {
      Normalization.normalizeColumns(
        floats, mean: mean.floats, inverse: inverse.floats, rows: rows, width: width, $0)
    }
    guard let tape = Tape.recording(self) else { return (result, mean, variance) }
    let recorded = tape.record(result) { gradient in
      self.receive(
        Tensor(self.shape) {
          Normalization.columnGradient(
            normalized: result.floats, gradient.floats, inverse: inverse.floats, rows: rows,
            width: width, $0)
        })
    }
    return (recorded, mean, variance)
  }

  /// Every row along the last axis brought to mean 0 and variance 1.
  ///
  /// The variance is divided by the length of the row; `epsilon` is added to it.
  ///
  /// - Precondition: The last axis is not empty.
  public func normalizedRows(epsilon: Float) -> Tensor {
    require(
      rank >= 1 && shape[rank - 1] > 0,
      "normalizedRows: \(shape); the last axis must not be empty")
    let width = shape[rank - 1]
    let rows = count / width
    let inverse = Tensor(zeros: rows)
    let result = Tensor(shape) {
      Normalization.normalizeRows(
        floats, epsilon: epsilon, rows: rows, width: width, $0, inverse: inverse.storage.start)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { gradient in
      self.receive(
        Tensor(self.shape) {
          Normalization.rowGradient(
            normalized: result.floats, gradient.floats, inverse: inverse.floats, rows: rows,
            width: width, $0)
        })
    }
  }
}
