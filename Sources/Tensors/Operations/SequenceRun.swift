import Contracts
import Kernels

/// What all recurrent operations share: sizes, and the products with the weights.
///
/// Sequences come as `[batch, time, …]`, but are gone through step by step: inside, time comes first,
/// so that the rows of one step lie together.
struct SequenceRun {
  let batch: Int
  let time: Int
  let inputs: Int
  let units: Int
  /// Gates times units.
  let sums: Int
  private let weights: RecurrentWeights
  /// Whether the state before the first step is other than zero.
  private let hasStart: Bool

  init(
    _ input: Tensor, _ weights: RecurrentWeights, gates: Int, from start: Tensor?, place: String
  ) {
    require(input.rank == 3, "\(place): \(input.shape); want [batch, time, inputs]")
    (batch, time, inputs) = (input.shape[0], input.shape[1], input.shape[2])
    units = weights.recurrent.shape[0]
    sums = gates * units
    let wanted: [Shape] = [[inputs, sums], [units, sums], [sums]]
    let given = [weights.input.shape, weights.recurrent.shape, weights.bias.shape]
    require(
      given == wanted, "\(place): weights \(given) for \(input.shape); want \(wanted)")
    self.weights = weights
    hasStart = start != nil
    self.place = place
  }

  private let place: String

  /// Room for so many numbers a row in every step, `[time, batch, width]`.
  func steps(_ width: Int) -> Tensor { Tensor([time, batch, width]) { _ in } }

  /// Room for the states before all steps and after the last, the first of them the given, or zeros.
  func states(from start: Tensor?) -> Tensor {
    if let start {
      require(
        start.shape == [batch, units],
        "\(place): state \(start.shape); want [\(batch), \(units)]")
    }
    return Tensor([time + 1, batch, units]) {
      if let start {
        Layout.copy(start.floats, $0, start.count)
      } else {
        Layout.fill($0, 0, batch * units)
      }
    }
  }

  /// The rows of one step.
  func rows(_ steps: Tensor, _ step: Int) -> MutableFloats {
    steps.storage.start + step * batch * steps.shape[2]
  }

  /// The states after each step, `[batch, time, units]`.
  func sequence(_ states: Tensor) -> Tensor {
    Tensor([batch, time, units]) {
      Layout.exchangeAxes(rows(states, 1), outer: time, inner: batch, width: units, $0)
    }
  }

  /// Computes `bias + input · weights` of one step.
  func sumInputs(_ input: Tensor, _ step: Int, into output: MutableFloats) {
    weights.bias.repeatRows(output, batch)
    MatrixProduct.multiply(
      rows: batch, columns: sums, depth: inputs, Factor(rows(input, step), width: inputs),
      Factor(weights.input.floats, width: sums), into: output, accumulates: true)
  }

  /// Adds `previous output · recurrent weights` to the sums of one step.
  func addRecurrentSums(_ states: Tensor, _ step: Int, to output: MutableFloats) {
    // Nothing comes from a state of zeros.
    if step == 0 && !hasStart { return }
    MatrixProduct.multiply(
      rows: batch, columns: sums, depth: units, Factor(rows(states, step), width: units),
      Factor(weights.recurrent.floats, width: sums), into: output, accumulates: true)
  }
}

/// The way back: from the gradients of the outputs to those of input, weights and starting state.
extension SequenceRun {
  /// Goes through the steps from the last to the first with the gradient of the state after each.
  ///
  /// `body` turns that gradient into those of the step's sums; with `keeps` what it leaves in the
  /// state's place is passed on beside what comes through the sums. Returns the gradient of the
  /// starting state.
  func goBack(
    _ outputGradient: Tensor, recurrentSums: Tensor, keeps: Bool = false,
    _ body: (_ step: Int, _ stateGradient: MutableFloats) -> Void
  ) -> Tensor {
    // Transposed once for all steps.
    let recurrent = weights.recurrent.transposed()
    return Tensor([batch, units]) { state in
      Layout.fill(state, 0, batch * units)
      for step in stride(from: time - 1, through: 0, by: -1) {
        Layout.addBlocks(
          outputGradient.floats + step * units, every: time * units, state, every: units,
          size: units, count: batch)
        body(step, state)
        if step == 0 && !hasStart { break }
        MatrixProduct.multiply(
          rows: batch, columns: units, depth: sums,
          Factor(rows(recurrentSums, step), width: sums), Factor(recurrent.floats, width: units),
          into: state, accumulates: keeps)
      }
    }
  }

  /// Hands the gradients of all sums on to the weights and to the sequence that `input` is the steps of.
  ///
  /// A weight's gradient is one product over all steps and rows.
  func receive(
    _ sequence: Tensor, input: Tensor, states: Tensor, _ gradient: Tensor, recurrent: Tensor
  ) {
    let rows = batch * time
    sequence.receive(inputGradient(gradient))
    weights.input.writeGradient { sum, adds in
      MatrixProduct.multiply(
        rows: inputs, columns: sums, depth: rows, Factor(transposing: input.floats, width: inputs),
        Factor(gradient.floats, width: sums), into: sum, accumulates: adds)
    }
    weights.recurrent.writeGradient { sum, adds in
      let zeros = hasStart ? 0 : batch
      MatrixProduct.multiply(
        rows: units, columns: sums, depth: rows - zeros,
        Factor(transposing: states.floats + zeros * units, width: units),
        Factor(recurrent.floats + zeros * sums, width: sums), into: sum, accumulates: adds)
    }
    weights.bias.receive(gradient.sumOfRows())
  }

  /// `gradient · input weightsᵀ` as a sequence, `[batch, time, inputs]`.
  private func inputGradient(_ gradient: Tensor) -> Tensor {
    let steps = Tensor([time, batch, inputs]) {
      MatrixProduct.multiply(
        rows: batch * time, columns: inputs, depth: sums, Factor(gradient.floats, width: sums),
        Factor(transposing: weights.input.floats, width: sums), into: $0)
    }
    return steps.stepsFirst()
  }
}

extension Tensor {
  /// The first two axes exchanged, as a constant: batches of steps become steps of batches, and back.
  func stepsFirst() -> Tensor {
    Tensor([shape[1], shape[0], shape[2]]) {
      Layout.exchangeAxes(floats, outer: shape[0], inner: shape[1], width: shape[2], $0)
    }
  }

  /// Writes this row `rows` times.
  func repeatRows(_ output: MutableFloats, _ rows: Int) {
    Layout.copyBlocks(floats, every: 0, output, every: count, size: count, count: rows)
  }

  /// The sum over all axes but the last.
  func sumOfRows() -> Tensor { summed(to: [shape[rank - 1]]) }
}
