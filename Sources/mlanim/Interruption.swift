import Dispatch
import FoundationEssentials
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What happens when somebody stops the program: unfinished files go, and the exit code says how.
///
/// Work that can be resumed asks to be told instead, and leaves by itself once it is stored.
enum Interruption {
  private static let unfinished = Mutex<[String]>([])
  private static let sources = Mutex<[any DispatchSourceSignal]>([])
  private static let patience = Mutex<Patience>(.none)

  /// Whether a first signal waits for the work to end.
  private enum Patience {
    case none
    case waiting
    case asked(ExitStatus)
  }

  /// Lets the work that follows end by itself: a first signal is only noted in `request`, a second one
  /// ends the program.
  static func waitForWork() { patience.withLock { $0 = .waiting } }

  /// The code to leave with, once somebody has asked for it.
  static var request: ExitStatus? {
    patience.withLock { if case .asked(let status) = $0 { status } else { nil } }
  }

  /// Makes a file, and notes it as one to remove if the program is stopped from now on.
  ///
  /// A program that is being stopped waits here: what it makes then, nobody would remove.
  static func begin<Result: Sendable>(_ path: String, _ make: () -> Result) -> Result {
    unfinished.withLock { paths in
      paths.append(path)
      return make()
    }
  }

  /// Completes or removes a file, and forgets it.
  @discardableResult
  static func end<Result: Sendable>(_ path: String, _ complete: () -> Result) -> Result {
    unfinished.withLock { paths in
      defer { paths.removeAll { $0 == path } }
      return complete()
    }
  }

  /// Does something short that nobody stops in the middle.
  static func undisturbed<Result: Sendable>(_ work: () -> Result) -> Result {
    unfinished.withLock { _ in work() }
  }

  /// From here on, SIGINT, SIGTERM and SIGHUP remove unfinished files and end the program; writing to a
  /// closed pipe, or beyond the largest file allowed, is an error of that write and not a sudden end.
  static func watch() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    watch(SIGINT, leavingWith: .interrupted)
    watch(SIGTERM, leavingWith: .terminated)
    watch(SIGHUP, leavingWith: .hungUp)
  }

  private static func watch(_ number: Int32, leavingWith status: ExitStatus) {
    signal(number, SIG_IGN)
    sources.withLock { list in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { if !isNoted(status) { leave(with: status) } }
      source.resume()
      list.append(source)
    }
  }

  /// Notes a first signal where the work has asked for that.
  private static func isNoted(_ status: ExitStatus) -> Bool {
    patience.withLock { patience in
      guard case .waiting = patience else { return false }
      patience = .asked(status)
      return true
    }
  }

  /// The lock is kept until the end, so that no file is begun or finished meanwhile.
  private static func leave(with status: ExitStatus) -> Never {
    unfinished.withLock { paths -> Never in
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      Terminal.error.finishLine()
      _exit(status.rawValue)
    }
  }
}
