import Rasters

/// The ways in which bytes fail to be a gzip file of one member.
public enum GzipDefect: String, Error, Equatable, Sendable, CaseIterable {
  /// The method is not deflate, or reserved flags are set.
  case header = "its header asks for what the format does not know"
  /// The header's own checksum does not fit.
  case headerChecksum = "its header's checksum is wrong"
  /// The bytes end too early.
  case truncated = "it ends too early"
  /// A block is of the reserved type.
  case blockType = "a block of unknown type"
  /// The length of a stored block and its complement disagree.
  case storedLength = "a stored block whose length is given wrongly"
  /// A table of codes is too large, over-full or has gaps.
  case codes = "a table of codes that does not work out"
  /// Bits that stand for no symbol, or a symbol that stands for nothing.
  case symbol = "bits that stand for nothing"
  /// A repetition of bytes from before the start.
  case distance = "a repetition that reaches back past the start"
  /// More bytes come out than may.
  case tooLong = "it holds more than its contents announce"
  /// The checksum or the length at the end does not fit what came out.
  case checksum = "its checksum is wrong"
  /// Bytes follow after the end.
  case trailingBytes = "something follows after its end"
}

/// A gzip file (RFC 1952) of one member, all of whose parts are checked.
struct GzipFile {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the bytes begin as a gzip file does.
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The first bytes of the contents, as many as asked for or as there are.
  func prefix(_ count: Int) throws(GzipDefect) -> [UInt8] {
    var inflater = Inflater(bytes, from: try contentsStart(), limit: .max)
    try inflater.run(until: count)
    return Array(inflater.output.prefix(count))
  }

  /// The contents, refused where more than `limit` bytes come out; memory for more is never taken.
  func expanded(limit: Int) throws(GzipDefect) -> [UInt8] {
    var inflater = Inflater(bytes, from: try contentsStart(), limit: limit)
    try inflater.run(until: .max)
    let trailer = inflater.position
    guard bytes.count >= trailer + 8 else { throw .truncated }
    guard bytes.count == trailer + 8 else { throw .trailingBytes }
    let length = UInt32(truncatingIfNeeded: inflater.output.count)
    guard word(at: trailer) == CRC32(of: inflater.output).value,
      word(at: trailer + 4) == length
    else { throw .checksum }
    return inflater.output
  }

  private func word(at place: Int) -> UInt32 {
    bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Where the compressed contents begin: past the ten fixed bytes and the optional fields.
  private func contentsStart() throws(GzipDefect) -> Int {
    guard bytes.count >= 10 else { throw .truncated }
    let flags = bytes[3]
    guard bytes[2] == 8, flags & 0b1110_0000 == 0 else { throw .header }
    var place = 10
    if flags & 4 != 0 {  // an extra field, its length first
      guard bytes.count >= place + 2 else { throw .truncated }
      place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8
    }
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {  // a name, a comment
      guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else {
        throw .truncated
      }
      place = end + 1
    }
    if flags & 2 != 0 {
      guard bytes.count >= place + 2 else { throw .truncated }
      let sum = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
      guard sum == CRC32(of: bytes[..<place]).value & 0xFFFF else { throw .headerChecksum }
      place += 2
    }
    guard place <= bytes.count else { throw .truncated }
    return place
  }
}
