import Datasets
import LessonKit

/// The outside data of a run, read; each is nothing where the lesson is to use its own.
extension Run {
  /// The table that `--data FILE` names.
  ///
  /// - Throws: `LessonError.unusableData` for a file that is not there or is no such table.
  mutating func seriesTable() throws(LessonError) -> SeriesTable? {
    try read { path throws(DatasetError) in (try SeriesTable(at: path), path.fileName) }
  }

  /// The first pictures of CIFAR-10, at most `limit` of them.
  ///
  /// - Throws: `LessonError.unusableData` for a folder without them, or for broken files.
  mutating func cifar10(
    _ part: Part, limit: Int = .max
  ) throws(LessonError) -> LabeledPictures? {
    try read { path throws(DatasetError) in
      (try CIFAR10.pictures(at: path, part, limit: limit), "CIFAR-10, \(part.rawValue)")
    }
  }

  /// The digits of MNIST.
  ///
  /// - Throws: `LessonError.unusableData` for a folder without them, or for broken files.
  mutating func mnist(_ part: Part) throws(LessonError) -> LabeledPictures? {
    try read { path throws(DatasetError) in
      (try MNIST.pictures(at: path, part), "MNIST, \(part.rawValue)")
    }
  }

  private mutating func read<Content: Fingerprinted>(
    _ reader: (String) throws(DatasetError) -> (content: Content, name: String)
  ) throws(LessonError) -> Content? {
    try read { path throws(LessonError) in
      do throws(DatasetError) {
        let (content, name) = try reader(path)
        return (content, DataRecord(name: name, fingerprint: content.fingerprint))
      } catch {
        throw LessonError.unusableData(error.description)
      }
    }
  }
}

extension String {
  /// What stands behind the last slash.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
