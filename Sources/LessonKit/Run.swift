public import Randomness

/// What a computation may draw on beside its parameters: chance, outside data, a measure of how much to
/// do, and what was learned before.
public struct Run: Sendable {
  /// How much work a lesson is asked for.
  public enum Scale: Sendable, Hashable {
    /// All of it: what a reader sees.
    case full
    /// A taste that takes well under a second: what a test sees.
    case smoke
  }

  /// The seed that all chance in this run comes from.
  public let seed: UInt64
  /// How much work is wanted.
  public let scale: Scale
  /// The lesson's source of chance; `split` it by name where several things draw from it.
  public var random: RandomStream
  /// What was read of the outside data, in the order of reading.
  public private(set) var dataRead: [DataRecord] = []
  private let dataPath: String?
  /// Where a lesson that was trained before finds its series.
  let checkpoints: CheckpointSource

  /// A run from a seed, and from the outside data at a path if there is one.
  public init(
    seed: UInt64, scale: Scale = .full, dataPath: String? = nil,
    checkpoints: CheckpointSource = .shipped
  ) {
    self.seed = seed
    self.scale = scale
    self.dataPath = dataPath
    self.checkpoints = checkpoints
    random = RandomStream(seed: seed)
  }

  /// What `reader` makes of the path to the outside data, or nothing where a lesson is to use its own.
  ///
  /// What was read is recorded, so that a picture can say what it was made from.
  public mutating func read<Content>(
    _ reader: (_ path: String) throws(LessonError) -> (content: Content, record: DataRecord)
  ) throws(LessonError) -> Content? {
    guard let dataPath else { return nil }
    let (content, record) = try reader(dataPath)
    dataRead.append(record)
    return content
  }

  /// What the lesson's training left, with the lesson's parameters, this run's seed and the outside data
  /// that were read before.
  ///
  /// - Throws: `LessonError.untrained` when what shipped was trained otherwise, `otherTraining` when a
  ///   file that was given was, `missingResources` when what shipped is gone, `unusable` for a file
  ///   that is broken.
  public func series(of lesson: some TrainableLesson) throws(LessonError) -> CheckpointSeries {
    try checkpoints.series(
      for:
        CheckpointOrigin(of: lesson, seed: seed, data: dataRead, tool: ""))
  }
}
