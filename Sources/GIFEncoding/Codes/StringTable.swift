/// The strings of pixels that codes stand for while an image is written.
///
/// The first codes are the single pixels; every other string is an earlier one and a pixel after it.
/// The question asked most is which code stands for a string and a pixel after it: a hash table answers,
/// and a word of bits for each string spares most questions whose answer is none.
struct StringTable: ~Copyable {
  /// One more than the largest code.
  static let size = 4_096
  private static let slotCount = 1 << 13

  /// A string's code and the pixel after it, above the code of both together; zero is free.
  ///
  /// All pointers own memory of the stated sizes from `init` to `deinit`, and codes are below `size`.
  private let slots: UnsafeMutablePointer<UInt32>
  /// For each string the pixels that follow it in the table, by their lowest six bits.
  private let followers: UnsafeMutablePointer<UInt64>
  private let prefixes: UnsafeMutablePointer<UInt16>
  private let lastPixels: UnsafeMutablePointer<UInt8>
  private let firstPixels: UnsafeMutablePointer<UInt8>
  /// The code that the next string gets.
  private(set) var nextCode = 0

  init() {
    slots = .allocate(capacity: StringTable.slotCount)
    followers = .allocate(capacity: StringTable.size)
    prefixes = .allocate(capacity: StringTable.size)
    lastPixels = .allocate(capacity: StringTable.size)
    firstPixels = .allocate(capacity: StringTable.size)
    slots.initialize(repeating: 0, count: StringTable.slotCount)
    followers.initialize(repeating: 0, count: StringTable.size)
    prefixes.initialize(repeating: 0, count: StringTable.size)
    lastPixels.initialize(repeating: 0, count: StringTable.size)
    firstPixels.initialize(repeating: 0, count: StringTable.size)
  }

  deinit {
    slots.deallocate()
    followers.deallocate()
    prefixes.deallocate()
    lastPixels.deallocate()
    firstPixels.deallocate()
  }

  /// Forgets all strings but the single pixels below `1 << codeSize`.
  mutating func clear(codeSize: Int) {
    slots.update(repeating: 0, count: StringTable.slotCount)
    followers.update(repeating: 0, count: StringTable.size)
    for pixel in 0..<1 << codeSize {
      lastPixels[pixel] = UInt8(pixel)
      firstPixels[pixel] = UInt8(pixel)
    }
    nextCode = 1 << codeSize + 2
  }

  /// The first pixel of a string.
  func firstPixel(of code: Int) -> UInt8 { firstPixels[code] }

  /// The last pixel of a string.
  func lastPixel(of code: Int) -> UInt8 { lastPixels[code] }

  /// The string without its last pixel; the string has at least two.
  func prefix(of code: Int) -> Int { Int(prefixes[code]) }

  /// The bit that stands for a pixel, and for those alike in their lowest six bits.
  static func bit(_ pixel: UInt8) -> UInt64 { 1 &<< UInt64(pixel & 63) }

  /// The bits of all pixels that follow a string in the table.
  func followers(of code: Int) -> UInt64 { followers[code] }

  /// The code of a string and the pixel after it, or -1.
  func code(of prefix: Int, then pixel: UInt8) -> Int {
    let key = UInt32(truncatingIfNeeded: prefix) &<< 8 | UInt32(pixel)
    let found = slots[slot(of: key)]
    return found == 0 ? -1 : Int(found & 0xFFF)
  }

  /// Defines a string and the pixel after it, which are not in the table, as the next code.
  mutating func define(_ prefix: Int, then pixel: UInt8) {
    let key = UInt32(truncatingIfNeeded: prefix) &<< 8 | UInt32(pixel)
    slots[slot(of: key)] = key &<< 12 | UInt32(truncatingIfNeeded: nextCode)
    followers[prefix] |= StringTable.bit(pixel)
    prefixes[nextCode] = UInt16(truncatingIfNeeded: prefix)
    lastPixels[nextCode] = pixel
    firstPixels[nextCode] = firstPixels[prefix]
    nextCode &+= 1
  }

  /// Takes back the string that was defined last.
  ///
  /// Its slot can simply be freed: nothing was put behind it since.
  mutating func undefineLast() {
    nextCode &-= 1
    let key = UInt32(prefixes[nextCode]) &<< 8 | UInt32(lastPixels[nextCode])
    slots[slot(of: key)] = 0
  }

  /// Leaves the next code without a string of its own, as it would be one that is there already.
  mutating func skipCode() { nextCode &+= 1 }

  /// The slot of `key`, or the free one where it belongs.
  ///
  /// There is always a free one: the table has four times the slots that codes can fill.
  private func slot(of key: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 19)
    while slots[slot] != 0, slots[slot] &>> 12 != key {
      slot = (slot &+ 1) & (StringTable.slotCount &- 1)
    }
    return slot
  }
}
