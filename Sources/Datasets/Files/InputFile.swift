import FoundationEssentials

/// A file whose size is known before a byte of it is read.
struct InputFile {
  private let path: String
  /// The number of bytes that it holds.
  let size: Int

  /// The longest file that is read: many times the largest of the data sets.
  private static let longest = 1 << 30

  /// Finds the file at a path, links followed.
  ///
  /// - Throws: `unreadable` where there is none, or where it is not an ordinary file: a pipe or a
  ///   device has no size, and might never end.
  init(at path: String) throws(DatasetError) {
    self.path = path
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw .unreadable(path: path, reason: "there is no such file; check the path")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int
    else {
      throw .unreadable(path: path, reason: "it is not an ordinary file; give the path of one")
    }
    guard size <= Self.longest else {
      throw .unreadable(path: path, reason: "\(size) bytes; at most \(Self.longest) are read")
    }
    self.size = size
  }

  /// The bytes, all or the first of them.
  func bytes(first limit: Int = .max) throws(DatasetError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)).prefix(limit))
    } catch {
      throw .unreadable(path: path, reason: "the system refuses; check its permissions")
    }
  }

  /// Whether a folder is at the path.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether anything is at the path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
