#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A sink over an open file descriptor, which stays the caller's to close.
///
/// Bytes are gathered and handed to the system in large pieces; `finish()` hands over the rest.
public final class FileSink: ByteSink {
  private let descriptor: Int32
  private let capacity: Int
  private var held: [UInt8] = []
  /// The system's number for the error of the last write, if there was one.
  ///
  /// `errno` itself may be another thread's by the time that a task asks for it.
  public private(set) var failureCode: Int32?

  /// A sink that writes to `descriptor` in pieces of about `capacity` bytes.
  public init(descriptor: Int32, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.capacity = max(1, capacity)
    held.reserveCapacity(self.capacity)
  }

  /// Gathers the bytes, and writes when there are enough of them.
  public func write(_ bytes: Span<UInt8>) throws(GIFError) {
    bytes.withUnsafeBufferPointer { held.append(contentsOf: $0) }
    if held.count >= capacity { try finish() }
  }

  /// Writes what was gathered.
  ///
  /// The descriptor is not closed: a network file system may report a full disk at `close` alone, so
  /// its owner checks that result too.
  public func finish() throws(GIFError) {
    var written = 0
    while written < held.count { written += try writeOnce(from: written) }
    held.removeAll(keepingCapacity: true)
  }

  private func writeOnce(from start: Int) throws(GIFError) -> Int {
    // The pointer lives as long as the closure and spans `start..<held.count`, which is not empty.
    let count = held.withUnsafeBytes { bytes in
      #if canImport(Glibc)
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      #else
        Darwin.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      #endif
    }
    if count >= 0 { return count }
    let code = errno
    if code == EINTR { return 0 }
    failureCode = code
    throw .writeFailed(reason: String(cString: strerror(code)))
  }
}
