import Rendering

extension Benchmark {
  /// Frames of a lesson at 960x540, by one task and by two at once: the time for one frame.
  static let framesDrawn = [1, 2].map { jobs in
    let count = 32
    return Benchmark("draw", "960x540 jobs \(jobs)", count: count) {
      let frames = try SampleFilm.frames()
      let step = frames.count / count
      return .task {
        try await withThrowingTaskGroup { group in
          for job in 0..<jobs {
            group.addTask {
              for index in stride(from: job, to: count, by: jobs) {
                keep(try frames.raster(at: index * step))
              }
            }
          }
          try await group.waitForAll()
        }
      }
    }
  }
}
