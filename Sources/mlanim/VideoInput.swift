import GIFEncoding
import Rendering

/// Video on standard input, as frames that can be read again and again.
///
/// A file is read where it lies. What comes through a pipe goes into a nameless file first, and its
/// colours are counted on the way.
struct VideoInput: ~Copyable {
  private var stream: InputStream
  private let format: VideoFormat
  /// Whether a line goes before each frame.
  private let isMarked: Bool
  private let frameDuration: Double

  /// The frames that come from `stream`, each shown for `frameDuration` seconds.
  init(
    _ stream: consuming InputStream, _ format: VideoFormat, isMarked: Bool, frameDuration: Double
  ) {
    self.stream = stream
    self.format = format
    self.isMarked = isMarked
    self.frameDuration = frameDuration
  }

  /// Finds or reads all frames.
  ///
  /// - Throws: `FrameError` for a stream that is not the video it should be, `OutputError` when there is
  ///   no room for it.
  consuming func frames() async throws -> VideoFrames {
    if let file = stream.file { return try framesInPlace(file) }
    return try await spooledFrames()
  }

  private consuming func framesInPlace(_ file: StoredBytes) throws -> VideoFrames {
    var places: [Int] = []
    while try readMark() {
      let (place, length) = try stream.skip(format.frameLength)
      guard try isFrame(length, after: places.count) else { break }
      places.append(place)
    }
    return try VideoFrames(places.count, format, frameDuration: frameDuration) {
      [places] index, bytes in try file.read(into: &bytes, at: places[index])
    }
  }

  private consuming func spooledFrames() async throws -> VideoFrames {
    let spool = try Spool()
    let (format, length) = (format, format.frameLength)
    let census = FrameCensus()
    var counting: Task<Void, Never>?
    var count = 0
    var bytes: [UInt8] = []
    while try readMark() {
      try stream.take(length, into: &bytes)
      guard try isFrame(bytes.count, after: count) else { break }
      try spool.append(bytes)
      await counting?.value
      counting = Task { [bytes] in await census.add(format.raster(of: bytes)) }
      count += 1
    }
    await counting?.value
    return try VideoFrames(
      count, format, frameDuration: frameDuration, census: await census.finish()
    ) { index, bytes in try spool.bytes.read(into: &bytes, at: index * length) }
  }

  /// Whether so many bytes are a frame, and not just the end.
  ///
  /// Where there are marks, one has promised a frame.
  private func isFrame(_ length: Int, after count: Int) throws(FrameError) -> Bool {
    if length == format.frameLength { return true }
    if length == 0, !isMarked { return false }
    let sizes = "\(length) of its \(format.frameLength) bytes"
    let hint = isMarked ? "" : "; give the size that it really has"
    throw .brokenStream("it ends in the middle of frame \(count + 1), after \(sizes)\(hint)")
  }

  /// Reads the line before a frame, and returns whether there may be one.
  private mutating func readMark() throws(FrameError) -> Bool {
    guard isMarked else { return true }
    guard let mark = try stream.line() else { return false }
    guard mark.hasPrefix("FRAME") else { throw .brokenStream("a frame does not begin with FRAME") }
    return true
  }
}
