/// Finds the entry nearest to a colour, exactly, looking at few of them.
///
/// Entries are sorted by the sum of their channels. Two colours whose sums differ by `d` are at least
/// `d / √3` apart, so the search walks outwards from the colour's own sum and stops when that bound
/// passes the best distance found. A good guess makes it stop early.
struct NearestColor: Sendable {
  private struct Entry {
    var red: Int32
    var green: Int32
    var blue: Int32
    var position: Int32

    var sum: Int32 { red &+ green &+ blue }

    func squaredDistance(to other: Entry) -> Int32 {
      let red = red &- other.red
      let green = green &- other.green
      let blue = blue &- other.blue
      return red &* red &+ green &* green &+ blue &* blue
    }

    init(_ color: UInt32, position: Int32) {
      red = Int32(color &>> 16 & 0xFF)
      green = Int32(color &>> 8 & 0xFF)
      blue = Int32(color & 0xFF)
      self.position = position
    }
  }

  private let entries: [Entry]
  /// Where in `entries` each position of the list went.
  private let places: [Int]
  /// For each sum 0…765 the number of entries with a smaller one.
  private let firstAtSum: [Int]

  /// A search among `colors`, `0xRRGGBB` each; results are positions in this list, which has some.
  init(_ colors: [UInt32]) {
    let unsorted = colors.enumerated().map { Entry($1, position: Int32($0)) }
    let sorted = unsorted.sorted { ($0.sum, $0.position) < ($1.sum, $1.position) }
    var first = [Int](repeating: 0, count: 767)
    var places = [Int](repeating: 0, count: sorted.count)
    for (place, entry) in sorted.enumerated() {
      first[Int(entry.sum) + 1] += 1
      places[Int(entry.position)] = place
    }
    for sum in 1..<first.count { first[sum] += first[sum - 1] }
    entries = sorted
    self.places = places
    firstAtSum = first
  }

  /// Finds the entry nearest to `color`, the first in the list among equals.
  ///
  /// - Parameters:
  ///   - color: `0xRRGGBB`.
  ///   - guess: A position in the list that may be near; any will do.
  /// - Returns: The entry's position in the list, and the squared distance to it.
  func nearest(to color: UInt32, guess: Int = 0) -> (position: Int, squaredDistance: Int) {
    let wanted = Entry(color, position: 0)
    let sum = wanted.sum
    return entries.withUnsafeBufferPointer { entries in
      let guessed = entries[places[guess]]
      var best = guessed.squaredDistance(to: wanted)
      var position = guessed.position
      // An entry whose sum is farther away than this cannot be as near as the best one.
      var bound = 3 &* best
      func take(_ entry: Entry) {
        let distance = entry.squaredDistance(to: wanted)
        guard distance < best || distance == best && entry.position < position else { return }
        best = distance
        position = entry.position
        bound = 3 &* best
      }
      let start = firstAtSum[Int(sum)]
      var up = start
      var down = start &- 1
      var isOpen = true
      while isOpen {
        isOpen = false
        if up < entries.count {
          let gap = entries[up].sum &- sum
          if gap &* gap <= bound {
            take(entries[up])
            up &+= 1
            isOpen = true
          }
        }
        if down >= 0 {
          let gap = sum &- entries[down].sum
          if gap &* gap <= bound {
            take(entries[down])
            down &-= 1
            isOpen = true
          }
        }
      }
      return (Int(position), Int(best))
    }
  }
}
