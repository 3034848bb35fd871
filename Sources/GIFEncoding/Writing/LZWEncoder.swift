/// Compresses pixels into the codes of a GIF image.
///
/// The table grows by one string a code and is cleared as soon as it is full: drawings change their
/// character down the frame, and a fresh table pays sooner than an old one.
struct LZWEncoder {
  private static let largestCode = 4_095

  /// A prefix code and the pixel after it, above the code of both together; zero is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 14)
  private var bits = BitWriter()
  private var codeSize = 0
  private var width = 0
  private var nextCode = 0

  /// The codes for `pixels`, least significant bit first, clear and end codes included.
  ///
  /// - Precondition: `codeSize` is 2 to 8, `pixels` is not empty, and all are below `1 << codeSize`.
  mutating func encode(_ pixels: [UInt8], codeSize: Int) -> [UInt8] {
    self.codeSize = codeSize
    bits = BitWriter()
    width = codeSize + 1
    clear()
    pixels.withUnsafeBufferPointer { pixels in
      var prefix = UInt32(pixels[0])
      for position in 1..<pixels.count {
        let pixel = pixels[position]
        let key = prefix &<< 8 | UInt32(pixel)
        let slot = slot(of: key)
        if slots[slot] != 0 {
          prefix = slots[slot] & 0xFFF
        } else {
          bits.append(prefix, width: width)
          define(key, at: slot)
          prefix = UInt32(pixel)
        }
      }
      bits.append(prefix, width: width)
    }
    widenForNextCode()
    bits.append(UInt32(1) << codeSize + 1, width: width)
    return bits.finish()
  }

  /// The slot of `key`, or the free one where it belongs.
  ///
  /// There is always a free one: the table has four times the slots that codes can fill.
  private func slot(of key: UInt32) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 18)
    while slots[slot] != 0, slots[slot] &>> 12 != key { slot = (slot &+ 1) & last }
    return slot
  }

  private mutating func define(_ key: UInt32, at slot: Int) {
    slots[slot] = key &<< 12 | UInt32(nextCode)
    widenForNextCode()
    if nextCode > LZWEncoder.largestCode { clear() }
  }

  /// Counts the string that the reader defines with the next code, and widens codes once that string's
  /// own code would not fit.
  private mutating func widenForNextCode() {
    if nextCode == 1 << width, width < 12 { width += 1 }
    nextCode += 1
  }

  private mutating func clear() {
    bits.append(1 << UInt32(codeSize), width: width)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    width = codeSize + 1
    nextCode = 1 << codeSize + 2
  }
}

/// Packs codes of varying width into bytes, least significant bit first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Appends the lowest `width` bits of `code`.
  mutating func append(_ code: UInt32, width: Int) {
    pending |= UInt64(code) &<< UInt64(pendingCount)
    pendingCount &+= width
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      pendingCount &-= 8
    }
  }

  /// All bytes, the last one filled up with zeros.
  mutating func finish() -> [UInt8] {
    if pendingCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    return bytes
  }
}
