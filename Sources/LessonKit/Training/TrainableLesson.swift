public import NeuralNets

/// A lesson whose training takes longer than a reader waits.
///
/// `mlanim train` does the training once and leaves a `CheckpointSeries`; the series for the default
/// parameters ships with the program. `compute` asks for it, `run.series(of: self)`, and trains nothing
/// itself.
public protocol TrainableLesson: Lesson {
  /// The training, with all that it changes.
  associatedtype Training: LessonTraining

  /// The parameters, by option name, that only choose what is shown; all others shape the training.
  static var viewParameters: [String] { get }

  /// The training before its first step.
  ///
  /// All chance comes from `run`.
  func training(_ run: inout Run) throws(LessonError) -> Training
}

extension TrainableLesson {
  /// None: every parameter shapes the training.
  public static var viewParameters: [String] { [] }
}

/// A training that its caller steps: the training owns its update, the caller owns the loop.
///
/// It is a value, so a copy is a snapshot. The same start always leads to the same series, however
/// often it was stored and resumed on the way.
public protocol LessonTraining: Resumable {
  /// How far it is.
  var progress: TrainingProgress { get }

  /// What the lesson shows: snapshots and records so far.
  var series: CheckpointSeries { get }

  /// Does a small piece of work, a second at most; called until nothing is left to do.
  ///
  /// - Throws: `LessonError.diverged` when a number is not finite any more.
  mutating func advance() throws(LessonError)
}

/// How far a training is.
public struct TrainingProgress: Sendable, Hashable {
  /// The pieces of work that are done.
  public let done: Int
  /// The pieces of work in all.
  public let total: Int
  /// The same in the lesson's own words: `epoch 12 of 60`.
  public let words: String

  /// So many pieces of `total`.
  public init(done: Int, of total: Int, words: String) {
    self.done = done
    self.total = total
    self.words = words
  }

  /// Whether nothing is left to do.
  public var isDone: Bool { done >= total }
}
