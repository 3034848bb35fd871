import GIFEncoding
import Rasters
import Rendering

extension Benchmark {
  /// Frames of a lesson as a GIF, palette included, by one task: the time for one frame.
  static let framesEncoded = [
    Benchmark("encode", "960x540 jobs 1", count: DrawnFrames.largestCount) {
      let frames = try DrawnFrames(of: SampleFilm.frames())
      return .task {
        let summary = try await GIFRenderer().render(frames, to: MemorySink()) { _, _ in }
        keep(summary)
      }
    }
  ]
}

/// Frames that are drawn already.
private struct DrawnFrames: FrameSource {
  static let largestCount = 64
  private let rasters: [Raster]
  private let frames: FilmFrames

  /// Draws the first frames.
  init(of frames: FilmFrames) throws {
    self.frames = frames
    rasters = try (0..<Self.largestCount).map { try frames.raster(at: $0) }
  }

  var count: Int { rasters.count }
  var samples: [Int] { frames.samples.filter { $0 < count } }
  func raster(at index: Int) -> Raster { rasters[index] }
  func duration(ofFrame index: Int) -> Double { frames.duration(ofFrame: index) }
}
