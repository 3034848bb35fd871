import Rasters

/// Writes an animation, frame by frame, as a GIF that plays for ever.
///
/// The whole way from rasters to a file:
/// ```swift
/// var census = ColorCensus()                         // first pass: some frames, for the palette
/// census.pin(theme.colors)
/// for sample in samples { census.add(sample) }
/// let mapper = FrameMapper(census.palette())
/// var writer = try GIFWriter(                        // second pass: all frames, in order
///   to: FileSink(descriptor: file), width: 960, height: 540, palette: mapper.palette,
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
  private var difference: ScreenDifference
  private var lzw = LZWEncoder()
  private var frameCount = 0
  private var centiseconds = 0

  /// Begins a file: header, palette, endless loop, comments.
  ///
  /// - Throws: `GIFError.sizeNotUsable`, and `GIFError.writeFailed` when the sink refuses.
  public init(
    to sink: any ByteSink, width: Int, height: Int, palette: Palette, comments: [String] = []
  ) throws(GIFError) {
    guard (1...65_535).contains(width), (1...65_535).contains(height) else {
      throw .sizeNotUsable(width: width, height: height)
    }
    let stream = try GIFStream(to: sink, width: width, height: height, colors: palette.table)
    try stream.putEndlessLoop()
    for comment in comments { try stream.putComment(comment) }
    self.stream = stream
    self.width = width
    self.height = height
    difference = ScreenDifference(width: width, height: height)
  }

  /// Adds a frame that is shown for `duration` seconds, after all before it.
  ///
  /// A frame like the one before it lengthens that one. Frames are written two frames late.
  ///
  /// - Throws: `GIFError.frameSizeDiffers`, `GIFError.durationNotUsable`, `GIFError.writeFailed`.
  public mutating func append(
    _ frame: MappedFrame, lasting duration: Double
  ) throws(GIFError) {
    let raster = frame.raster
    guard raster.width == width, raster.height == height else {
      throw .frameSizeDiffers(
        width: raster.width, height: raster.height, expectedWidth: width, expectedHeight: height)
    }
    if let newest = timeline.newest, newest.indices == frame.indices {
      try timeline.extend(by: duration)
    } else if let settled = try timeline.append(frame, lasting: duration) {
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
    try stream.close()
    return GIFSummary(
      byteCount: stream.byteCount, frameCount: frameCount, duration: Double(centiseconds) / 100)
  }

  /// Writes a frame, and as many empty ones as its delay needs.
  private mutating func write(_ frame: MappedFrame, delay: Int) throws(GIFError) {
    centiseconds += delay
    var rest = delay
    while rest > 0 {
      let part = rest <= Centiseconds.longestDelay ? rest : longestPart(of: rest)
      try put(difference.patch(to: frame.indices), delay: part)
      rest -= part
    }
  }

  /// The longest delay that leaves a lawful rest.
  private func longestPart(of delay: Int) -> Int {
    min(Centiseconds.longestDelay, delay - Centiseconds.shortestDelay)
  }

  private mutating func put(_ patch: Patch, delay: Int) throws(GIFError) {
    let codeSize = patch.codeSize
    let image = CodedImage(
      left: patch.left, top: patch.top, width: patch.width, height: patch.height,
      hasTransparency: patch.hasTransparency, codeSize: codeSize,
      codes: lzw.encode(patch.indices, codeSize: codeSize))
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
