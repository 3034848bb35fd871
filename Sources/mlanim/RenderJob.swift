import Drawing
import GIFEncoding
import Rasters
import Rendering

/// One film to be written, in any format.
struct RenderJob {
  let name: SceneName
  let film: Film
  let look: Look
  let rate: FrameRate
  let provenance: Provenance
  let encoding: EncodingOptions

  /// The frames at the wanted rate.
  var frames: FilmFrames { FilmFrames(of: film, look: look, rate: rate) }

  /// Writes the film to a path, `-` being standard output.
  ///
  /// - Throws: `OutputError` when the path does not take it.
  func write(
    _ format: PictureFormat, to path: String, jobs: Int, progress: (Int, Int) -> Void
  ) async throws -> RenderSummary {
    if format == .frames { return try await writeFolder(path, jobs: jobs, progress: progress) }
    return try await OutputFile.write(to: path) { sink in
      switch format {
      case .gif: try await self.writeGIF(to: sink, jobs: jobs, progress: progress)
      case .png: try self.writePoster(to: sink)
      default: try await self.writeVideo(format, to: sink, jobs: jobs, progress: progress)
      }
    }
  }

  /// Writes the GIF with its provenance.
  func writeGIF(
    to sink: any ByteSink, jobs: Int, progress: (Int, Int) -> Void
  ) async throws -> RenderSummary {
    let renderer = GIFRenderer(
      jobs: jobs, pinnedColors: look.theme.pixels, comments: [provenance.text])
    let (summary, givenUp) = try await encoding.render(
      frames, with: renderer, to: sink, progress: progress)
    return RenderSummary(
      quality: look.quality, frameCount: summary.frameCount, duration: summary.duration,
      byteCount: summary.byteCount, givenUp: givenUp)
  }

  private func writePoster(to sink: any ByteSink) throws -> RenderSummary {
    let bytes = try film.poster(look: look).pngData()
    try sink.write(bytes.span)
    try sink.finish()
    return RenderSummary(
      quality: look.quality, frameCount: 1, duration: 0, byteCount: bytes.count)
  }

  private func writeVideo(
    _ format: PictureFormat, to sink: any ByteSink, jobs: Int, progress: (Int, Int) -> Void
  ) async throws -> RenderSummary {
    let counter = CountingSink(sink)
    if format == .y4m {
      var writer = Y4MWriter(to: counter, rate: rate)
      try await frames.write(with: &writer, jobs: jobs, progress: progress)
    } else {
      var writer = APNGWriter(to: counter, frameCount: frames.count)
      try await frames.write(with: &writer, jobs: jobs, progress: progress)
    }
    return RenderSummary(
      quality: look.quality, frameCount: frames.count, duration: film.duration,
      byteCount: counter.byteCount)
  }

  private func writeFolder(
    _ path: String, jobs: Int, progress: (Int, Int) -> Void
  ) async throws -> RenderSummary {
    let folder = try OutputFolder(at: path)
    var writer = FolderWriter(folder)
    try await frames.write(with: &writer, jobs: jobs, progress: progress)
    try folder.commit()
    return RenderSummary(
      quality: look.quality, frameCount: frames.count, duration: film.duration,
      byteCount: writer.byteCount)
  }
}

/// What was written, for the line at the end.
struct RenderSummary {
  let quality: Quality
  let frameCount: Int
  let duration: Double
  let byteCount: Int
  /// What was given up to keep to a number of bytes; empty for nothing.
  var givenUp = ""

  /// Path, size, frames, seconds, bytes, time taken.
  func line(for path: String, taking time: Duration) -> String {
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let facts = [
      path, "\(quality.pixelWidth)x\(quality.pixelHeight)",
      Measure.frames(frameCount), Measure.seconds(duration),
      Measure.bytes(byteCount), "in \(Measure.seconds(time / .seconds(1)))",
    ]
    return (givenUp.isEmpty ? facts : facts + ["(\(givenUp))"]).joined(separator: "  ")
  }
}

/// A sink that passes bytes on and counts them.
private final class CountingSink: ByteSink {
  private let sink: any ByteSink
  private(set) var byteCount = 0

  init(_ sink: any ByteSink) { self.sink = sink }

  func write(_ bytes: Span<UInt8>) throws(GIFError) {
    byteCount += bytes.count
    try sink.write(bytes)
  }

  func finish() throws(GIFError) { try sink.finish() }
}

/// Writes each frame as a numbered PNG.
private struct FolderWriter: FrameWriter {
  private let folder: OutputFolder
  private var count = 0
  private(set) var byteCount = 0

  init(_ folder: OutputFolder) { self.folder = folder }

  mutating func append(_ frame: Raster, lasting duration: Double) throws {
    count += 1
    let digits = String(count)
    let name = String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".png"
    let bytes = try frame.pngData()
    byteCount += bytes.count
    try folder.write(bytes, named: name)
  }

  func finish() {}
}
