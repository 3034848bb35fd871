import Kernels

/// The list of operations that led to a loss.
///
/// Each operation on a recorded tensor appends how to turn the gradient of its result into gradients
/// of its operands. Going through the list backwards, every gradient is complete by the time its
/// turn comes: this is backpropagation.
///
/// A tape belongs to one call of `valueAndGradients` and to the task that runs it, hence unchecked.
/// At the end it is closed, and tensors that still refer to it count as constants.
final class Tape: @unchecked Sendable {
  /// Hands the gradient of a result on to the operands.
  typealias Pullback = (Tensor) -> Void

  // Nothing here runs while another access is open, so the checks for that are left out.
  @exclusivity(unchecked) private var pullbacks: [Pullback?] = []
  @exclusivity(unchecked) private var gradients: [Tensor?] = []
  @exclusivity(unchecked) private(set) var updates: [Int: Tensor] = [:]
  @exclusivity(unchecked) private(set) var isRecording = true

  // Below a kilobyte, which is what system allocators hand out fastest.
  init() { pullbacks.reserveCapacity(48) }

  /// The tape that an operation on `a` is to be recorded on, if any.
  @inline(__always)
  static func recording(_ a: Tensor) -> Tape? {
    guard let tape = a.storage.tape, tape.isRecording else { return nil }
    return tape
  }

  /// The tape that an operation on `a` and `b` is to be recorded on, if any.
  @inline(__always)
  static func recording(_ a: Tensor, _ b: Tensor) -> Tape? { recording(a) ?? recording(b) }

  /// The tape that an operation on `operands` is to be recorded on, if any.
  static func recording(_ operands: [Tensor?]) -> Tape? {
    for case let operand? in operands {
      if let tape = recording(operand) { return tape }
    }
    return nil
  }

  /// Whether gradients are being collected.
  var isRunningBackward: Bool { !gradients.isEmpty }

  /// `tensor` as the start of a path along which gradients are wanted.
  func leaf(_ tensor: Tensor) -> Tensor {
    let storage = Storage.make(tensor.shape, viewing: tensor.storage)
    storage.stand(on: self, at: pullbacks.count)
    pullbacks.append(nil)
    return Tensor(storage)
  }

  /// `result`, whose floats were just computed, with the way back from it.
  @inline(__always)
  func record(_ result: Tensor, _ pullback: @escaping Pullback) -> Tensor {
    result.storage.stand(on: self, at: pullbacks.count)
    pullbacks.append(pullback)
    return result
  }

  /// Notes a new value for a leaf that is learned in passing, such as a running mean.
  func note(_ value: Tensor, at index: Int) { updates[index] = value.detached() }

  /// Runs the list backwards from `root`, whose gradient with respect to itself is 1.
  func runBackward(from root: Tensor) {
    isRecording = false
    gradients = Array(repeating: nil, count: pullbacks.count)
    guard root.storage.tape === self else { return }
    gradients[root.storage.index] = Tensor(ones: root.shape)
    for index in stride(from: root.storage.index, through: 0, by: -1) {
      guard let pullback = pullbacks[index].take(), let gradient = take(index) else { continue }
      pullback(gradient)
    }
  }

  /// The gradient collected for an entry, which is then empty.
  @inline(__always)
  func take(_ index: Int) -> Tensor? { gradients[index].take() }

  /// The gradients of all entries: after the way back only leaves have one.
  func takeGradients() -> [Tensor?] {
    defer { gradients = [] }
    return gradients
  }

  /// The number of entries.
  var count: Int { pullbacks.count }

  /// Adds to the gradient of an entry.
  func add(_ gradient: Tensor, to index: Int) {
    guard let sum = take(index) else {
      gradients[index] = gradient
      return
    }
    gradients[index] = sum.adding(gradient)
  }

  /// Lets `body` write the gradient of an entry, or add to it if there is one already.
  func write(to index: Int, _ shape: Shape, _ body: (MutableFloats, _ adds: Bool) -> Void) {
    if gradients[index]?.modify({ body($0, true) }) == nil {
      gradients[index] = Tensor(shape) { body($0, false) }
    }
  }

  /// Forgets everything, which also frees what the list kept alive.
  func close() {
    isRecording = false
    pullbacks = []
    gradients = []
  }
}

extension Tensor {
  /// Adds to the gradient of this tensor, if one is wanted.
  ///
  /// Nothing happens on a tape that is not running backwards, such as that of an outer call.
  @inline(__always)
  func receive(_ gradient: @autoclosure () -> Tensor) {
    if let tape = storage.tape, tape.isRunningBackward { tape.add(gradient(), to: storage.index) }
  }

  /// Lets `body` write this tensor's gradient, or add to it when told so.
  @inline(__always)
  func writeGradient(_ body: (MutableFloats, _ adds: Bool) -> Void) {
    if let tape = storage.tape, tape.isRunningBackward {
      tape.write(to: storage.index, shape, body)
    }
  }

  /// Lets `body` add to this tensor's gradient, which is zero at first.
  @inline(__always)
  func addToGradient(_ body: (MutableFloats) -> Void) {
    writeGradient { sum, adds in
      if !adds { Layout.fill(sum, 0, count) }
      body(sum)
    }
  }

  /// The sum, written into this tensor's memory where nothing else uses it.
  fileprivate consuming func adding(_ other: Tensor) -> Tensor {
    let count = count
    var sum = self
    sum.modify { Elementwise.add($0, other.floats, $0, count) }
    return sum
  }

  /// Notes what this tensor, a statistic of a model, is to become after the step.
  ///
  /// Only inside `valueAndGradients`; elsewhere a model learns nothing in passing.
  public func noteUpdate(to value: Tensor) {
    if let tape = storage.tape, tape.isRecording { tape.note(value, at: storage.index) }
  }
}
