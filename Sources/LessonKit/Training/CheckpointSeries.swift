import NeuralNets
public import Tensors

/// What a training leaves for its lesson to show: models at some of its steps, and measured numbers by
/// step.
///
/// The models' numbers are kept with 16 bits, about three digits. They are rounded at once, so that
/// whatever a training measures on `series.snapshots.last` holds for what is stored.
public struct CheckpointSeries: Sendable, Equatable {
  /// What was learned after a number of steps.
  public struct Snapshot: Sendable, Equatable {
    /// The number of steps done: epochs, episodes.
    public let step: Int
    /// The tensors by name.
    public let tensors: [String: Tensor]

    /// Gives a model of the same kind the parameters that were kept, under a name where there are
    /// several.
    ///
    /// - Throws: `LessonError.unusable` naming the tensor that does not fit.
    public func restore(_ model: inout some Trainable, as name: String = "") throws(LessonError) {
      let prefix = CheckpointSeries.prefix(name)
      var part = SafeTensors()
      for (full, tensor) in tensors where full.hasPrefix(prefix) {
        part.tensors[String(full.dropFirst(prefix.count))] = tensor
      }
      do { try model.restore(from: part) } catch { throw .unusable(reason: error.description) }
    }
  }

  /// The numbers that were measured after a step.
  public struct Record: Sendable, Equatable {
    /// The number of steps done.
    public let step: Int
    /// The numbers by name.
    public let values: [String: Float]
  }

  /// The snapshots, by rising step.
  public private(set) var snapshots: [Snapshot] = []
  /// The records, by rising step.
  public private(set) var records: [Record] = []

  /// An empty series.
  public init() {}

  init(snapshots: [Snapshot], records: [Record]) {
    self.snapshots = snapshots
    self.records = records
  }

  /// Keeps a model as it is after `step` steps, under a name where there are several.
  public mutating func keep(_ model: some Trainable, as name: String = "", at step: Int) {
    let tensors = model.checkpoint().tensors.map { (Self.prefix(name) + $0.key, $0.value) }
    keep(Dictionary(uniqueKeysWithValues: tensors), at: step)
  }

  /// Keeps tensors as they are after `step` steps, beside those that were kept at that step before.
  public mutating func keep(_ tensors: [String: Tensor], at step: Int) {
    var rounded = tensors.mapValues { $0.roundedToHalf() }
    if let last = snapshots.last, last.step == step {
      rounded.merge(last.tensors) { new, _ in new }
      snapshots.removeLast()
    }
    snapshots.append(Snapshot(step: step, tensors: rounded))
  }

  private static func prefix(_ name: String) -> String { name.isEmpty ? "" : name + "." }

  /// Notes numbers measured after `step` steps.
  public mutating func note(_ values: [String: Float], at step: Int) {
    records.append(Record(step: step, values: values))
  }

  /// What was measured under a name, with the steps; steps at which it was not are left out.
  public func curve(_ name: String) -> [(step: Int, value: Double)] {
    records.compactMap { record in
      record.values[name].map { (record.step, Double($0)) }
    }
  }
}

extension CheckpointSeries.Record {
  /// The record as a line of a log or a trace.
  ///
  /// A number is the shortest one that stands for the same 32 bits.
  public var traceStep: TraceStep {
    TraceStep(step, values.mapValues { .number(Double($0.description) ?? .nan) })
  }
}
