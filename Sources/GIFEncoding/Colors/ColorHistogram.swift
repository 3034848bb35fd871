import Rasters

/// Counts colours in a hash table with open addressing.
///
/// The table is bounded: past `capacity` colours it stops looking at the lowest bit of each channel, at
/// most twice, as 6 bits a channel cannot pass it. Colours that then count as one are represented by
/// the most frequent of them, so that large plain areas keep their colour to the last bit.
struct ColorHistogram: Sendable {
  /// The most colours that are told apart.
  static let capacity = 1 << 18

  /// The slots: a colour's 24 bits, and how often it came; a count of zero marks a free slot.
  private var colors = [UInt32](repeating: 0, count: 1 << 12)
  private var counts = [Int](repeating: 0, count: 1 << 12)
  /// The number of colours told apart.
  private(set) var count = 0
  /// The bits of a colour that are looked at.
  private var mask: UInt32 = 0xFF_FFFF

  /// Counts `times` more pixels of `color`, whose alpha is not looked at.
  mutating func add(_ color: UInt32, times: Int) {
    let slot = slot(of: color)
    if counts[slot] == 0 {
      colors[slot] = color & 0xFF_FFFF
      count += 1
    }
    counts[slot] += times
    if 2 * count > counts.count { rebuild() }
  }

  /// Every colour and its count, by colour.
  var sorted: [WeightedColor] {
    var all: [WeightedColor] = []
    all.reserveCapacity(count)
    for slot in colors.indices where counts[slot] > 0 {
      all.append(WeightedColor(color: colors[slot], weight: counts[slot]))
    }
    all.sort { $0.color < $1.color }
    return all
  }

  /// The slot that holds `color`, or the free one where it belongs.
  private func slot(of color: UInt32) -> Int {
    let last = colors.count - 1
    var slot = Int(truncatingIfNeeded: ((color & mask) &* 0x9E37_79B1) &>> 8) & last
    while counts[slot] != 0, (colors[slot] ^ color) & mask != 0 { slot = (slot + 1) & last }
    return slot
  }

  /// Makes room: with twice the slots, or with fewer bits where that would be too many.
  private mutating func rebuild() {
    let (oldColors, oldCounts) = (colors, counts)
    var size = 2 * colors.count
    if count > ColorHistogram.capacity {
      size = colors.count
      mask &= mask << 1 & 0xFE_FEFE
    }
    colors = [UInt32](repeating: 0, count: size)
    counts = [Int](repeating: 0, count: size)
    count = 0
    var heaviest = counts
    for old in oldColors.indices where oldCounts[old] > 0 {
      let slot = slot(of: oldColors[old])
      if counts[slot] == 0 { count += 1 }
      if oldCounts[old] > heaviest[slot] {
        heaviest[slot] = oldCounts[old]
        colors[slot] = oldColors[old]
      }
      counts[slot] += oldCounts[old]
    }
  }
}

/// A colour, `0xRRGGBB`, and how much it matters.
struct WeightedColor: Sendable, Equatable {
  var color: UInt32
  var weight: Int

  /// The channel at `shift`: 16 for red, 8 for green, 0 for blue.
  func channel(_ shift: UInt32) -> Int { Int(color &>> shift & 0xFF) }
}
