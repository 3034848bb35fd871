public import NeuralNets
import Tensors

extension CheckpointSeries {
  /// The series as named tensors: `snapshot.0012.` and a name for the models, with 16 bits a number;
  /// `record.` and a name for the measured numbers, one for each of the steps in `record step`.
  ///
  /// A number that was not measured at a step is NaN.
  public var file: SafeTensors {
    var file = SafeTensors()
    for snapshot in snapshots {
      for (name, tensor) in snapshot.tensors {
        let full = Self.prefix(of: snapshot.step) + name
        file.tensors[full] = tensor
        file.halves.insert(full)
      }
    }
    file.tensors[Self.recordSteps] = Tensor(records.map { Float($0.step) })
    for name in Set(records.flatMap(\.values.keys)) {
      file.tensors[Self.recordPrefix + name] = Tensor(records.map { $0.values[name] ?? .nan })
    }
    return file
  }

  /// The series in a file.
  ///
  /// - Throws: `CheckpointError` for a tensor that is not one of a series, or is missing.
  public init(_ file: SafeTensors) throws(CheckpointError) {
    var models: [Int: [String: Tensor]] = [:]
    for (name, tensor) in file.tensors where !name.hasPrefix("record") {
      let parts = name.split(separator: ".", maxSplits: 2)
      guard parts.count == 3, parts[0] == "snapshot", let step = Int(parts[1]), step >= 0 else {
        throw .unexpected(tensor: name)
      }
      models[step, default: [:]][String(parts[2])] = tensor
    }
    self.init(
      snapshots: models.sorted { $0.key < $1.key }.map {
        Snapshot(step: $0.key, tensors: $0.value)
      },
      records: try Self.records(in: file))
  }

  private static func records(in file: SafeTensors) throws(CheckpointError) -> [Record] {
    guard let steps = file.tensors[recordSteps]?.scalars else {
      throw .missing(tensor: recordSteps)
    }
    var values = Array(repeating: [:] as [String: Float], count: steps.count)
    for (name, tensor) in file.tensors where name.hasPrefix(recordPrefix) {
      guard tensor.shape == [steps.count] else {
        throw .wrongShape(tensor: name, found: tensor.shape.lengths, wanted: [steps.count])
      }
      for (index, value) in tensor.scalars.enumerated() where !value.isNaN {
        values[index][String(name.dropFirst(recordPrefix.count))] = value
      }
    }
    return try zip(steps, values).map { step, values throws(CheckpointError) in
      guard let step = Int(exactly: step) else {
        throw .malformed(reason: "'\(recordSteps)' holds \(step)")
      }
      return Record(step: step, values: values)
    }
  }

  private static let recordSteps = "record step"
  private static let recordPrefix = "record."

  private static func prefix(of step: Int) -> String {
    let digits = String(step)
    return "snapshot." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "."
  }
}

extension CheckpointSeries: Resumable {
  /// Visits snapshots and records.
  public mutating func visitState(_ visit: StateVisitor) {
    var file = file
    visit("contents", &file)
    do { self = try CheckpointSeries(file) } catch { visit.refuse(error) }
  }
}
