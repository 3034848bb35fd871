import Contracts
import Kernels

/// What all recurrent operations share: sizes, and the products with the weights.
///
/// Sequences lie as `[batch, time, …]`; the rows of one time step are therefore `time` rows apart,
/// and products read and write them in place.
struct SequenceRun {
  let batch: Int
  let time: Int
  let inputs: Int
  let units: Int
  /// Gates times units.
  let sums: Int
  /// `[batch, time, units]`.
  let shape: Shape

  init(_ input: Tensor, _ weights: RecurrentWeights, gates: Int, place: String) {
    require(input.rank == 3, "\(place): \(input.shape); want [batch, time, inputs]")
    (batch, time, inputs) = (input.shape[0], input.shape[1], input.shape[2])
    units = weights.recurrent.shape[0]
    sums = gates * units
    shape = [batch, time, units]
    let wanted: [Shape] = [[inputs, sums], [units, sums], [sums]]
    let given = [weights.input.shape, weights.recurrent.shape, weights.bias.shape]
    require(
      given == wanted, "\(place): weights \(given) for \(input.shape); want \(wanted)")
    self.place = place
  }

  private let place: String

  /// The given state, or zeros.
  func state(_ given: Tensor?) -> Tensor {
    guard let given else { return Tensor(zeros: [batch, units]) }
    require(
      given.shape == [batch, units],
      "\(place): state \(given.shape); want [\(batch), \(units)]")
    return given
  }

  /// The rows of one time step of a sequence.
  func rows(_ sequence: Tensor, _ time: Int) -> RecurrentRows {
    let width = sequence.shape[2]
    return RecurrentRows(sequence.storage.start + time * width, every: self.time * width)
  }

  /// The rows of a state.
  func rows(_ state: Tensor) -> RecurrentRows {
    RecurrentRows(state.storage.start, every: units)
  }

  /// The rows of the step before, which at first are those of the starting state.
  func rows(before time: Int, _ sequence: Tensor, _ start: Tensor) -> RecurrentRows {
    time == 0 ? rows(start) : rows(sequence, time - 1)
  }

  /// `input · weights + bias` for all time steps at once.
  func inputSums(_ input: Tensor, _ weights: RecurrentWeights, _ bias: Tensor) -> Tensor {
    Tensor([batch, time, sums]) {
      bias.repeatRows($0, batch * time)
      MatrixProduct.multiply(
        rows: batch * time, columns: sums, depth: inputs, Factor(input.floats, width: inputs),
        Factor(weights.input.floats, width: sums), into: $0, accumulates: true)
    }
  }

  /// Adds `previous · recurrent weights` to the sums of one step.
  func addRecurrentSums(
    _ weights: RecurrentWeights, previous: RecurrentRows, _ sequence: Tensor, _ time: Int
  ) {
    MatrixProduct.multiply(
      rows: batch, columns: sums, depth: units, previous.factor,
      Factor(weights.recurrent.floats, width: sums),
      into: sequence.storage.start + time * sums, width: self.time * sums, accumulates: true)
  }

  /// Adds the gradient of one step's output to that of the state.
  func add(_ gradient: Tensor, _ time: Int, to state: inout Tensor) {
    let row = rows(gradient, time)
    state.modify { start in
      RecurrentRows(start, every: units).forEach(batch, row) { Elementwise.add($0, $1, $0, units) }
    }
  }

  /// Turns the gradients of one step's sums into that of the state before.
  ///
  /// The recurrent weights come transposed: once for all steps.
  func passBack(
    _ gradient: Tensor, _ time: Int, _ transposedWeights: Tensor, to state: inout Tensor,
    adds: Bool = false
  ) {
    let row = rows(gradient, time)
    state.modify {
      MatrixProduct.multiply(
        rows: batch, columns: units, depth: sums, row.factor,
        Factor(transposedWeights.floats, width: units), into: $0, accumulates: adds)
    }
  }

  /// Hands the gradients of all sums on to input and weights.
  func receive(
    _ input: Tensor, _ weights: RecurrentWeights, _ gradient: Tensor, _ recurrent: Tensor,
    outputs: Tensor, start: Tensor
  ) {
    let rows = batch * time
    input.writeGradient { sum, adds in
      MatrixProduct.multiply(
        rows: rows, columns: inputs, depth: sums, Factor(gradient.floats, width: sums),
        Factor(transposing: weights.input.floats, width: sums), into: sum, accumulates: adds)
    }
    weights.input.writeGradient { sum, adds in
      MatrixProduct.multiply(
        rows: inputs, columns: sums, depth: rows, Factor(transposing: input.floats, width: inputs),
        Factor(gradient.floats, width: sums), into: sum, accumulates: adds)
    }
    weights.recurrent.writeGradient { sum, adds in
      let previous = previousOutputs(outputs, start)
      MatrixProduct.multiply(
        rows: units, columns: sums, depth: rows,
        Factor(transposing: previous.floats, width: units),
        Factor(recurrent.floats, width: sums), into: sum, accumulates: adds)
    }
    weights.bias.receive(gradient.sumOfRows())
  }

  /// The outputs one step later in time, the starting state first.
  private func previousOutputs(_ outputs: Tensor, _ start: Tensor) -> Tensor {
    Tensor(shape) {
      let step = time * units
      Layout.copyBlocks(start.floats, every: units, $0, every: step, size: units, count: batch)
      Layout.copyBlocks(
        outputs.floats, every: step, $0 + units, every: step, size: step - units, count: batch)
    }
  }
}

extension Tensor {
  /// Writes this row `rows` times.
  func repeatRows(_ output: MutableFloats, _ rows: Int) {
    Layout.copyBlocks(floats, every: 0, output, every: count, size: count, count: rows)
  }

  /// The sum over all axes but the last.
  func sumOfRows() -> Tensor { summed(to: [shape[rank - 1]]) }
}
