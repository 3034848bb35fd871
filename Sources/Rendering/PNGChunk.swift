import Rasters

/// A piece of a PNG file: four letters, data, and a checksum over both.
struct PNGChunk: Equatable {
  /// The eight bytes that every PNG begins with.
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let type: String
  let data: [UInt8]

  /// Length, type, data, checksum.
  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bytes + body + CRC32(of: body).value.bytes
  }

  /// The chunks of a PNG that this program wrote.
  static func all(in png: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var start = signature.count
    while start + 12 <= png.count {
      let length = Int(UInt32(bytes: png[start..<start + 4]))
      let type = String(decoding: png[start + 4..<start + 8], as: UTF8.self)
      chunks.append(PNGChunk(type: type, data: Array(png[start + 8..<start + 8 + length])))
      start += 12 + length
    }
    return chunks
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, the highest first.
  var bytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }

  /// The number whose bytes these are, the highest first.
  init(bytes: some Sequence<UInt8>) { self = bytes.reduce(0) { $0 << 8 | Self($1) } }
}
