import Contracts
import Kernels

extension Tensor {
  /// The matrix product.
  ///
  /// `[…, m, k]` by `[k, n]` → `[…, m, n]`; `[…, m, k]` by `[…, k, n]` with equal leading axes
  /// multiplies matrix by matrix. A single axis stands for one row on the left, one column on the
  /// right.
  public func matmul(_ other: Tensor) -> Tensor {
    if rank == 1 && other.rank >= 1 {
      let product = reshaped(to: [1, count]).matmul(other)
      return product.reshaped(to: product.shape.removing(axis: Swift.max(product.rank - 2, 0)))
    }
    if other.rank == 1 {
      let product = matmul(other.reshaped(to: [other.count, 1]))
      return product.reshaped(to: product.shape.removing(axis: product.rank - 1))
    }
    if other.rank == 2 { return matmul(other, adding: nil) }
    return batchedProduct(other)
  }

  /// The matrix product, plus a bias for each column, through an activation: one operation.
  ///
  /// `[…, k]` by `[k, n]` → `[…, n]`; `bias` is `[n]`.
  public func matmul(
    _ weight: Tensor, adding bias: Tensor?, then activation: Activation = .identity
  ) -> Tensor {
    require(
      rank >= 1 && weight.rank == 2 && shape[rank - 1] == weight.shape[0],
      "matmul: \(shape) by \(weight.shape); inner sizes must agree")
    let (depth, columns) = (weight.shape[0], weight.shape[1])
    if let bias {
      require(
        bias.rank == 1 && bias.count == columns,
        "matmul: bias \(bias.shape) for \(columns) columns; want [columns]"
      )
    }
    let rows = shape.count(of: 0..<rank - 1)
    let target = shape.replacing(axis: rank - 1, with: columns)
    let sums = Tensor(target) { output in
      MatrixProduct.multiply(
        rows: rows, columns: columns, depth: depth, Factor(floats, width: depth),
        Factor(weight.floats, width: columns), into: output)
      if let bias { bias.addToRows(output, rows) }
      if !activation.needsArgument && !activation.isIdentity {
        activation.apply(output, output, rows * columns)
      }
    }
    var tape = Tape.recording(self, weight)
    if tape == nil, let bias { tape = Tape.recording(bias) }
    let result = activation.needsArgument ? sums.detached().activated(by: activation) : sums
    guard let tape else { return result }
    let known = activation.needsArgument ? sums : result
    return tape.record(result) { gradient in
      let g = activation.pullback(known, gradient)
      self.receiveProduct(of: g, weight, rows)
      bias?.addToGradient { Reduction.addRows(g.floats, $0, rows: rows, width: columns) }
    }
  }

  /// Adds this row to every row of `output`.
  func addToRows(_ output: MutableFloats, _ rows: Int) {
    Elementwise.forEachRow(output, floats, output, rows: rows, width: count, Elementwise.add)
  }

  /// Hands on the gradient of `self · weight`: `gradient · weightᵀ` and `selfᵀ · gradient`.
  private func receiveProduct(of gradient: Tensor, _ weight: Tensor, _ rows: Int) {
    let (depth, columns) = (weight.shape[0], weight.shape[1])
    writeGradient { sum, adds in
      MatrixProduct.multiply(
        rows: rows, columns: depth, depth: columns, Factor(gradient.floats, width: columns),
        Factor(transposing: weight.floats, width: columns), into: sum, accumulates: adds)
    }
    weight.writeGradient { sum, adds in
      MatrixProduct.multiply(
        rows: depth, columns: columns, depth: rows, Factor(transposing: floats, width: depth),
        Factor(gradient.floats, width: columns), into: sum, accumulates: adds)
    }
  }

  /// Matrix by matrix over equal leading axes.
  private func batchedProduct(_ other: Tensor) -> Tensor {
    let batch = Shape(shape.lengths.dropLast(2))
    require(
      rank >= 2 && rank == other.rank && batch == Shape(other.shape.lengths.dropLast(2))
        && shape[rank - 1] == other.shape[rank - 2],
      "matmul: \(shape) by \(other.shape); leading axes and inner sizes must agree")
    let (rows, depth, columns) = (shape[rank - 2], shape[rank - 1], other.shape[rank - 1])
    let count = batch.count
    let result = Tensor(shape.replacing(axis: rank - 1, with: columns)) { output in
      for i in 0..<count {
        MatrixProduct.multiply(
          rows: rows, columns: columns, depth: depth,
          Factor(floats + i * rows * depth, width: depth),
          Factor(other.floats + i * depth * columns, width: columns),
          into: output + i * rows * columns)
      }
    }
    guard let tape = Tape.recording(self, other) else { return result }
    return tape.record(result) { g in
      self.receive(g.batchedProduct(other.transposed(-1, -2)))
      other.receive(self.transposed(-1, -2).batchedProduct(g))
    }
  }
}
