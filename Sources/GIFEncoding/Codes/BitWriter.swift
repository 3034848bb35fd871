/// Packs codes of varying width into bytes, least significant bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Appends the lowest `width` bits of `code`, at most 12.
  mutating func append(_ code: Int, width: Int) {
    pending |= UInt64(truncatingIfNeeded: code) &<< UInt64(pendingCount)
    pendingCount &+= width
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      pendingCount &-= 8
    }
  }

  /// Appends all that another has.
  mutating func append(_ other: BitWriter) {
    for byte in other.bytes { append(Int(byte), width: 8) }
    append(Int(truncatingIfNeeded: other.pending), width: other.pendingCount)
  }

  /// Fills the last byte up with zeros.
  mutating func finish() {
    if pendingCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    (pending, pendingCount) = (0, 0)
  }
}
