import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder that stands under its name only once it is complete.
final class OutputFolder {
  /// Where its files are written meanwhile.
  private let temporaryPath: String
  private let path: String
  private var isCommitted = false

  /// Creates the temporary folder.
  ///
  /// - Throws: `OutputError` when something has the name already, or the place takes no folders.
  init(at path: String) throws(OutputError) {
    let path = path.lastIndex { $0 != "/" }.map { String(path[...$0]) } ?? path
    self.path = path
    try Self.check(path)
    temporaryPath = path + "." + String(UInt64.random(in: 0 ... .max), radix: 36) + ".part"
    let isMade = Interruption.begin(temporaryPath) { [temporaryPath] in
      mkdir(temporaryPath, 0o777) == 0
    }
    guard isMade else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Finds what stands in the folder's way before work for it begins.
  ///
  /// - Throws: `OutputError.exists` when something has the name already.
  static func check(_ path: String) throws(OutputError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
  }

  /// Writes a file of the folder.
  ///
  /// - Throws: `OutputError.cannotWrite` that names the folder.
  func write(_ bytes: [UInt8], named name: String) throws(OutputError) {
    do { try OutputFile.write(bytes, to: "\(temporaryPath)/\(name)") } catch {
      switch error {
      case .cannotWrite(_, let reason), .cannotCreate(_, let reason):
        throw .cannotWrite(path: path, reason: reason)
      default: throw error
      }
    }
  }

  /// Gives the complete folder its name.
  func commit() throws(OutputError) {
    let isDone = Interruption.end(temporaryPath) {
      !FileManager.default.fileExists(atPath: path) && rename(temporaryPath, path) == 0
    }
    guard isDone else { throw .cannotWrite(path: path, reason: "the name was taken meanwhile") }
    isCommitted = true
  }

  deinit {
    if isCommitted { return }
    Interruption.end(temporaryPath) { try? FileManager.default.removeItem(atPath: temporaryPath) }
  }
}
