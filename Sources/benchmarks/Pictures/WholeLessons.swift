import GIFEncoding
import Rendering

extension Benchmark {
  /// A lesson from its first number to its last byte.
  static let wholeLessons = [1, 2].map { jobs in
    Benchmark("lesson", "\(SampleFilm.lesson) jobs \(jobs)") {
      .task {
        let frames = try SampleFilm.frames()
        keep(try await GIFRenderer(jobs: jobs).render(frames, to: MemorySink()) { _, _ in })
      }
    }
  }
}
