import CommandLineParsing
import FoundationEssentials
import LessonKit

/// Where lessons find outside data: at the path after `--data`, or else in the folder that the
/// environment's `MLANIM_DATA` names.
struct DataSearch {
  /// The folder of data sets; none where only what is typed counts.
  let folder: String?

  /// The name of the variable.
  static let variable = "MLANIM_DATA"

  /// What the environment says; an empty text is as good as none.
  static var standard: DataSearch {
    let folder = ProcessInfo.processInfo.environment[variable] ?? ""
    return DataSearch(folder: folder.isEmpty ? nil : folder)
  }

  /// Nothing but what is typed.
  static let nowhere = DataSearch(folder: nil)

  /// The path to the outside data of a lesson, or nothing where it is to use its own.
  ///
  /// - Throws: `InputError` when the folder is not there.
  func path(for lesson: CatalogLesson, typed: String?) throws(InputError) -> String? {
    if let typed { return typed }
    guard let folder, let name = lesson.data?.usualName else { return nil }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw .noDataFolder(path: folder)
    }
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

extension TraceValue {
  /// Outside data, each with its name and fingerprint.
  static func data(_ records: [DataRecord]) -> TraceValue {
    .list(
      records.map { .record(["name": .text($0.name), "fingerprint": .text($0.fingerprint)]) })
  }

  /// The outside data that such a value tells of.
  var dataRecords: [DataRecord] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { value in
      guard case .record(let fields) = value, case .text(let name)? = fields["name"],
        case .text(let fingerprint)? = fields["fingerprint"]
      else { return nil }
      return DataRecord(name: name, fingerprint: fingerprint)
    }
  }
}
