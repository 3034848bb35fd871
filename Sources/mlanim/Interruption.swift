import Dispatch
import FoundationEssentials
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What happens when somebody stops the program: unfinished files go, and the exit code says how.
enum Interruption {
  private static let unfinished = Mutex<[String]>([])
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Notes a file to remove if the program is stopped now.
  static func willWrite(_ path: String) { unfinished.withLock { $0.append(path) } }

  /// Forgets a file that is complete or gone.
  static func hasLeft(_ path: String) { unfinished.withLock { $0.removeAll { $0 == path } } }

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
      source.setEventHandler { leave(with: status) }
      source.resume()
      list.append(source)
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
