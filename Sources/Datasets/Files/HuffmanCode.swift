/// A canonical prefix code: symbols told apart by bit strings none of which begins another.
///
/// The lengths alone say which code it is (RFC 1951, section 3.2.2): codes of one length are
/// consecutive numbers in the order of their symbols.
struct HuffmanCode {
  /// For every value of the next `width` bits: a symbol, and how many of the bits belong to it.
  private let table: [Entry]
  private let width: Int

  private struct Entry {
    var symbol: UInt16 = 0
    /// 0 where no code begins with these bits.
    var length: UInt8 = 0
  }

  /// The code with these lengths, 0 for symbols that do not occur.
  ///
  /// Codes must leave no gaps, but for a single symbol, or none, where `mayBeSingle` allows it.
  init(lengths: [Int], mayBeSingle: Bool = false) throws(GzipDefect) {
    let used = lengths.count { $0 > 0 }
    let share = lengths.reduce(0) { $1 > 0 ? $0 + 1 << (15 - $1) : $0 }
    let isSingle = mayBeSingle && (used == 0 || used == 1 && lengths.contains(1))
    guard share == 1 << 15 || isSingle else { throw .codes }
    self.init(fixed: lengths)
  }

  /// The code with lengths that are known to leave no gaps.
  init(fixed lengths: [Int]) {
    width = max(1, lengths.max() ?? 0)
    var table = [Entry](repeating: Entry(), count: 1 << width)
    var code = 0
    for length in 1...width {
      for symbol in lengths.indices where lengths[symbol] == length {
        // The stream sends a code's highest bit first, and all else lowest first.
        let reversed = Self.reverse(code, length)
        for place in stride(from: reversed, to: table.count, by: 1 << length) {
          table[place] = Entry(symbol: UInt16(symbol), length: UInt8(length))
        }
        code += 1
      }
      code <<= 1
    }
    self.table = table
  }

  /// Takes the next symbol off the bits.
  @inline(__always)
  func decode(_ bits: inout BitReader) throws(GzipDefect) -> Int {
    let entry = table[bits.peek(width)]
    guard entry.length > 0 else { throw .symbol }
    try bits.skip(Int(entry.length))
    return Int(entry.symbol)
  }

  private static func reverse(_ code: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }
  }
}

/// Reads bits from bytes, the lowest of each byte first, and never past the end.
struct BitReader {
  private let bytes: [UInt8]
  /// The next byte to be gathered.
  private var next: Int
  private var gathered: UInt64 = 0
  private var count = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    next = start
  }

  /// The place of the first byte of which no bit was taken.
  var position: Int { next - count / 8 }

  /// The next `length` bits, up to 16, without taking them; zeros past the end.
  @inline(__always)
  mutating func peek(_ length: Int) -> Int {
    while count <= 48, next < bytes.count {
      gathered |= UInt64(bytes[next]) << UInt64(count)
      next += 1
      count += 8
    }
    return Int(gathered & (1 << UInt64(length) - 1))
  }

  /// Takes bits that were seen by `peek`.
  @inline(__always)
  mutating func skip(_ length: Int) throws(GzipDefect) {
    guard length <= count else { throw .truncated }
    gathered >>= UInt64(length)
    count -= length
  }

  /// Takes the next `length` bits as a number.
  @inline(__always)
  mutating func take(_ length: Int) throws(GzipDefect) -> Int {
    let value = peek(length)
    try skip(length)
    return value
  }

  /// Drops what is left of a byte of which bits were taken.
  mutating func skipToByte() {
    gathered >>= UInt64(count % 8)
    count -= count % 8
  }

  /// Takes whole bytes; the reader stands at the start of one.
  mutating func bytes(_ length: Int) throws(GzipDefect) -> ArraySlice<UInt8> {
    let start = position
    guard length <= bytes.count - start else { throw .truncated }
    (next, gathered, count) = (start + length, 0, 0)
    return bytes[start..<start + length]
  }
}
