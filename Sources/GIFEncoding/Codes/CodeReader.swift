/// The codes of one image, turned back into pixels.
struct CodeReader {
  private let codeSize: Int
  private let blocks: [ArraySlice<UInt8>]

  /// Reads the code size and the blocks of codes.
  init(_ reader: inout ByteReader) throws(GIFError) {
    let offset = reader.offset
    codeSize = try Int(reader.byte())
    guard (1...8).contains(codeSize) else { throw .malformed(.codeSize, offset: offset) }
    blocks = try reader.blocks()
  }

  /// The pixels, `count` of them.
  ///
  /// Memory grows with the pixels that the codes really hold, not with `count`. The code that ends an
  /// image may be missing, as some writers leave it out.
  ///
  /// - Throws: `GIFError.malformed`, saying that the image begins at `offset`.
  func pixels(count: Int, offset: Int) throws(GIFError) -> [UInt8] {
    var table = CodeTable(codeSize: codeSize)
    var pixels: [UInt8] = []
    var pending: UInt32 = 0
    var pendingCount = 0
    for byte in blocks.joined() {
      pending |= UInt32(byte) << UInt32(pendingCount)
      pendingCount += 8
      while pendingCount >= table.width {
        let code = Int(pending & (1 << UInt32(table.width) - 1))
        pending >>= UInt32(table.width)
        pendingCount -= table.width
        switch try table.take(code, into: &pixels, offset: offset) {
        case .end: return try complete(pixels, count, offset)
        case .more where pixels.count > count: throw .malformed(.tooManyPixels, offset: offset)
        case .more: continue
        }
      }
    }
    return try complete(pixels, count, offset)
  }

  private func complete(
    _ pixels: [UInt8], _ count: Int, _ offset: Int
  ) throws(GIFError) -> [UInt8] {
    guard pixels.count == count else { throw .malformed(.tooFewPixels, offset: offset) }
    return pixels
  }
}

/// The strings that codes stand for; each but the first ones is an earlier string and one more pixel.
private struct CodeTable {
  enum Progress {
    case more
    case end
  }

  private static let size = 4_096

  private let codeSize: Int
  private(set) var width: Int
  /// The code of each string without its last pixel, that pixel, its first pixel, and its length.
  private var prefix = [Int](repeating: 0, count: size)
  private var last = [UInt8](repeating: 0, count: size)
  private var first = [UInt8](repeating: 0, count: size)
  private var length = [Int](repeating: 1, count: size)
  private var nextCode: Int
  private var previous: Int?

  private var clearCode: Int { 1 << codeSize }

  init(codeSize: Int) {
    self.codeSize = codeSize
    width = codeSize + 1
    nextCode = 1 << codeSize + 2
    for pixel in 0..<1 << codeSize {
      last[pixel] = UInt8(pixel)
      first[pixel] = UInt8(pixel)
    }
  }

  /// Appends what `code` stands for, and learns the next string.
  mutating func take(
    _ code: Int, into pixels: inout [UInt8], offset: Int
  ) throws(GIFError) -> Progress {
    if code == clearCode {
      width = codeSize + 1
      nextCode = clearCode + 2
      previous = nil
      return .more
    }
    if code == clearCode + 1 { return .end }
    guard code < nextCode || code == nextCode && previous != nil && nextCode < CodeTable.size
    else { throw .malformed(.unknownCode, offset: offset) }
    if let previous { learn(previous, then: code == nextCode ? first[previous] : first[code]) }
    append(code, to: &pixels)
    previous = code
    return .more
  }

  /// Defines the string of `code` followed by `pixel`, while there is room.
  private mutating func learn(_ code: Int, then pixel: UInt8) {
    guard nextCode < CodeTable.size else { return }
    prefix[nextCode] = code
    last[nextCode] = pixel
    first[nextCode] = first[code]
    length[nextCode] = length[code] + 1
    nextCode += 1
    if nextCode == 1 << width, width < 12 { width += 1 }
  }

  /// Appends the string of `code`, filled in from its end.
  private func append(_ code: Int, to pixels: inout [UInt8]) {
    let start = pixels.count
    pixels.append(contentsOf: repeatElement(0, count: length[code]))
    var string = code
    for position in stride(from: pixels.count - 1, through: start, by: -1) {
      pixels[position] = last[string]
      string = prefix[string]
    }
  }
}
