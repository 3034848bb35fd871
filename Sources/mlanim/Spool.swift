import Foundation

/// Equally long records in a file that goes when the program does.
final class Spool: Sendable {
  private let path: String
  private let length: Int

  /// An empty spool of records of `length` bytes.
  init(recordLength length: Int) throws(OutputError) {
    let name = "mlanim-\(UInt64.random(in: 0 ... .max))"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    self.length = length
    Interruption.willWrite(path)
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw .cannotCreate(path: path, reason: "the temporary folder takes no files")
    }
  }

  /// Adds records until `next` returns none, and counts them.
  ///
  /// - Throws: `OutputError` when the disk is full, and what `next` throws.
  func fill(_ next: () throws -> [UInt8]?) throws -> Int {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var count = 0
    while let record = try next() {
      do { try handle.write(contentsOf: Data(record)) } catch {
        throw OutputError.cannotWrite(path: path, reason: "the temporary folder is full")
      }
      count += 1
    }
    return count
  }

  /// The record at an index; it can be read on several tasks at once.
  func record(at index: Int) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(index * length))
    return Array(try handle.read(upToCount: length) ?? Data())
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    Interruption.hasLeft(path)
  }
}
