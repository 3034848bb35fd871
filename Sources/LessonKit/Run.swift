public import Randomness

/// What a computation may draw on beside its parameters: chance, a measure of how much to do, and what
/// was learned before.
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
  /// Where a lesson that was trained before finds its series.
  let checkpoints: CheckpointSource

  /// A run from a seed.
  public init(seed: UInt64, scale: Scale = .full, checkpoints: CheckpointSource = .shipped) {
    self.seed = seed
    self.scale = scale
    self.checkpoints = checkpoints
    random = RandomStream(seed: seed)
  }

  /// What the lesson's training left, with the lesson's parameters and this run's seed.
  ///
  /// - Throws: `LessonError.untrained` when what shipped was trained otherwise, `otherTraining` when a
  ///   file that was given was, `missingResources` when what shipped is gone, `unusable` for a file
  ///   that is broken.
  public func series(of lesson: some TrainableLesson) throws(LessonError) -> CheckpointSeries {
    try checkpoints.series(for: CheckpointOrigin(of: lesson, seed: seed, tool: ""))
  }
}
