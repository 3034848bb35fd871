import Contracts
import Kernels

/// The weights of a recurrent layer, as one operation over a sequence takes them.
public struct RecurrentWeights: Sendable {
  /// `[inputs, gates · units]`.
  public var input: Tensor
  /// `[units, gates · units]`.
  public var recurrent: Tensor
  /// `[gates · units]`.
  public var bias: Tensor

  /// The weights from the input, from the previous output, and the bias.
  public init(input: Tensor, recurrent: Tensor, bias: Tensor) {
    self.input = input
    self.recurrent = recurrent
    self.bias = bias
  }
}

extension Tensor {
  /// A long short-term memory over a sequence, as one operation.
  ///
  /// `[batch, time, inputs]` → outputs and cells `[batch, time, units]`; both pass gradients. Gates are
  /// in the order input, forget, candidate, output. States are `[batch, units]`, zero unless given.
  public func lstm(
    _ weights: RecurrentWeights, output: Tensor? = nil, cell: Tensor? = nil
  ) -> (outputs: Tensor, cells: Tensor) {
    let run = SequenceRun(self, weights, gates: 4, place: "lstm")
    let start = run.state(output)
    let startCell = run.state(cell)
    let (rows, units) = (run.batch, run.units)
    let gates = run.inputSums(self, weights, weights.bias)
    let (outputs, cells) = (Tensor(run.shape) { _ in }, Tensor(run.shape) { _ in })
    let bentCells = Tensor(run.shape) { _ in }
    for time in 0..<run.time {
      // Nothing comes from a state of zeros.
      if time > 0 || output != nil {
        run.addRecurrentSums(weights, previous: run.rows(before: time, outputs, start), gates, time)
      }
      LSTMCell.apply(
        rows: rows, width: units, gates: run.rows(gates, time),
        previousCell: run.rows(before: time, cells, startCell), cell: run.rows(cells, time),
        bentCell: run.rows(bentCells, time), output: run.rows(outputs, time))
    }
    let operands = [self, weights.input, weights.recurrent, weights.bias, start, startCell]
    guard let tape = Tape.recording(operands) else { return (outputs, cells) }
    func goBack(_ outputGradient: Tensor, _ cellGradient: Tensor?) {
      // Gates are needed no more once the gradients of their sums are known, which take their place.
      let sums = gates
      let recurrentWeights = weights.recurrent.transposed()
      var state = Tensor(zeros: [rows, units])
      var cellState = Tensor(zeros: [rows, units])
      for time in stride(from: run.time - 1, through: 0, by: -1) {
        run.add(outputGradient, time, to: &state)
        if let cellGradient { run.add(cellGradient, time, to: &cellState) }
        LSTMCell.gradient(
          rows: rows, width: units, gates: run.rows(gates, time),
          previousCell: run.rows(before: time, cells, startCell),
          bentCell: run.rows(bentCells, time), outputGradient: run.rows(state),
          cellGradient: run.rows(cellState),
          sums: run.rows(sums, time))
        if time > 0 || start.storage.tape != nil {
          run.passBack(sums, time, recurrentWeights, to: &state)
        }
      }
      start.receive(state)
      startCell.receive(cellState)
      run.receive(self, weights, sums, sums, outputs: outputs, start: start)
    }
    // Cells come first on the tape; whichever is reached last on the way back does the work.
    let recordedCells = tape.record(cells) { goBack(Tensor(zeros: run.shape), $0) }
    let index = recordedCells.storage.index
    let recordedOutputs = tape.record(outputs) { goBack($0, tape.take(index)) }
    return (recordedOutputs, recordedCells)
  }

  /// A gated recurrent unit over a sequence, as one operation.
  ///
  /// `[batch, time, inputs]` → `[batch, time, units]`. Gates are in the order reset, update,
  /// candidate; `recurrentBias` is added to the recurrent product before the reset gate acts on it.
  /// The state is `[batch, units]`, zero unless given.
  public func gru(
    _ weights: RecurrentWeights, recurrentBias: Tensor, output: Tensor? = nil
  ) -> Tensor {
    let run = SequenceRun(self, weights, gates: 3, place: "gru")
    let start = run.state(output)
    let (rows, units) = (run.batch, run.units)
    let gates = run.inputSums(self, weights, weights.bias)
    let recurrent = Tensor(gates.shape) {
      recurrentBias.checked(asBiasFor: 3 * units, "gru")
        .repeatRows($0, rows * run.time)
    }
    let outputs = Tensor(run.shape) { _ in }
    for time in 0..<run.time {
      let previous = run.rows(before: time, outputs, start)
      run.addRecurrentSums(weights, previous: previous, recurrent, time)
      GRUCell.apply(
        rows: rows, width: units, gates: run.rows(gates, time),
        recurrent: run.rows(recurrent, time), previous: previous, output: run.rows(outputs, time))
    }
    let operands = [self, weights.input, weights.recurrent, weights.bias, recurrentBias, start]
    guard let tape = Tape.recording(operands) else { return outputs }
    return tape.record(outputs) { outputGradient in
      let (sums, recurrentSums) = (Tensor(gates.shape) { _ in }, Tensor(gates.shape) { _ in })
      let recurrentWeights = weights.recurrent.transposed()
      var state = Tensor(zeros: [rows, units])
      for time in stride(from: run.time - 1, through: 0, by: -1) {
        run.add(outputGradient, time, to: &state)
        GRUCell.gradient(
          rows: rows, width: units, gates: run.rows(gates, time),
          recurrent: run.rows(recurrent, time), previous: run.rows(before: time, outputs, start),
          outputGradient: run.rows(state), sums: run.rows(sums, time),
          recurrentSums: run.rows(recurrentSums, time))
        run.passBack(recurrentSums, time, recurrentWeights, to: &state, adds: true)
      }
      start.receive(state)
      run.receive(self, weights, sums, recurrentSums, outputs: outputs, start: start)
      recurrentBias.receive(recurrentSums.sumOfRows())
    }
  }

  /// A plain recurrent layer over a sequence, `h = tanh(x W + h' U + b)`, as one operation.
  ///
  /// `[batch, time, inputs]` → `[batch, time, units]`. The state is `[batch, units]`, zero unless
  /// given.
  public func plainRecurrence(_ weights: RecurrentWeights, output: Tensor? = nil) -> Tensor {
    let run = SequenceRun(self, weights, gates: 1, place: "plainRecurrence")
    let start = run.state(output)
    let outputs = run.inputSums(self, weights, weights.bias)
    for time in 0..<run.time {
      run.addRecurrentSums(weights, previous: run.rows(before: time, outputs, start), outputs, time)
      run.rows(outputs, time).forEach(run.batch) { Elementwise.tanh($0, $0, run.units) }
    }
    let operands = [self, weights.input, weights.recurrent, weights.bias, start]
    guard let tape = Tape.recording(operands) else { return outputs }
    return tape.record(outputs) { outputGradient in
      let sums = Tensor(run.shape) { _ in }
      let recurrentWeights = weights.recurrent.transposed()
      var state = Tensor(zeros: [run.batch, run.units])
      for time in stride(from: run.time - 1, through: 0, by: -1) {
        run.add(outputGradient, time, to: &state)
        run.rows(outputs, time).forEach(run.batch, run.rows(state), run.rows(sums, time)) {
          Elementwise.tanhGradient($0, $1, $2, run.units)
        }
        run.passBack(sums, time, recurrentWeights, to: &state)
      }
      start.receive(state)
      run.receive(self, weights, sums, sums, outputs: outputs, start: start)
    }
  }
}
