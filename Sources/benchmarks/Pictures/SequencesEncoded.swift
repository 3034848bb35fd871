import GIFEncoding
import Rendering

extension Benchmark {
  /// Drawn frames as a GIF, palette included, by one task: the time for one frame, and what came out.
  static let sequencesEncoded = FrameSequence.allCases.map { sequence in
    Benchmark("gif-encode", sequence.rawValue, count: FrameSequence.frameCount) {
      let frames = try sequence.frames()
      return .task { keep(try await encoded(frames)) }
    } figures: {
      let frames = try sequence.frames()
      let bytes = try await encoded(frames)
      let quality = try GIFQuality(of: GIFFile(bytes), showing: frames)
      return [
        "bytes": Double(bytes.count),
        "psnrMin": quality.least,
        "psnrMean": quality.mean,
      ]
    }
  }

  private static func encoded(_ frames: DrawnFrames) async throws -> [UInt8] {
    let sink = MemorySink()
    _ = try await GIFRenderer().render(frames, to: sink) { _, _ in }
    return sink.bytes
  }
}
