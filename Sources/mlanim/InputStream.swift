import Foundation
import Rendering

/// Bytes that come in one after another, such as standard input.
struct InputStream: ~Copyable {
  private let handle: FileHandle
  private var ahead = Data()
  private static let piece = 1 << 18

  /// What another program writes to this one.
  static var standard: InputStream { InputStream(handle: .standardInput) }

  private init(handle: FileHandle) { self.handle = handle }

  /// The bytes up to the end of the line, or nothing at the end of the stream.
  ///
  /// - Throws: `FrameError.brokenStream` for a line of more than 1,000 bytes.
  mutating func line() throws -> String? {
    var line: [UInt8] = []
    while let byte = try bytes(1)?.first {
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
      guard line.count <= 1_000 else { throw FrameError.brokenStream("a header without an end") }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Exactly so many bytes, or nothing at the end of the stream.
  ///
  /// - Throws: `FrameError.brokenStream` when the stream ends between.
  mutating func bytes(_ count: Int) throws -> [UInt8]? {
    while ahead.count < count {
      guard let more = try handle.read(upToCount: max(Self.piece, count - ahead.count)),
        !more.isEmpty
      else { break }
      ahead.append(more)
    }
    if ahead.isEmpty { return nil }
    guard ahead.count >= count else {
      throw FrameError.brokenStream("it ends in the middle of a frame")
    }
    defer { ahead = count == ahead.count ? Data() : ahead.dropFirst(count) }
    return Array(ahead.prefix(count))
  }
}
