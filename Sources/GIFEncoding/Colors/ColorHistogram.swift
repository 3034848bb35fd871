import Rasters

/// Counts colours in a hash table with open addressing.
///
/// The table is bounded: past `capacity` colours it stops looking at the lowest bit of each channel.
/// Colours that then count as one are represented by the most frequent of them, so that large plain
/// areas keep their colour to the last bit.
struct ColorHistogram: Sendable {
  /// The most colours that are told apart.
  private let capacity: Int
  /// The slots: a colour's 24 bits, and its counts; a colour that was not seen marks a free slot.
  private var slots = [WeightedColor](repeating: WeightedColor(), count: 1 << 12)
  /// The number of colours told apart.
  private(set) var count = 0
  /// The bits of a colour that are looked at.
  private var mask: UInt32 = 0xFF_FFFF

  /// An empty count of up to `capacity` colours, at least 4096.
  init(capacity: Int = 1 << 18) { self.capacity = capacity }

  /// Counts `times` more pixels of `color` that were seen, or that were seen and written.
  ///
  /// The colour's alpha is not looked at.
  mutating func add(_ color: UInt32, times: Int, areWritten: Bool) {
    let slot = slot(of: color)
    if slots[slot].seen == 0 {
      slots[slot].color = color & 0xFF_FFFF
      count += 1
    }
    slots[slot].seen += times
    if areWritten { slots[slot].written += times }
    if 2 * count > slots.count { rebuild() }
  }

  /// Every colour and its counts, by colour.
  var sorted: [WeightedColor] {
    slots.filter { $0.seen > 0 }.sorted { $0.color < $1.color }
  }

  /// The slot that holds `color`, or the free one where it belongs.
  private func slot(of color: UInt32) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: ((color & mask) &* 0x9E37_79B1) &>> 8) & last
    while slots[slot].seen != 0, (slots[slot].color ^ color) & mask != 0 {
      slot = (slot + 1) & last
    }
    return slot
  }

  /// Makes room: with twice the slots, or with fewer bits where that would be too many.
  private mutating func rebuild() {
    var old = slots.filter { $0.seen > 0 }
    var size = 2 * slots.count
    if count > capacity {
      size = slots.count
      mask &= mask << 1 & 0xFE_FEFE
      // The most frequent of the colours that now count as one comes first, and stays.
      old.sort { ($0.seen, $1.color) > ($1.seen, $0.color) }
    }
    slots = [WeightedColor](repeating: WeightedColor(), count: size)
    count = 0
    for color in old {
      let slot = slot(of: color.color)
      if slots[slot].seen == 0 {
        slots[slot] = color
        count += 1
      } else {
        slots[slot].seen += color.seen
        slots[slot].written += color.written
      }
    }
  }
}

/// A colour, `0xRRGGBB`, and how much it matters.
struct WeightedColor: Sendable, Equatable {
  /// The written pixels above the colour's 24 bits: a table of colours is twice as quick when it is
  /// small.
  private var packed: UInt64 = 0
  /// The pixels in which it was seen.
  var seen = 0

  var color: UInt32 {
    get { UInt32(truncatingIfNeeded: packed) & 0xFF_FFFF }
    set { packed = packed & ~0xFF_FFFF | UInt64(newValue & 0xFF_FFFF) }
  }

  /// Those among the seen pixels in which it was new, fewer than a million millions.
  var written: Int {
    get { Int(packed &>> 24) }
    set { packed = packed & 0xFF_FFFF | UInt64(newValue) &<< 24 }
  }

  /// The channel at `shift`: 16 for red, 8 for green, 0 for blue.
  func channel(_ shift: UInt32) -> Int { Int(packed &>> UInt64(shift) & 0xFF) }
}

/// What an error in a colour weighs, by the pixels in which it was seen and in which it was written.
enum ColorWeighting {
  /// As much as their number.
  case count
  /// As much as the square root of their number: rare colours count for more.
  case squareRoot

  func weight(of color: WeightedColor) -> Int {
    let count = color.seen &+ color.written
    switch self {
    case .count: return count
    case .squareRoot: return Int((256 * Double(count).squareRoot()).rounded())
    }
  }
}
