import Rendering

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of an open file, which can be read at any place and by several tasks at once.
struct StoredBytes: Sendable {
  private let descriptor: Int32

  /// The bytes behind a descriptor, which stays the caller's to close; nil where there is no file but a
  /// pipe or a terminal.
  init?(descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    self.descriptor = descriptor
  }

  /// How many there are now.
  var count: Int {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Fills an array with the bytes from a place on.
  ///
  /// - Throws: `FrameError.brokenStream` when the file has become shorter, or cannot be read.
  func read(into bytes: inout [UInt8], at place: Int) throws(FrameError) {
    var count = -1
    while count < 0 {
      // A file gives all at once, unlike a pipe.
      count = pread(descriptor, &bytes, bytes.count, off_t(place))
      guard count >= 0 || errno == EINTR else {
        throw .brokenStream(String(cString: strerror(errno)))
      }
    }
    guard count == bytes.count else {
      throw .brokenStream("its file has become shorter while it was read")
    }
  }
}
