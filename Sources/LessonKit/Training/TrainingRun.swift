public import NeuralNets

/// A lesson's training whatever its type: what `mlanim train` steps, stores and resumes.
public struct TrainingRun: Sendable {
  /// What it is made from.
  public let origin: CheckpointOrigin
  private var training: any LessonTraining

  init(_ training: any LessonTraining, from origin: CheckpointOrigin) {
    self.training = training
    self.origin = origin
  }

  /// How far it is.
  public var progress: TrainingProgress { training.progress }

  /// The numbers measured so far.
  public var records: [CheckpointSeries.Record] { training.series.records }

  /// Does a small piece of work.
  public mutating func advance() throws(LessonError) { try training.advance() }

  /// The file with the series so far; equal trainings give equal bytes.
  public var seriesFile: SafeTensors {
    var file = training.series.file
    file.metadata = origin.notes
    file.metadata["precision"] = "the numbers of snapshots are rounded to 16 bits"
    return file
  }

  /// The file with all that `resume(from:)` needs.
  public var stateFile: SafeTensors {
    var file = SafeTensors(metadata: origin.notes)
    let state = training.storedState()
    file.tensors = state.tensors
    file.halves = state.halves
    for (name, text) in state.metadata { file.metadata[Self.prefix + name] = text }
    return file
  }

  /// Continues from a state that was stored.
  ///
  /// - Throws: `LessonError.otherTraining` if it is of other parameters, another seed or another version
  ///   of the program, which might compute otherwise; `unusable` if it is broken.
  public mutating func resume(from file: SafeTensors, named name: String) throws(LessonError) {
    var differences = origin.differences(from: file.metadata)
    if file.metadata["tool"] != origin.tool {
      differences.append("\(origin.tool) instead of \(file.metadata["tool"] ?? "none")")
    }
    guard differences.isEmpty else { throw .otherTraining(name: name, differences: differences) }
    var state = SafeTensors(tensors: file.tensors, halves: file.halves)
    for (name, text) in file.metadata where name.hasPrefix(Self.prefix) {
      state.metadata[String(name.dropFirst(Self.prefix.count))] = text
    }
    do { try training.resume(from: state) } catch { throw .unusable(reason: error.description) }
  }

  private static let prefix = "state."
}
