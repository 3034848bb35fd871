import Rasters

/// Writes an animation, frame by frame, as a GIF that plays for ever.
///
/// The whole way from rasters to a file:
/// ```swift
/// var census = ColorCensus()                         // first pass: some frames, for the plan
/// census.pin(theme.colors)
/// for sample in samples { census.add(sample) }
/// let plan = census.plan()
/// let mapper = FrameMapper(plan)
/// var writer = try GIFWriter(                        // second pass: all frames, in order
///   to: FileSink(descriptor: file), width: 960, height: 540, plan: plan,
///   comments: ["made with mlanim"])
/// for frame in frames {                              // `map` may run on other tasks, `append` not
///   try writer.append(mapper.map(frame), lasting: rate.frameDuration)
/// }
/// let summary = try writer.finish()
/// ```
/// Memory does not grow with the number of frames. The same frames make the same bytes. After an error
/// nothing more is written, and the writer is to be dropped; it makes no file itself, so no half file
/// is left but in the caller's own sink.
public struct GIFWriter: ~Copyable {
  private let stream: GIFStream
  private let width: Int
  private let height: Int
  private var timeline = FrameTimeline<MappedFrame>()
  private var coder: FrameCoder
  /// The image that waits for the frames after it, which may look the same and lengthen it.
  private var waiting: (image: CodedImage, delay: Int)?
  private var frameCount = 0
  private var centiseconds = 0

  /// Begins a file: header, palette, endless loop, comments.
  ///
  /// With two or more `jobs` it uses a second core where that helps; the bytes are the same.
  ///
  /// - Throws: `GIFError.sizeNotUsable`, and `GIFError.writeFailed` when the sink refuses.
  public init(
    to sink: any ByteSink, width: Int, height: Int, plan: GIFPlan, comments: [String] = [],
    jobs: Int = 1
  ) throws(GIFError) {
    guard (1...65_535).contains(width), (1...65_535).contains(height) else {
      throw .sizeNotUsable(width: width, height: height)
    }
    let stream = try GIFStream(to: sink, width: width, height: height, colors: plan.palette.table)
    try stream.putEndlessLoop()
    for comment in comments { try stream.putComment(comment) }
    self.stream = stream
    self.width = width
    self.height = height
    coder = FrameCoder(width: width, height: height, plan: plan, jobs: jobs)
  }

  /// Begins a file with this palette and no tolerance.
  ///
  /// - Throws: `GIFError.sizeNotUsable`, and `GIFError.writeFailed` when the sink refuses.
  public init(
    to sink: any ByteSink, width: Int, height: Int, palette: Palette, comments: [String] = []
  ) throws(GIFError) {
    try self.init(
      to: sink, width: width, height: height, plan: GIFPlan(palette), comments: comments)
  }

  /// Adds a frame that is shown for `duration` seconds, after all before it.
  ///
  /// A frame like the one before it lengthens that one. Frames are written some frames late.
  ///
  /// - Throws: `GIFError.frameSizeDiffers`, `GIFError.durationNotUsable`, `GIFError.writeFailed`.
  public mutating func append(
    _ frame: MappedFrame, lasting duration: Double
  ) throws(GIFError) {
    guard frame.width == width, frame.height == height else {
      throw .frameSizeDiffers(
        width: frame.width, height: frame.height, expectedWidth: width, expectedHeight: height)
    }
    if let settled = try timeline.append(frame, lasting: duration) {
      try write(settled.frame, delay: settled.delay)
    }
  }

  /// Writes what is left and closes.
  ///
  /// - Throws: `GIFError.noFrames`, and `GIFError.writeFailed`: a full disk often shows only here.
  public consuming func finish() throws(GIFError) -> GIFSummary {
    let rest = timeline.finish()
    if rest.isEmpty { throw .noFrames }
    for (frame, delay) in rest { try write(frame, delay: delay) }
    try putWaiting()
    try stream.close()
    return GIFSummary(
      byteCount: stream.byteCount, frameCount: frameCount, duration: Double(centiseconds) / 100)
  }

  private mutating func write(_ frame: MappedFrame, delay: Int) throws(GIFError) {
    centiseconds += delay
    let images = coder.images(for: frame, delay: delay)
    if images.isEmpty { waiting?.delay += delay }
    for image in images {
      try putWaiting()
      waiting = image
    }
  }

  /// Puts the waiting image, and as many empty ones after it as its delay needs.
  private mutating func putWaiting() throws(GIFError) {
    guard var (image, rest) = waiting else { return }
    while rest > Centiseconds.longestDelay {
      let part = min(Centiseconds.longestDelay, rest - Centiseconds.shortestDelay)
      try put(image, delay: part)
      rest -= part
      image = coder.emptyImage()
    }
    try put(image, delay: rest)
  }

  private mutating func put(_ image: CodedImage, delay: Int) throws(GIFError) {
    try stream.put(image, delay: delay)
    frameCount += 1
  }
}

/// What a finished file holds.
public struct GIFSummary: Sendable, Equatable {
  /// The size of the file.
  public let byteCount: Int
  /// The frames in the file; fewer than were added when some were alike.
  public let frameCount: Int
  /// The seconds of one round.
  public let duration: Double
}
