import GIFEncoding
import Rasters
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A sink with room for so many bytes.
private final class NarrowSink: ByteSink {
  private var room: Int
  private(set) var taken = 0
  private(set) var callsAfterFailure = 0
  private var hasFailed = false

  init(room: Int) { self.room = room }

  func write(_ bytes: Span<UInt8>) throws(GIFError) {
    if hasFailed { callsAfterFailure += 1 }
    if bytes.count > room {
      hasFailed = true
      throw .writeFailed(reason: "No space left on device")
    }
    room -= bytes.count
    taken += bytes.count
  }
}

/// A sink that fails at the very end.
private final class LateSink: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func finish() throws(GIFError) { throw .writeFailed(reason: "Input/output error") }
}

struct SinkTests {
  private let frames = drawnFrames(seed: 1, width: 12, height: 9, count: 4, colorCount: 9)

  @Test func `a sink that fills up at any byte is one error, and no write after it`() throws {
    let size = try encoded(frames, comments: ["text"]).count
    for room in 0..<size {
      let sink = NarrowSink(room: room)
      #expect(throws: GIFError.writeFailed(reason: "No space left on device")) {
        try encode(frames, comments: ["text"], to: sink)
      }
      #expect(sink.callsAfterFailure == 0)
    }
    let sink = NarrowSink(room: size)
    #expect(try encode(frames, comments: ["text"], to: sink).byteCount == size)
    #expect(sink.taken == size)
  }

  @Test func `an error that shows only at the end is not lost`() {
    #expect(throws: GIFError.writeFailed(reason: "Input/output error")) {
      try encode(frames, to: LateSink())
    }
  }

  @Test func `a writer that is given up writes nothing more`() throws {
    let sink = MemorySink()
    var before = 0
    do {
      let mapper = FrameMapper(Palette([Pixel(red: 0, green: 0, blue: 0)]))
      var writer = try GIFWriter(to: sink, width: 12, height: 9, palette: mapper.palette)
      try writer.append(mapper.map(frames[0].raster), lasting: 1)
      before = sink.bytes.count
    }
    #expect(sink.bytes.count == before)
  }

  @Test func `a file sink writes what memory holds`() throws {
    let name = "gif-encoding-\(getpid())-sink.gif"
    let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(unlink(name) == 0)
    _ = try encode(frames, to: FileSink(descriptor: descriptor, capacity: 16))
    let bytes = try encoded(frames)
    var read = [UInt8](repeating: 0, count: bytes.count + 1)
    #expect(pread(descriptor, &read, read.count, 0) == bytes.count)
    #expect(Array(read.dropLast()) == bytes)
  }

  @Test func `a descriptor that cannot be written gives the system's reason`() {
    #expect(throws: GIFError.writeFailed(reason: "Bad file descriptor")) {
      try encode(frames, to: FileSink(descriptor: -1))
    }
  }

  #if os(Linux)
    @Test func `a full disk is reported as such`() throws {
      let descriptor = open("/dev/full", O_WRONLY)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      #expect(throws: GIFError.writeFailed(reason: "No space left on device")) {
        try encode(frames, to: FileSink(descriptor: descriptor))
      }
    }
  #endif
}
