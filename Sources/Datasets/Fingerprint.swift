/// A number that follows from many bytes and that a change in any of them would alter: FNV-1a of 64 bits.
///
/// It guards against a mix-up, not against malice.
struct Fingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number so far, as 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Takes in one more byte.
  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes in the eight bytes of a number, the lowest first.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Takes in a text and how long it is.
  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    for byte in text.utf8 { add(byte) }
  }
}

/// Data that can say in a few digits whether they are the same as others.
public protocol Fingerprinted {
  /// 16 hexadecimal digits that follow from the content alone, whatever files it came from.
  var fingerprint: String { get }
}

extension SeriesTable: Fingerprinted {
  /// Follows from the names, the labels and the numbers.
  public var fingerprint: String {
    var print = Fingerprint()
    for text in [labelName] + labels + series.map(\.name) { print.add(text) }
    for value in series.flatMap(\.values) { print.add(value.bitPattern) }
    return print.text
  }
}

extension LabeledPictures: Fingerprinted {
  /// Follows from the sizes, the labels and every share as one of 256 steps.
  public var fingerprint: String {
    var print = Fingerprint()
    for size in [width, height, channels] { print.add(UInt64(size)) }
    for label in labels { print.add(UInt64(label)) }
    for value in values { print.add(value.byte) }
    return print.text
  }
}
