/// Expands what deflate compressed (RFC 1951), trusting nothing.
///
/// A compressed stream is a row of blocks. A block holds bytes as they are, or symbols written in
/// Huffman codes: a byte, the end of the block, or "repeat so many bytes from so far back".
struct Inflater {
  /// What has been expanded so far.
  private(set) var output: [UInt8] = []
  /// How many bytes may come out.
  private let limit: Int
  private var bits: BitReader

  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    bits = BitReader(bytes, from: start)
    self.limit = limit
  }

  /// The place of the first byte that no block has touched.
  var position: Int { bits.position }

  /// Expands blocks to the last one, or until at least `count` bytes are there.
  mutating func run(until count: Int) throws(GzipDefect) {
    var isLast = false
    while !isLast, output.count < count {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try copyStoredBlock()
      case 1: try expand(Self.fixedLiterals, Self.fixedDistances, until: count)
      case 2:
        let (literals, distances) = try readCodes()
        try expand(literals, distances, until: count)
      default: throw .blockType
      }
    }
  }

  private mutating func copyStoredBlock() throws(GzipDefect) {
    bits.skipToByte()
    let length = try bits.take(16)
    guard try bits.take(16) == ~length & 0xFFFF else { throw .storedLength }
    guard length <= limit - output.count else { throw .tooLong }
    output += try bits.bytes(length)
  }

  /// Expands the symbols of one block, or enough of them to reach `count` bytes.
  private mutating func expand(
    _ literals: HuffmanCode, _ distances: HuffmanCode, until count: Int
  ) throws(GzipDefect) {
    while output.count < count {
      let symbol = try literals.decode(&bits)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLong }
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        try repeatBytes(lengthSymbol: symbol - 257, distances)
      }
    }
  }

  private mutating func repeatBytes(
    lengthSymbol: Int, _ distances: HuffmanCode
  ) throws(GzipDefect) {
    guard lengthSymbol < Self.lengths.count else { throw .symbol }
    let length = Self.lengths[lengthSymbol] + (try bits.take(Self.lengthBits[lengthSymbol]))
    let symbol = try distances.decode(&bits)
    guard symbol < Self.distances.count else { throw .symbol }
    let distance = Self.distances[symbol] + (try bits.take(max(0, symbol / 2 - 1)))
    guard distance <= output.count else { throw .distance }
    guard length <= limit - output.count else { throw .tooLong }
    // The source may overlap what is being written, so it goes byte by byte.
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }

  /// Reads the two codes of a block, whose lengths are themselves written in a third code.
  private mutating func readCodes() throws(GzipDefect) -> (HuffmanCode, HuffmanCode) {
    let literalCount = 257 + (try bits.take(5))
    let distanceCount = 1 + (try bits.take(5))
    let lengthCount = 4 + (try bits.take(4))
    guard literalCount <= 286, distanceCount <= 30 else { throw .codes }
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.codeOrder.prefix(lengthCount) { lengths[place] = try bits.take(3) }
    let lengthCode = try HuffmanCode(lengths: lengths)
    let all = try readLengths(literalCount + distanceCount, in: lengthCode)
    guard all[256] > 0 else { throw .codes }  // the block could never end
    return (
      try HuffmanCode(lengths: Array(all[..<literalCount])),
      try HuffmanCode(lengths: Array(all[literalCount...]), mayBeSingle: true)
    )
  }

  /// Reads code lengths; symbols from 16 repeat the last length or a zero.
  private mutating func readLengths(
    _ count: Int, in code: HuffmanCode
  ) throws(GzipDefect) -> [Int] {
    var lengths: [Int] = []
    while lengths.count < count {
      let symbol = try code.decode(&bits)
      switch symbol {
      case ..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw .codes }
        lengths += Array(repeating: last, count: 3 + (try bits.take(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try bits.take(3)))
      default: lengths += Array(repeating: 0, count: 11 + (try bits.take(7)))
      }
    }
    guard lengths.count == count else { throw .codes }
    return lengths
  }
}

// The constants of RFC 1951, section 3.2.5 to 3.2.7.
extension Inflater {
  /// The order in which the lengths of the third code are written, the likely ones first.
  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  /// The smallest length that each symbol from 257 stands for.
  private static let lengths =
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83]
    + [99, 115, 131, 163, 195, 227, 258]
  /// How many bits follow to make it larger.
  private static let lengthBits =
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  /// The smallest distance that each symbol stands for: two of each step, which doubles.
  private static let distances = (0..<30).map { symbol in
    symbol < 2 ? symbol + 1 : 1 + (2 + symbol & 1) << (symbol / 2 - 1)
  }
  private static let fixedLiterals = HuffmanCode(
    fixed: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = HuffmanCode(fixed: Array(repeating: 5, count: 32))
}
