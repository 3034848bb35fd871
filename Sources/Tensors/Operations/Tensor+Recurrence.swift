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
    let run = SequenceRun(self, weights, gates: 4, from: output, place: "lstm")
    let (rows, units) = (run.batch, run.units)
    let (input, gates) = (stepsFirst(), run.steps(4 * units))
    let (outputs, cells) = (run.states(from: output), run.states(from: cell))
    let bentCells = run.steps(units)
    func cellStep(_ step: Int) -> LSTMCell {
      LSTMCell(
        width: units, gates: run.rows(gates, step), previousCell: run.rows(cells, step),
        bentCell: run.rows(bentCells, step))
    }
    for step in 0..<run.time {
      let sums = run.rows(gates, step)
      run.sumInputs(input, step, into: sums)
      run.addRecurrentSums(outputs, step, to: sums)
      cellStep(step).apply(
        rows: rows, cell: run.rows(cells, step + 1), output: run.rows(outputs, step + 1))
    }
    let result = (outputs: run.sequence(outputs), cells: run.sequence(cells))
    let operands = [self, weights.input, weights.recurrent, weights.bias, output, cell]
    guard let tape = Tape.recording(operands) else { return result }
    func goBack(_ outputGradient: Tensor, _ cellGradient: Tensor?) {
      // Gates are needed no more once the gradients of their sums are known, which take their place.
      let cellGradients = cellGradient?.stepsFirst()
      var cellState = Tensor(zeros: [rows, units])
      let state = run.goBack(outputGradient, recurrentSums: gates) { step, state in
        cellState.modify { cellState in
          if let cellGradients {
            Elementwise.add(cellState, run.rows(cellGradients, step), cellState, rows * units)
          }
          cellStep(step).gradient(rows: rows, outputGradient: state, cellGradient: cellState)
        }
      }
      output?.receive(state)
      cell?.receive(cellState)
      run.receive(self, input: input, states: outputs, gates, recurrent: gates)
    }
    // Cells come first on the tape; whichever is reached last on the way back does the work.
    let recordedCells = tape.record(result.cells) { goBack(Tensor(zeros: result.cells.shape), $0) }
    let index = recordedCells.storage.index
    let recordedOutputs = tape.record(result.outputs) { goBack($0, tape.take(index)) }
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
    let run = SequenceRun(self, weights, gates: 3, from: output, place: "gru")
    let (rows, units) = (run.batch, run.units)
    let bias = recurrentBias.checked(asBiasFor: 3 * units, "gru")
    let (input, gates, recurrent) = (stepsFirst(), run.steps(3 * units), run.steps(3 * units))
    let outputs = run.states(from: output)
    func cellStep(_ step: Int) -> GRUCell {
      GRUCell(
        width: units, gates: run.rows(gates, step), recurrent: run.rows(recurrent, step),
        previous: run.rows(outputs, step))
    }
    for step in 0..<run.time {
      let recurrentSums = run.rows(recurrent, step)
      run.sumInputs(input, step, into: run.rows(gates, step))
      bias.repeatRows(recurrentSums, rows)
      run.addRecurrentSums(outputs, step, to: recurrentSums)
      cellStep(step).apply(rows: rows, output: run.rows(outputs, step + 1))
    }
    let result = run.sequence(outputs)
    let operands = [
      self, weights.input, weights.recurrent, weights.bias, recurrentBias, output,
    ]
    guard let tape = Tape.recording(operands) else { return result }
    return tape.record(result) { outputGradient in
      // The gradients of the sums take their place.
      let state = run.goBack(outputGradient, recurrentSums: recurrent, keeps: true) { step, state in
        cellStep(step).gradient(rows: rows, outputGradient: state)
      }
      output?.receive(state)
      run.receive(self, input: input, states: outputs, gates, recurrent: recurrent)
      recurrentBias.receive(recurrent.sumOfRows())
    }
  }

  /// A plain recurrent layer over a sequence, `h = tanh(x W + h' U + b)`, as one operation.
  ///
  /// `[batch, time, inputs]` → `[batch, time, units]`. The state is `[batch, units]`, zero unless
  /// given.
  public func plainRecurrence(_ weights: RecurrentWeights, output: Tensor? = nil) -> Tensor {
    let run = SequenceRun(self, weights, gates: 1, from: output, place: "plainRecurrence")
    let count = run.batch * run.units
    let (input, outputs) = (stepsFirst(), run.states(from: output))
    for step in 0..<run.time {
      let sums = run.rows(outputs, step + 1)
      run.sumInputs(input, step, into: sums)
      run.addRecurrentSums(outputs, step, to: sums)
      Elementwise.tanh(sums, sums, count)
    }
    let result = run.sequence(outputs)
    let operands = [self, weights.input, weights.recurrent, weights.bias, output]
    guard let tape = Tape.recording(operands) else { return result }
    return tape.record(result) { outputGradient in
      let sums = run.steps(run.units)
      let state = run.goBack(outputGradient, recurrentSums: sums) { step, state in
        Elementwise.tanhGradient(run.rows(outputs, step + 1), state, run.rows(sums, step), count)
      }
      output?.receive(state)
      run.receive(self, input: input, states: outputs, sums, recurrent: sums)
    }
  }
}
