import CGif

/// The far end of a giflib handle: passes its bytes to a sink, and keeps the first error.
///
/// giflib does not look at the result of most of its writes. So the outlet remembers the error, takes
/// nothing more, and whoever called giflib asks for it afterwards.
final class Outlet {
  private let sink: any ByteSink
  private(set) var failure: GIFError?
  private(set) var byteCount = 0

  init(_ sink: any ByteSink) { self.sink = sink }

  /// Takes bytes and returns how many of them, all or none.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard failure == nil else { return 0 }
    do {
      try sink.write(Span(_unsafeElements: bytes))
      byteCount += bytes.count
      return bytes.count
    } catch {
      failure = error
      return 0
    }
  }

  /// Takes nothing from now on, as when a file is given up.
  func shut() {
    if failure == nil { failure = .writeFailed(reason: "the file was given up") }
  }

  /// Lets the sink pass on what it held back.
  func finish() throws(GIFError) {
    if let failure { throw failure }
    try sink.finish()
  }
}
