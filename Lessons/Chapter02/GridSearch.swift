/// The bluntest search: look at points at equal distances and keep the lowest.
struct GridSearch: Sendable, Hashable {
  /// The points, from the left end to the right.
  let points: [Double]
  /// The height at each of them.
  let heights: [Double]
  /// For each point, the index of the lowest one up to there.
  let lowestSoFar: [Int]

  /// Looks at `count` points that part the domain evenly, both ends included.
  init(of landscape: Landscape, points count: Int) {
    let (start, end) = (landscape.domain.lowerBound, landscape.domain.upperBound)
    let distance = (end - start) / Double(count - 1)
    let points = (0..<count).map { start + Double($0) * distance }
    let heights = points.map(landscape.value)
    var lowest = 0
    self.points = points
    self.heights = heights
    lowestSoFar = heights.indices.map { index in
      if heights[index] < heights[lowest] { lowest = index }
      return lowest
    }
  }

  /// The index of the lowest point of all.
  var lowest: Int { lowestSoFar[lowestSoFar.count - 1] }
}
