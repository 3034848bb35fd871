import Animations
import Drawing
public import GIFEncoding
import Rasters

/// Turns a film into a GIF.
///
/// Two passes over the film: the first draws every eighth picture, and the moments that the animation
/// names, to choose the palette; the second draws them all and writes each as what has changed.
/// Pictures are drawn on several tasks at once and written in order, so only a handful exist at a time
/// and the file does not depend on their number.
public struct GIFRenderer: Sendable {
  /// Colours and size.
  public var look: Look
  /// Pictures a second.
  public var rate: FrameRate
  /// How many pictures are worked on at once, at least 1.
  public var jobs: Int
  /// What the file says of its making.
  public var comments: [String]

  /// A renderer.
  public init(look: Look, rate: FrameRate = .standard, jobs: Int = 1, comments: [String] = []) {
    self.look = look
    self.rate = rate
    self.jobs = max(jobs, 1)
    self.comments = comments
  }

  /// Renders a film into a sink, and says what the file holds.
  ///
  /// `progress` is told of every picture drawn: how many are done, and of how many.
  ///
  /// - Throws: `GIFError` when the sink refuses, `DrawingError` when memory runs out.
  public func render(
    _ film: Film, to sink: any ByteSink, progress: (_ done: Int, _ total: Int) -> Void
  ) async throws -> GIFSummary {
    let count = rate.frameCount(in: film.duration)
    let samples = sampleTimes(of: film, count: count)
    let total = samples.count + count
    let mapper = FrameMapper(
      try await palette(of: film, at: samples) { progress($0, total) })
    return try await write(film, mapper, count: count, to: sink) {
      progress(samples.count + $0, total)
    }
  }

  private func sampleTimes(of film: Film, count: Int) -> [Double] {
    let grid = stride(from: 0, to: count, by: 8).map(rate.time(ofFrame:))
    let named = film.animation.keyTimes + [film.animation.posterTime, film.duration]
    return (grid + named).sorted()
  }

  private func palette(
    of film: Film, at times: [Double], progress: (Int) -> Void
  ) async throws -> Palette {
    var census = ColorCensus()
    census.pin(look.theme.pixels)
    try await inOrder(count: times.count, width: width) { index in
      try film.raster(at: times[index], look: look)
    } use: { index, raster in
      census.add(raster)
      progress(index + 1)
    }
    return census.palette()
  }

  private func write(
    _ film: Film, _ mapper: FrameMapper, count: Int, to sink: any ByteSink,
    progress: (Int) -> Void
  ) async throws -> GIFSummary {
    var writer = try GIFWriter(
      to: sink, width: look.quality.pixelWidth, height: look.quality.pixelHeight,
      palette: mapper.palette, comments: comments)
    try await inOrder(count: count, width: width) { index in
      mapper.map(try film.raster(at: rate.time(ofFrame: index), look: look))
    } use: { index, frame in
      try writer.append(frame, lasting: rate.duration(ofFrame: index, in: film.duration))
      progress(index + 1)
    }
    return try writer.finish()
  }

  /// One more than there are workers, so that none waits for the writer.
  private var width: Int { jobs == 1 ? 1 : jobs + 1 }
}
