import Rendering

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes that come in one after another, such as standard input.
struct InputStream: ~Copyable {
  /// The file that the bytes are in, to be read at any place; nil for a pipe, which is read but once.
  let file: StoredBytes?
  private let descriptor: Int32
  /// The bytes that were read ahead: `ahead[used..<held]`.
  private var ahead: [UInt8]
  private var used = 0
  private var held = 0

  /// What another program writes to this one.
  static var standard: InputStream { InputStream(descriptor: STDIN_FILENO) }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    file = StoredBytes(descriptor: descriptor)
    // In a file most bytes are passed over, and only the lines between them are read here.
    ahead = [UInt8](repeating: 0, count: file == nil ? 1 << 18 : 1 << 7)
  }

  /// The bytes up to the end of the line, or nothing at the end of the stream.
  ///
  /// - Throws: `FrameError.brokenStream` for a line of more than 1,000 bytes.
  mutating func line() throws(FrameError) -> String? {
    var line: [UInt8] = []
    while true {
      if used == held { try readAhead() }
      if held == 0 { break }
      used += 1
      if ahead[used - 1] == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(ahead[used - 1])
      guard line.count <= 1_000 else { throw .brokenStream("a header without an end") }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Puts the next `count` bytes in the place of what `bytes` held: fewer where the stream ends.
  ///
  /// - Throws: `FrameError.brokenStream` when the stream cannot be read.
  mutating func take(_ count: Int, into bytes: inout [UInt8]) throws(FrameError) {
    bytes.removeAll(keepingCapacity: true)
    while bytes.count < count {
      if used == held { try readAhead() }
      if held == 0 { break }
      let end = min(held, used + count - bytes.count)
      bytes.append(contentsOf: ahead[used..<end])
      used = end
    }
  }

  /// Passes over so many bytes of the file, and returns the place where they begin and how many of
  /// them there are.
  ///
  /// - Throws: `FrameError.brokenStream` when there is no file.
  mutating func skip(_ count: Int) throws(FrameError) -> (start: Int, count: Int) {
    guard let file else { throw .brokenStream("it cannot be read at any place") }
    let start = Int(lseek(descriptor, 0, SEEK_CUR)) - (held - used)
    lseek(descriptor, off_t(start + count), SEEK_SET)
    (used, held) = (0, 0)
    return (start, min(count, max(0, file.count - start)))
  }

  /// Reads on; nothing is held afterwards at the end of the stream.
  private mutating func readAhead() throws(FrameError) {
    var count = -1
    while count < 0 {
      count = read(descriptor, &ahead, ahead.count)
      guard count >= 0 || errno == EINTR else {
        throw .brokenStream(String(cString: strerror(errno)))
      }
    }
    (used, held) = (0, count)
  }
}
