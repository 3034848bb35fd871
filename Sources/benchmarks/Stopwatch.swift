#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Takes the time of one call: the least of many repeats, after a warm-up.
///
/// Whatever disturbs a measurement makes it longer, hence the least. Calls are timed in batches of at
/// least 5 ms, beside which the clock's own time is nothing.
struct Stopwatch {
  /// The seconds that batches are repeated for, after the warm-up.
  var seconds: Double

  private static let warmUp = 0.1
  private static let shortestBatch = 0.005
  private static let fewestBatches = 3

  /// What was measured.
  struct Reading {
    /// The least time of one call.
    var seconds: Double
    /// By how many bytes the process's peak memory grew after the warm-up.
    var grownBytes: Int
  }

  func time(_ work: Work) async throws -> Reading {
    var size = 1
    var spent = 0.0
    while true {
      let time = try await run(work, size)
      spent += time
      if time >= Self.shortestBatch && spent >= Self.warmUp { break }
      if time < Self.shortestBatch { size *= 2 }
    }
    let memory = Self.peakMemory
    var least = Double.infinity
    var batches = 0
    spent = 0
    while spent < seconds || batches < Self.fewestBatches {
      let time = try await run(work, size)
      least = min(least, time / Double(size))
      spent += time
      batches += 1
    }
    return Reading(seconds: least, grownBytes: Self.peakMemory - memory)
  }

  /// The seconds that `size` calls take.
  private func run(_ work: Work, _ size: Int) async throws -> Double {
    let start = ContinuousClock.now
    switch work {
    case .call(let body): for _ in 0..<size { body() }
    case .task(let body): for _ in 0..<size { try await body() }
    }
    return (ContinuousClock.now - start) / .seconds(1)
  }

  /// The most memory that the process ever had, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(RUSAGE_SELF.rawValue, &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
