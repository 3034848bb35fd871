import FoundationEssentials
import GIFEncoding

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that stands under its name only once it is complete.
///
/// It is written under a temporary name in the same folder and renamed at the end, so that a reader
/// sees the old file or the new one, and a failure leaves the old one alone. Two programs that write
/// the same file do not meet: each has a temporary name of its own, and the last to finish wins.
///
/// A link is followed: the file behind it is replaced, and the link stays. A pipe or a device, such as
/// `/dev/null`, is no file that could be replaced, and is written to directly.
final class OutputFile {
  /// The name that it will have.
  let path: String
  /// The descriptor to write to.
  let descriptor: Int32
  /// Where links from the path lead in the end.
  private let place: String
  /// The name until it is complete; nil for a pipe or a device.
  private let temporaryPath: String?
  private var isOpen = true
  private var isCommitted = false

  /// Creates the temporary file.
  ///
  /// - Throws: `OutputError` when the folder is missing or may not be written, or when a folder has
  ///   the file's name.
  init(at path: String) throws(OutputError) {
    self.path = path
    place = Self.place(of: path)
    let (folder, name) = Self.split(place)
    try Self.check(folder: folder, name: name, path: path)
    if Self.isStream(path) {
      temporaryPath = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      // Without the file's own name, which may be as long as a name can be.
      let temporary = "\(folder)/.mlanim-\(String(UInt64.random(in: 0 ... .max), radix: 36)).part"
      temporaryPath = temporary
      descriptor = Interruption.begin(temporary) {
        open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
    }
    guard descriptor >= 0 else {
      isOpen = false
      throw .cannotCreate(path: path, reason: Self.reason(errno))
    }
  }

  /// Finds what stands in a file's way before work for it begins.
  ///
  /// - Throws: `OutputError` when the folder is missing, or when a folder has the file's name.
  static func check(_ path: String) throws(OutputError) {
    let (folder, name) = split(place(of: path))
    try check(folder: folder, name: name, path: path)
  }

  /// Gives the complete file its name, in place of any file that had it.
  ///
  /// - Throws: `OutputError.cannotWrite` when the disk refuses; nothing is left behind then.
  func commit() throws(OutputError) {
    isOpen = false
    var isDone = close(descriptor) == 0
    if isDone, let temporaryPath {
      isDone = Interruption.end(temporaryPath) { rename(temporaryPath, place) == 0 }
    }
    guard isDone else { throw .cannotWrite(path: path, reason: Self.reason(errno)) }
    isCommitted = true
  }

  /// Writes a file through a sink; `-` is standard output.
  ///
  /// - Throws: `OutputError` for what the disk refuses, `ClosedPipe` when nobody reads any more, and
  ///   what `body` throws besides.
  static func write<Result>(
    to path: String, _ body: (any ByteSink) async throws -> Result
  ) async throws -> Result {
    let file = path == "-" ? nil : try OutputFile(at: path)
    let sink = FileSink(descriptor: file?.descriptor ?? STDOUT_FILENO)
    do {
      let result = try await body(sink)
      try file?.commit()
      return result
    } catch GIFError.writeFailed(let reason) {
      if sink.failureCode == EPIPE { throw ClosedPipe() }
      throw OutputError.cannotWrite(path: file?.path ?? "standard output", reason: reason)
    }
  }

  /// Writes a whole file.
  ///
  /// - Throws: `OutputError`, as creating and committing do.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let file = try OutputFile(at: path)
    let sink = FileSink(descriptor: file.descriptor)
    do {
      try sink.write(bytes.span)
      try sink.finish()
    } catch GIFError.writeFailed(let reason) {
      throw .cannotWrite(path: path, reason: reason)
    } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
    try file.commit()
  }

  /// Adds bytes to the end of a file, which may be read meanwhile.
  ///
  /// - Throws: `OutputError.cannotWrite` when the file is gone or the disk refuses.
  static func append(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: reason(errno)) }
    defer { close(descriptor) }
    do {
      let sink = FileSink(descriptor: descriptor)
      try sink.write(bytes.span)
      try sink.finish()
    } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
  }

  deinit {
    if isOpen { close(descriptor) }
    guard !isCommitted, let temporaryPath else { return }
    Interruption.end(temporaryPath) { _ = unlink(temporaryPath) }
  }

  /// The path without links; the path itself where nothing is there yet.
  private static func place(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether the path leads to what takes bytes one after another, and keeps none under a name.
  private static func isStream(_ path: String) -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT)
  }

  private static func check(folder: String, name: String, path: String) throws(OutputError) {
    guard !name.isEmpty, name != ".", name != ".." else { throw .isFolder(path: path) }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw .noFolder(path: path, folder: folder)
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
      throw .isFolder(path: path)
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Why a file could not be written.
enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The folder for the file is not there.
  case noFolder(path: String, folder: String)
  /// Something has the name that a new folder was to have.
  case exists(path: String)
  /// A folder stands in the file's place.
  case isFolder(path: String)
  /// The folder does not take new files.
  case cannotCreate(path: String, reason: String)
  /// The folder for temporary files has no room for the video.
  case cannotSpool(folder: String, reason: String)
  /// The file could not be completed.
  case cannotWrite(path: String, reason: String)

  var description: String {
    switch self {
    case .noFolder(let path, let folder):
      "Cannot write '\(path)': there is no folder '\(folder)'; make it first or choose another."
    case .exists(let path):
      "Cannot write the folder '\(path)': something has this name; remove it or choose another."
    case .isFolder(let path):
      "Cannot write '\(path)': a folder has this name; give the name of a file."
    case .cannotCreate(let path, let reason):
      "Cannot write '\(path)': \(reason); choose another folder with -o or --output-dir."
    case .cannotSpool(let folder, let reason):
      "Cannot keep the video in '\(folder)': \(reason); give it as a file, or set TMPDIR to another folder."
    case .cannotWrite(let path, let reason):
      "Cannot write '\(path)': \(reason); no file was left behind."
    }
  }
}
