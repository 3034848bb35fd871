import Rasters

/// Which indices of a palette may stand for one another.
///
/// With a tolerance, gradients that drift from frame to frame change far fewer pixels, and repeat far
/// more; on flat art it gains nothing that a smaller palette would not.
struct ColorTolerance: Sendable {
  /// An index that is near another, and the squared distance between their colours.
  struct Neighbor: Sendable {
    var index: UInt8 = 0
    var cost: UInt8 = 0
  }

  /// The largest squared distance, below that which marks a pixel that must be drawn.
  static let largestSquared = 252
  /// The most neighbours of an index that are tried.
  static let neighborCount = 2

  /// For each index its nearest neighbours, in places of their own; unused ones have index 0.
  let neighbors: [Neighbor]
  /// For each index its neighbours as one word: the bits of their lowest six bits.
  let neighborBits: [UInt64]
  /// For each wanted index, 256 costs of what may be shown instead.
  private let keepCosts: [UInt8]

  /// Whether only equal indices stand for one another.
  let isExact: Bool

  /// The tolerance of up to `squared` between the colours of a palette's `table`.
  init(_ table: [Pixel] = [], squared: Int = 0) {
    isExact = squared == 0
    guard squared > 0 else {
      (neighbors, neighborBits, keepCosts) = ([], [], [])
      return
    }
    let limit = min(squared, ColorTolerance.largestSquared)
    var neighbors = [Neighbor](repeating: Neighbor(), count: 256 * ColorTolerance.neighborCount)
    var keepCosts = [UInt8](repeating: Patch.mustDraw, count: 256 * 256)
    for wanted in 1..<table.count {
      let near = ColorTolerance.near(wanted, in: table, squared: limit)
      for neighbor in near { keepCosts[wanted << 8 | Int(neighbor.index)] = neighbor.cost }
      let others = near.dropFirst().prefix(ColorTolerance.neighborCount)
      for (place, neighbor) in others.enumerated() {
        neighbors[wanted * ColorTolerance.neighborCount + place] = neighbor
      }
    }
    self.neighbors = neighbors
    neighborBits = (0..<256).map { index in
      neighbors[index * ColorTolerance.neighborCount..<(index + 1) * ColorTolerance.neighborCount]
        .reduce(0) { $1.index == 0 ? $0 : $0 | 1 << UInt64($1.index & 63) }
    }
    self.keepCosts = keepCosts
  }

  /// The indices near `wanted`, itself first, then by distance.
  private static func near(_ wanted: Int, in table: [Pixel], squared: Int) -> [Neighbor] {
    var near: [Neighbor] = []
    for index in 1..<table.count where index != wanted {
      let distance = table[wanted].squaredDistance(to: table[index])
      if distance <= squared { near.append(Neighbor(index: UInt8(index), cost: UInt8(distance))) }
    }
    near.sort { ($0.cost, $0.index) < ($1.cost, $1.index) }
    return [Neighbor(index: UInt8(wanted))] + near
  }

  /// Whether `shown` may stay where `wanted` should be.
  func allows(_ shown: UInt8, for wanted: UInt8) -> Bool {
    shown == wanted || !isExact && keepCosts[Int(wanted) << 8 | Int(shown)] != Patch.mustDraw
  }

  /// Writes what it costs to keep `shown` where `wanted` should be, `count` pixels of each.
  func putKeepCosts(
    of shown: UnsafePointer<UInt8>, wanted: UnsafePointer<UInt8>, count: Int,
    into costs: UnsafeMutablePointer<UInt8>
  ) {
    // All three pointers span `count` pixels; indices are bytes, so the table holds every pair.
    if isExact {
      for x in 0..<count { costs[x] = shown[x] == wanted[x] ? 0 : Patch.mustDraw }
    } else {
      keepCosts.withUnsafeBufferPointer { table in
        for x in 0..<count { costs[x] = table[Int(wanted[x]) &<< 8 | Int(shown[x])] }
      }
    }
  }
}
