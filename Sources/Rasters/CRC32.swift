/// The cyclic redundancy check of PNG and gzip files (ISO 3309, with the reflected polynomial), taken piece
/// by piece.
public struct CRC32: Sendable, Equatable {
  private var remainder: UInt32 = 0xFFFF_FFFF

  /// The check of no bytes at all, which is 0.
  public init() {}

  /// The check of these bytes.
  public init(of bytes: some Sequence<UInt8>) {
    self.init()
    append(bytes)
  }

  /// The check of everything so far.
  public var value: UInt32 { ~remainder }

  /// Takes in further bytes.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      remainder = remainder &>> 8 ^ Self.tables[0][Int((remainder ^ UInt32(byte)) & 0xFF)]
    }
  }

  /// Takes in the pixels of a raster, row by row, each as red, green, blue and alpha; a clear pixel is
  /// four zeros, whatever its colour.
  public mutating func append(_ raster: Raster) {
    let tables = Self.tables
    for pixel in raster.pixels {
      let color = UInt32(pixel.red) | UInt32(pixel.green) &<< 8 | UInt32(pixel.blue) &<< 16
      let word = remainder ^ (pixel.alpha == 0 ? 0 : color | UInt32(pixel.alpha) &<< 24)
      remainder =
        tables[3][Int(word & 0xFF)] ^ tables[2][Int(word &>> 8 & 0xFF)]
        ^ tables[1][Int(word &>> 16 & 0xFF)] ^ tables[0][Int(word &>> 24)]
    }
  }

  /// What each byte leaves behind after itself and 0, 1, 2 or 3 further bytes of zeros.
  private static let tables: [[UInt32]] = {
    let own: [UInt32] = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { (rest: UInt32, _) in
        rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1
      }
    }
    var tables = [own]
    for _ in 1..<4 {
      tables.append(tables[tables.count - 1].map { $0 >> 8 ^ own[Int($0 & 0xFF)] })
    }
    return tables
  }()
}
