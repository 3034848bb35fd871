/// Finds the entry nearest to a colour, exactly, looking at few of them.
///
/// Entries are sorted by the sum of their channels. Two colours whose sums differ by `d` are at least
/// `d / √3` apart, so the search walks outwards from the colour's own sum and stops when that bound
/// passes the best distance found.
struct NearestColor: Sendable {
  private struct Entry {
    var red: Int32
    var green: Int32
    var blue: Int32
    var index: Int32

    var sum: Int32 { red &+ green &+ blue }

    func squaredDistance(red: Int32, green: Int32, blue: Int32) -> Int32 {
      let r = self.red &- red
      let g = self.green &- green
      let b = self.blue &- blue
      return r &* r &+ g &* g &+ b &* b
    }
  }

  private let entries: [Entry]
  /// For each sum 0…765 the number of entries with a smaller one.
  private let firstAtSum: [Int]

  /// A search among `colors`, `0xRRGGBB` each; results are positions in this list.
  init(_ colors: [UInt32]) {
    let unsorted = colors.enumerated().map { index, color in
      Entry(
        red: Int32(color >> 16 & 0xFF), green: Int32(color >> 8 & 0xFF), blue: Int32(color & 0xFF),
        index: Int32(index))
    }
    let sorted = unsorted.sorted { ($0.sum, $0.index) < ($1.sum, $1.index) }
    var first = [Int](repeating: 0, count: 767)
    for entry in sorted { first[Int(entry.sum) + 1] += 1 }
    for sum in 1..<first.count { first[sum] += first[sum - 1] }
    entries = sorted
    firstAtSum = first
  }

  /// The position of the entry nearest to `color`, the first in the list among equals, and the
  /// squared distance to it.
  func nearest(to color: UInt32) -> (position: Int, squaredDistance: Int) {
    let red = Int32(color >> 16 & 0xFF)
    let green = Int32(color >> 8 & 0xFF)
    let blue = Int32(color & 0xFF)
    let sum = red &+ green &+ blue
    var best = Int32.max
    var bestIndex = Int32.max
    let start = firstAtSum[Int(sum)]
    // Both walks stay inside the array by their own bounds.
    entries.withUnsafeBufferPointer { entries in
      var up = start
      var down = start &- 1
      var isOpen = true
      while isOpen {
        isOpen = false
        if up < entries.count, isWithin(entries[up].sum &- sum, best) {
          take(entries[up])
          up &+= 1
          isOpen = true
        }
        if down >= 0, isWithin(sum &- entries[down].sum, best) {
          take(entries[down])
          down &-= 1
          isOpen = true
        }
      }
    }
    return (Int(bestIndex), Int(best))

    func take(_ entry: Entry) {
      let distance = entry.squaredDistance(red: red, green: green, blue: blue)
      if distance < best || distance == best && entry.index < bestIndex {
        best = distance
        bestIndex = entry.index
      }
    }
  }

  /// Whether an entry whose sum is `difference` away can be as near as `best`.
  private func isWithin(_ difference: Int32, _ best: Int32) -> Bool {
    best == .max || difference &* difference <= 3 &* best
  }
}
