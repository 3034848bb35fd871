import Contracts
import Kernels

extension Tensor {
  /// `exp(x) / sum(exp(x))` along the last axis.
  public func softmax() -> Tensor {
    let (rows, width) = rowsAndWidth("softmax")
    return mapped(
      { x, output, _ in Softmax.apply(x, output, rows: rows, width: width) },
      slope: { _, y, g in
        Tensor(y.shape) { Softmax.gradient(y.floats, g.floats, $0, rows: rows, width: width) }
      })
  }

  /// The logarithm of the softmax along the last axis, without overflow.
  public func logSoftmax() -> Tensor {
    let (rows, width) = rowsAndWidth("logSoftmax")
    return mapped(
      { x, output, _ in Softmax.logarithm(x, output, rows: rows, width: width) },
      slope: { _, y, g in
        Tensor(y.shape) {
          Softmax.logarithmGradient(y.floats, g.floats, $0, rows: rows, width: width)
        }
      })
  }

  /// `log(sum(exp(x)))` along the last axis, which is dropped, without overflow.
  public func logSumExp() -> Tensor {
    let (rows, width) = rowsAndWidth("logSumExp")
    let result = Tensor(shape.removing(axis: rank - 1)) {
      Softmax.logSumExp(floats, $0, rows: rows, width: width)
    }
    guard let tape = Tape.recording(self) else { return result }
    return tape.record(result) { g in
      self.receive(
        self.softmax() * g.reshaped(to: self.shape.replacing(axis: self.rank - 1, with: 1)))
    }
  }

  /// The cross-entropy of the softmax of each row with a label: `[rows, classes]` → `[rows]`.
  ///
  /// Its gradient is simply the softmax less 1 at the label.
  ///
  /// - Precondition: One label for each row, each in `0..<classes`.
  public func softmaxCrossEntropy(labels: [Int]) -> Tensor {
    require(
      rank == 2 && labels.count == shape[0],
      "softmaxCrossEntropy: \(labels.count) labels for \(shape); give one for each row of a matrix")
    let (rows, width) = (shape[0], shape[1])
    for (row, label) in labels.enumerated() {
      require(
        label >= 0 && label < width,
        "softmaxCrossEntropy: label \(label) at \(row); labels are 0..<\(width)")
    }
    let probabilities = Tensor(zeros: shape)
    let losses = Tensor([rows]) { losses in
      Softmax.crossEntropy(
        floats, labels: labels, losses: losses, probabilities: probabilities.storage.start,
        rows: rows, width: width)
    }
    guard let tape = Tape.recording(self) else { return losses }
    return tape.record(losses) { gradient in
      self.receive(
        Tensor(self.shape) { output in
          for row in 0..<rows {
            let (at, g) = (row * width, gradient.floats[row])
            Elementwise.scale(probabilities.floats + at, by: g, output + at, width)
            output[at + labels[row]] -= g
          }
        })
    }
  }

  private func rowsAndWidth(_ place: String) -> (Int, Int) {
    require(rank > 0 && shape[rank - 1] > 0, "\(place): \(shape); the last axis must not be empty")
    return (shape.count(of: 0..<rank - 1), shape[rank - 1])
  }
}
