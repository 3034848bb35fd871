import Rasters

/// Reads bytes in order, and never past the end.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes that are left.
  var remaining: Int { bytes.count - offset }

  /// Whether the bytes that are left begin with `text`.
  func starts(with text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  /// The next byte.
  mutating func byte() throws(GIFError) -> UInt8 {
    guard remaining > 0 else { throw .malformed(.truncated, offset: offset) }
    offset += 1
    return bytes[offset - 1]
  }

  /// The next two bytes, the lower one first.
  mutating func word() throws(GIFError) -> Int {
    let low = try byte()
    return try Int(byte()) << 8 | Int(low)
  }

  /// The next `count` bytes.
  mutating func bytes(_ count: Int) throws(GIFError) -> ArraySlice<UInt8> {
    guard remaining >= count else { throw .malformed(.truncated, offset: bytes.count) }
    offset += count
    return bytes[offset - count..<offset]
  }

  /// The contents of the blocks that follow, up to and without the empty one.
  mutating func blocks() throws(GIFError) -> [ArraySlice<UInt8>] {
    var all: [ArraySlice<UInt8>] = []
    while true {
      let count = try Int(byte())
      if count == 0 { return all }
      all.append(try bytes(count))
    }
  }

  /// Passes over the blocks that follow, the empty one included, and counts their bytes.
  mutating func skipBlocks() throws(GIFError) -> Int {
    var total = 0
    while true {
      let count = try Int(byte())
      if count == 0 { return total }
      total += try bytes(count).count
    }
  }

  /// The table of `count` colours that follows.
  mutating func colors(_ count: Int) throws(GIFError) -> [Pixel] {
    let channels = try Array(bytes(3 * count))
    return (0..<count).map {
      Pixel(red: channels[3 * $0], green: channels[3 * $0 + 1], blue: channels[3 * $0 + 2])
    }
  }
}
