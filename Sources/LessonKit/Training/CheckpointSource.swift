import NeuralNets

/// Where a series of checkpoints comes from.
public struct CheckpointSource: Sendable {
  private enum Place {
    case resources(TrainedResources)
    case file(name: String, bytes: [UInt8])
  }

  private let place: Place

  /// What ships with the program.
  public static var shipped: CheckpointSource { shipped(in: .besideProgram) }

  /// What ships with the program, in a folder of its own.
  public static func shipped(in resources: TrainedResources) -> CheckpointSource {
    CheckpointSource(place: .resources(resources))
  }

  /// The bytes of a file that `mlanim train` wrote; its name is for errors.
  public static func file(_ bytes: [UInt8], named name: String) -> CheckpointSource {
    CheckpointSource(place: .file(name: name, bytes: bytes))
  }

  func series(for origin: CheckpointOrigin) throws(LessonError) -> CheckpointSeries {
    switch place {
    case .resources(let resources):
      let file = try read(try resources.bytes(of: origin.lesson))
      let differences = origin.differences(from: file.metadata)
      if !differences.isEmpty {
        throw .untrained(
          lesson: origin.lesson, differences: differences,
          command: origin.command(writing: "FILE"))
      }
      return try series(in: file)
    case .file(let name, let bytes):
      let file = try read(bytes)
      let differences = origin.differences(from: file.metadata)
      if !differences.isEmpty { throw .otherTraining(name: name, differences: differences) }
      return try series(in: file)
    }
  }

  private func read(_ bytes: [UInt8]) throws(LessonError) -> SafeTensors {
    do { return try SafeTensors(decoding: bytes) } catch {
      throw .unusable(reason: error.description)
    }
  }

  private func series(in file: SafeTensors) throws(LessonError) -> CheckpointSeries {
    do { return try CheckpointSeries(file) } catch { throw .unusable(reason: error.description) }
  }
}
