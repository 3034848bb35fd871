/// Something that can be stopped, stored, and continued with the very same numbers: an optimizer, a
/// store of experiences, a whole training.
///
///     struct Walk: Resumable {
///       var network: Sequential
///       var optimizer = Adam()
///       var random: RandomStream
///       var step = 0
///
///       mutating func visitState(_ visit: StateVisitor) {
///         visit("network", &network)
///         visit("optimizer", &optimizer)
///         visit("random", &random)
///         visit("step", &step)
///       }
///     }
///
/// What is the same in every run, such as a data set, is made again and not visited.
public protocol Resumable: Sendable {
  /// Shows the visitor, by name, everything that changes with time.
  mutating func visitState(_ visit: StateVisitor)
}

extension Resumable {
  /// All that was visited, to be written to a file, with further notes.
  ///
  /// - Precondition: no note has the name of something visited.
  public func storedState(notes: [String: String] = [:]) -> SafeTensors {
    var copy = self
    let visitor = StateVisitor(storingIn: SafeTensors(metadata: notes))
    copy.visitState(visitor)
    return visitor.file
  }

  /// Continues from a stored state; nothing changes if it does not fit.
  ///
  /// Notes of other names are left alone.
  ///
  /// - Throws: `CheckpointError` naming what is missing, unreadable or too many.
  public mutating func resume(from file: SafeTensors) throws(CheckpointError) {
    var copy = self
    let visitor = StateVisitor(restoringFrom: file)
    copy.visitState(visitor)
    if let failure = visitor.failure { throw failure }
    if let extra = file.tensors.keys.filter({ !visitor.names.contains($0) }).min() {
      throw .unexpected(tensor: extra)
    }
    self = copy
  }
}
