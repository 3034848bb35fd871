import FoundationEssentials

/// A folder that stands under its name only once it is complete.
final class OutputFolder {
  /// Where its files are written meanwhile.
  let temporaryPath: String
  private let path: String
  private var isCommitted = false

  /// Creates the temporary folder.
  ///
  /// - Throws: `OutputError` when something has the name already, or the place takes no folders.
  init(at path: String) throws(OutputError) {
    self.path = path
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    temporaryPath = path + "." + String(UInt64.random(in: 0 ... .max), radix: 36) + ".part"
    Interruption.willWrite(temporaryPath)
    do {
      try FileManager.default.createDirectory(
        atPath: temporaryPath, withIntermediateDirectories: false)
    } catch {
      throw .cannotCreate(path: path, reason: "no folder can be made there")
    }
  }

  /// Gives the complete folder its name.
  func commit() throws(OutputError) {
    do { try FileManager.default.moveItem(atPath: temporaryPath, toPath: path) } catch {
      throw .cannotWrite(path: path, reason: "the name was taken meanwhile")
    }
    Interruption.hasLeft(temporaryPath)
    isCommitted = true
  }

  deinit {
    if isCommitted { return }
    try? FileManager.default.removeItem(atPath: temporaryPath)
    Interruption.hasLeft(temporaryPath)
  }
}
