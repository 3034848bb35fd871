import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#endif

/// Where the series that ship with the program are found.
///
/// The build leaves them in a folder beside the program; a program that is copied takes the folder
/// along.
public struct TrainedResources: Sendable {
  private let folder: String

  /// The files in a folder.
  public init(folder: String) { self.folder = folder }

  /// The files beside the program, or beside the tests that run.
  ///
  /// A link to the program is followed.
  public static var besideProgram: TrainedResources {
    let folder = URL(filePath: programPath).resolvingSymlinksInPath().deletingLastPathComponent()
    return TrainedResources(folder: folder.appending(path: folderName).path)
  }

  /// The bytes of a lesson's series.
  ///
  /// - Throws: `LessonError.missingResources`, which says what to copy.
  func bytes(of lesson: String) throws(LessonError) -> [UInt8] {
    let name = lesson + ".safetensors"
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
      throw .missingResources(file: name, folder: folder)
    }
    return Array(data)
  }

  #if canImport(Darwin)
    private static let folderName = "mlanim_Lessons.bundle"

    private static var programPath: String {
      var size: UInt32 = 4_096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  #else
    private static let folderName = "mlanim_Lessons.resources"

    private static let programPath = "/proc/self/exe"
  #endif
}
