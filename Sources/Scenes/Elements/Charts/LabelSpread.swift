/// Places for labels along one line: each as near as can be to where it wants to stand, none over
/// another.
///
/// Take from each label's wanted place the room that the labels before it need. Labels that touch
/// then have equal remainders, and the least total square of displacements is the isotonic
/// regression of the remainders: neighbours in the wrong order are pooled to their mean until all
/// are in order.
package struct LabelSpread {
  /// The places, in the order in which the labels were given.
  package let places: [Double]

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - wanted: Where the middle of each label wants to stand.
  ///   - sizes: How much room each takes, the gap to its neighbours included.
  ///   - range: What the labels stay within; where it is too short they are moved closer together.
  ///   - order: The labels from the first place to the last; by what they want if left out. A fixed
  ///     order keeps labels from jumping past one another when their wanted places cross.
  package init(
    _ wanted: [Double], sizes: [Double], in range: ClosedRange<Double>, order: [Int]? = nil
  ) {
    let natural = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let order = order.map { $0.sorted() == natural.sorted() ? $0 : natural } ?? natural
    guard let first = order.first, let last = order.last else {
      places = []
      return
    }
    let room = range.length - (sizes[first] + sizes[last]) / 2
    var offsets = [0.0]
    for (before, after) in zip(order, order.dropFirst()) {
      offsets.append(offsets[offsets.count - 1] + (sizes[before] + sizes[after]) / 2)
    }
    let needed = offsets[offsets.count - 1]
    if needed > room, needed > 0 { offsets = offsets.map { $0 * max(room, 0) / needed } }
    let low = range.lowerBound + sizes[first] / 2
    let high = max(low, range.upperBound - sizes[last] / 2 - offsets[offsets.count - 1])
    let ordered = Self.pooled(zip(order, offsets).map { wanted[$0] - $1 })
    var places = wanted
    for (index, (rest, offset)) in zip(order, zip(ordered, offsets)) {
      places[index] = min(max(rest, low), high) + offset
    }
    self.places = places
  }

  /// The nearest numbers that never fall, in the sense of least squares.
  static func pooled(_ values: [Double]) -> [Double] {
    var pools: [(mean: Double, count: Double)] = []
    for value in values {
      var pool = (mean: value, count: 1.0)
      while let last = pools.last, last.mean > pool.mean {
        pools.removeLast()
        let count = last.count + pool.count
        pool = ((last.mean * last.count + pool.mean * pool.count) / count, count)
      }
      pools.append(pool)
    }
    return pools.flatMap { Array(repeating: $0.mean, count: Int($0.count)) }
  }
}
