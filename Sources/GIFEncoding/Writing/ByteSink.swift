/// A place that bytes are written to, in order: a file, memory, a test that fails on purpose.
///
/// One task writes to a sink; it need not be safe to share.
public protocol ByteSink: AnyObject {
  /// Takes the bytes, all of them.
  ///
  /// - Throws: `GIFError.writeFailed` with the system's reason. What was taken before is then of no use.
  func write(_ bytes: Span<UInt8>) throws(GIFError)

  /// Passes on what was held back; nothing is written afterwards.
  ///
  /// - Throws: `GIFError.writeFailed`, as a full disk often shows only here.
  func finish() throws(GIFError)
}

extension ByteSink {
  /// Nothing, for sinks that hold nothing back.
  public func finish() throws(GIFError) {}
}

/// A sink that keeps the bytes.
public final class MemorySink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty sink.
  public init() {}

  /// Appends the bytes.
  public func write(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
  }
}
