import FoundationEssentials
import GIFEncoding
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One of the two streams that a person or a program reads.
final class Terminal: Sendable {
  /// For data.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// For messages and progress.
  static let error = Terminal(descriptor: STDERR_FILENO)

  /// Whether a person is looking, and wants lines that rewrite themselves.
  let isInteractive: Bool
  /// Whether colours and weights are welcome.
  let isStyled: Bool
  private let descriptor: Int32
  private let hasOpenLine = Mutex(false)

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    let environment = ProcessInfo.processInfo.environment
    isInteractive =
      isatty(descriptor) == 1 && environment["TERM"] != "dumb"
      && environment["CI"] == nil
    isStyled = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Writes a line.
  ///
  /// - Throws: `ClosedPipe` when nobody reads any more, `OutputError` when the stream fails otherwise.
  func print(_ line: String) throws {
    finishLine()
    try write(line + "\n")
  }

  /// Writes a line; if nobody reads it, that is that.
  func note(_ line: String) {
    finishLine()
    try? write(line + "\n")
  }

  /// Replaces the line that the last call of this wrote.
  func rewriteLine(_ line: String) {
    hasOpenLine.withLock { $0 = true }
    try? write("\r\u{1B}[K" + line)
  }

  /// Clears a line that was written to be rewritten.
  func finishLine() {
    let wasOpen = hasOpenLine.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    if wasOpen { try? write("\r\u{1B}[K") }
  }

  private func write(_ text: String) throws {
    let sink = FileSink(descriptor: descriptor)
    do {
      try sink.write(Array(text.utf8).span)
      try sink.finish()
    } catch {
      if errno == EPIPE { throw ClosedPipe() }
      throw OutputError.cannotWrite(path: "standard output", reason: error.description)
    }
  }
}

/// The reader of standard output has gone away: there is nothing left to do, and nothing wrong.
struct ClosedPipe: Error {}
