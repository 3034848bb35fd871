import FoundationEssentials
import GIFEncoding
import Rasters

/// Files that commands read.
enum InputFile {
  /// All bytes of a file.
  ///
  /// - Throws: `InputError` that names the file.
  static func bytes(of path: String) throws(InputError) -> [UInt8] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    guard !isFolder else { throw .isFolder(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    return Array(data)
  }

  /// The names of what is in a folder.
  ///
  /// - Throws: `InputError` that names the folder.
  static func names(in folder: String) throws(InputError) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw .unreadable(path: folder)
    }
  }

  /// A GIF, taken apart; of any size where its pixels are not asked for.
  ///
  /// - Throws: `InputError` that names the file, and the defect where it is no lawful GIF.
  static func gif(
    _ path: String, pixelLimit: Int = GIFFile.standardPixelLimit
  ) throws(InputError) -> GIFFile {
    let bytes = try bytes(of: path)
    do { return try GIFFile(bytes, pixelLimit: pixelLimit) } catch {
      throw .broken(path: path, reason: error.description)
    }
  }

  /// Shows a GIF's screens one after another.
  ///
  /// - Throws: `InputError` that names the file when a frame's codes are not lawful.
  static func play(
    _ gif: GIFFile, from path: String, _ body: (Raster) -> Void = { _ in }
  ) throws(InputError) {
    var player = GIFPlayer(gif)
    do {
      while let (_, screen) = try player.next() { body(screen) }
    } catch {
      throw .broken(path: path, reason: error.description)
    }
  }
}

/// Why a file could not be read.
enum InputError: Error, Equatable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// A folder has the name.
  case isFolder(path: String)
  /// The system does not give the file's bytes.
  case unreadable(path: String)
  /// The environment names a folder of data sets that is not there.
  case noDataFolder(path: String)
  /// The bytes are not what was expected.
  case broken(path: String, reason: String)

  var description: String {
    switch self {
    case .missing(let path): "Cannot read '\(path)': there is no such file."
    case .isFolder(let path): "Cannot read '\(path)': it is a folder; give a file."
    case .unreadable(let path): "Cannot read '\(path)': permission denied or a read error."
    case .noDataFolder(let path):
      "Cannot read '\(path)': there is no such folder; set \(DataSearch.variable) to one, or unset it."
    case .broken(let path, let reason): "Cannot read '\(path)': \(reason)."
    }
  }
}
