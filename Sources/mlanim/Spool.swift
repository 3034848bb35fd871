import FoundationEssentials
import Rendering

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file without a name, for what can be read but once; it goes when the program does.
final class Spool: Sendable {
  /// What was put into it.
  let bytes: StoredBytes
  private let descriptor: Int32
  private let folder: String

  /// An empty spool in the folder for temporary files.
  ///
  /// - Throws: `OutputError` when the folder takes no files.
  init() throws(OutputError) {
    folder = FileManager.default.temporaryDirectory.path
    let path = "\(folder)/mlanim-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    descriptor = Interruption.undisturbed {
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      return descriptor >= 0 && unlink(path) == 0 ? descriptor : -1
    }
    guard descriptor >= 0, let bytes = StoredBytes(descriptor: descriptor) else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    self.bytes = bytes
  }

  /// Puts bytes behind those that are there.
  ///
  /// - Throws: `OutputError` when the disk is full.
  func append(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest, rest.count)
      guard count >= 0 || errno == EINTR else {
        throw .cannotSpool(folder: folder, reason: String(cString: strerror(errno)))
      }
      // Mostly all is written at once; and where it is not, the disk is nearly full.
      rest = count == rest.count ? [] : Array(rest.dropFirst(max(count, 0)))
    }
  }

  deinit { close(descriptor) }
}
