/// A piece of work whose time is measured.
struct Benchmark: Sendable {
  /// What is done; its peers have the same name.
  let name: String
  /// The sizes it is done with.
  let shape: String
  /// Floating-point operations of one call, where it makes sense to count them.
  let operations: Double?
  /// How many things one call makes; times are for one thing.
  let count: Int
  /// Makes everything ready.
  let prepare: @Sendable () async throws -> Work
  /// What else there is to know of the result, by name.
  let figures: @Sendable () async throws -> [String: Double]

  init(
    _ name: String, _ shape: String, operations: Double? = nil, count: Int = 1,
    prepare: @escaping @Sendable () async throws -> Work,
    figures: @escaping @Sendable () async throws -> [String: Double] = { [:] }
  ) {
    (self.name, self.shape, self.operations, self.count) = (name, shape, operations, count)
    (self.prepare, self.figures) = (prepare, figures)
  }

  /// Name and shape, as in `gemm 512x512x512`.
  var title: String { name + " " + shape }

  /// All benchmarks: a line for each file.
  static let all: [Benchmark] = [
    matrixProducts,
    convolutions,
    elementaryFunctions,
    softmaxes,
    mlpSteps,
    digitsSteps,
    gameSteps,
    cnnSteps,
    lstmSteps,
    dqnRuns,
    framesDrawn,
    picturesDrawn,
    sequencesEncoded,
    wholeLessons,
    datasetsDrawn,
  ].flatMap { $0 }
}

/// What is called again and again.
enum Work {
  /// Work that stays on its thread.
  case call(() -> Void)
  /// Work that spreads over tasks.
  case task(() async throws -> Void)
}

/// Uses a value, so that the compiler cannot leave out the work that made it.
@inline(never) @_optimize(none)
func keep<Value>(_ value: Value) {}
