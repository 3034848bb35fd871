import Drawing
public import GIFEncoding
public import Rasters

/// Turns frames into a GIF.
///
/// Two passes over the frames: the first looks at samples to choose the palette; the second makes them
/// all and writes each as what has changed. Frames are made on several tasks at once and written in
/// order, so only a handful exist at a time and the file does not depend on their number.
public struct GIFRenderer: Sendable {
  /// How many frames are worked on at once, at least 1: while one is written, the others are made.
  public var jobs: Int
  /// Colours that the palette holds exactly where they occur.
  public var pinnedColors: [Pixel]
  /// What the file says of its making.
  public var comments: [String]
  /// What is not to be chosen by itself.
  public var settings: GIFSettings

  /// A renderer.
  public init(
    jobs: Int = 1, pinnedColors: [Pixel] = [], comments: [String] = [],
    settings: GIFSettings = GIFSettings()
  ) {
    self.jobs = max(jobs, 1)
    self.settings = settings
    self.pinnedColors = pinnedColors
    self.comments = comments
  }

  /// Renders frames into a sink, and says what the file holds.
  ///
  /// `progress` is told of every frame made: how many are done, and of how many.
  ///
  /// - Throws: `GIFError` when the sink refuses or the frames differ in size, and what the source
  ///   throws.
  public func render(
    _ frames: some FrameSource, to sink: any ByteSink, progress: (_ done: Int, _ total: Int) -> Void
  ) async throws -> GIFSummary {
    let known = frames.census
    let samples = known == nil ? frames.samples : []
    let total = samples.count + frames.count
    var census = known ?? ColorCensus()
    census.pin(pinnedColors)
    try await count(frames, at: samples, into: &census) { progress($0, total) }
    return try await write(frames, by: census.plan(settings), to: sink) {
      progress(samples.count + $0, total)
    }
  }

  private func count(
    _ frames: some FrameSource, at samples: [Int], into census: inout ColorCensus,
    progress: (Int) -> Void
  ) async throws {
    try await inOrder(count: samples.count, width: jobs) { index in
      try frames.raster(at: samples[index])
    } use: { index, raster in
      census.add(raster)
      progress(index + 1)
    }
  }

  private func write(
    _ frames: some FrameSource, by plan: GIFPlan, to sink: any ByteSink,
    progress: (Int) -> Void
  ) async throws -> GIFSummary {
    let first = try frames.raster(at: 0)
    let mapper = FrameMapper(plan)
    var writer = try GIFWriter(
      to: sink, width: first.width, height: first.height, plan: plan, comments: comments,
      jobs: jobs)
    try await inOrder(count: frames.count, width: jobs) { index in
      mapper.map(try frames.raster(at: index))
    } use: { index, frame in
      try writer.append(frame, lasting: frames.duration(ofFrame: index))
      progress(index + 1)
    }
    return try writer.finish()
  }
}
