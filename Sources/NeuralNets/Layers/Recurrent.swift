public import Randomness
public import Tensors

/// A layer that goes through a sequence and carries a state from step to step.
public protocol RecurrentLayer: Layer {
  /// Whether the outputs of all steps are returned, or the last one alone.
  var returnsSequence: Bool { get set }

  /// The outputs of all steps, `[batch, time, inputs]` → `[batch, time, units]`.
  func sequence(_ input: Tensor) -> Tensor
}

extension RecurrentLayer {
  /// `[batch, time, inputs]` → `[batch, time, units]`, or `[batch, units]` of the last step.
  public func callAsFunction(_ input: Tensor, in pass: inout Pass) -> Tensor {
    let outputs = sequence(input)
    return returnsSequence ? outputs : outputs.lastStep
  }
}

extension Tensor {
  /// The last step of a sequence: `[batch, time, features]` → `[batch, features]`.
  public var lastStep: Tensor {
    slice(shape[1] - 1..<shape[1], axis: 1).reshaped(shape[0], shape[2])
  }
}

/// A plain recurrent layer: `h = tanh(x · input + h' · recurrent + bias)`.
///
/// Input weights start Glorot-uniform, recurrent ones orthogonal, biases at zero, as in Keras.
/// PyTorch has two biases, whose sum this is.
public struct PlainRecurrent: RecurrentLayer {
  /// The weights and the bias.
  public var weights: RecurrentWeights
  /// Whether the outputs of all steps are returned.
  public var returnsSequence: Bool

  /// A layer of so many units.
  public init(
    from inputs: Int, units: Int, returnsSequence: Bool = false, using random: inout RandomStream
  ) {
    weights = RecurrentWeights(inputs: inputs, units: units, gates: 1, using: &random)
    self.returnsSequence = returnsSequence
  }

  /// The outputs of all steps.
  public func sequence(_ input: Tensor) -> Tensor { input.plainRecurrence(weights) }

  /// Visits `input`, `recurrent` and `bias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) { weights.visit(visit) }

  /// Every weight once for each step.
  public func multiplications(for input: Shape) -> Int { weights.multiplications(for: input) }
}

/// A gated recurrent unit: an update gate decides how much of the old state stays.
///
/// Cho et al. 2014 (arXiv:1406.1078), with the reset gate behind the recurrent product as in PyTorch
/// and Keras. Gates are in the order reset, update, candidate. Weights start as in `PlainRecurrent`.
public struct GRU: RecurrentLayer {
  /// The weights and the bias of the input's product.
  public var weights: RecurrentWeights
  /// The bias of the recurrent product.
  public var recurrentBias: Tensor
  /// Whether the outputs of all steps are returned.
  public var returnsSequence: Bool

  /// A layer of so many units.
  public init(
    from inputs: Int, units: Int, returnsSequence: Bool = false, using random: inout RandomStream
  ) {
    weights = RecurrentWeights(inputs: inputs, units: units, gates: 3, using: &random)
    recurrentBias = Tensor(zeros: 3 * units)
    self.returnsSequence = returnsSequence
  }

  /// The outputs of all steps.
  public func sequence(_ input: Tensor) -> Tensor {
    input.gru(weights, recurrentBias: recurrentBias)
  }

  /// Visits `input`, `recurrent`, `bias` and `recurrentBias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) {
    weights.visit(visit)
    visit("recurrentBias", &recurrentBias)
  }

  /// Every weight once for each step.
  public func multiplications(for input: Shape) -> Int { weights.multiplications(for: input) }
}

/// A long short-term memory: a cell that gates write to, erase and read.
///
/// Hochreiter and Schmidhuber 1997 (Neural Computation 9) with a forget gate. Gates are in the order
/// input, forget, candidate, output, as in PyTorch and Keras. Weights start as in `PlainRecurrent`, the
/// forget gate's bias at 1, as in Keras, so that the cell remembers at first; PyTorch draws it.
public struct LSTM: RecurrentLayer {
  /// The weights and the bias.
  public var weights: RecurrentWeights
  /// Whether the outputs of all steps are returned.
  public var returnsSequence: Bool

  /// The output and the cell that the next step starts from, `[batch, units]` each.
  public struct State: Sendable {
    /// The last output.
    public var output: Tensor
    /// The last cell.
    public var cell: Tensor

    /// A state to start from.
    public init(output: Tensor, cell: Tensor) {
      self.output = output
      self.cell = cell
    }
  }

  /// A layer of so many units.
  public init(
    from inputs: Int, units: Int, returnsSequence: Bool = false, using random: inout RandomStream
  ) {
    weights = RecurrentWeights(inputs: inputs, units: units, gates: 4, using: &random)
    weights.bias = .concatenated(
      [Tensor(zeros: units), Tensor(ones: units), Tensor(zeros: 2 * units)], axis: 0)
    self.returnsSequence = returnsSequence
  }

  /// The outputs of all steps.
  public func sequence(_ input: Tensor) -> Tensor { input.lstm(weights).outputs }

  /// The outputs of all steps from a state on, and the state at the end.
  public func callAsFunction(_ input: Tensor, from state: State) -> (outputs: Tensor, state: State)
  {
    let (outputs, cells) = input.lstm(weights, output: state.output, cell: state.cell)
    return (outputs, State(output: outputs.lastStep, cell: cells.lastStep))
  }

  /// Visits `input`, `recurrent` and `bias`.
  public mutating func visitParameters(_ visit: ParameterVisitor) { weights.visit(visit) }

  /// Every weight once for each step.
  public func multiplications(for input: Shape) -> Int { weights.multiplications(for: input) }
}

extension RecurrentWeights {
  fileprivate init(inputs: Int, units: Int, gates: Int, using random: inout RandomStream) {
    let sums = gates * units
    self.init(
      input: Initializer.glorotUniform(
        [inputs, sums], .init(input: inputs, output: sums), using: &random),
      recurrent: Initializer.orthogonal()(
        [units, sums], .init(input: units, output: sums), using: &random),
      bias: Tensor(zeros: sums))
  }

  fileprivate mutating func visit(_ visit: ParameterVisitor) {
    visit("input", &input)
    visit("recurrent", &recurrent)
    visit("bias", &bias)
  }

  fileprivate func multiplications(for shape: Shape) -> Int {
    shape[0] * shape[1] * (input.count + recurrent.count)
  }
}
