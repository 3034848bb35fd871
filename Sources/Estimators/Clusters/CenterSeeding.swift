public import Randomness

/// A good start for k-means: centres drawn among the points, far from one another.
///
/// k-means++ (Arthur and Vassilvitskii, SODA 2007): the first centre is any point; each further one is a
/// point drawn with a chance in proportion to the squared distance from the nearest centre so far. One
/// centre a call, so that the chances can be seen.
public struct CenterSeeding: Sendable, Hashable {
  /// The points, `[points, features]`.
  public let points: Matrix
  /// The rows of the points that were chosen, in order.
  public private(set) var chosen: [Int]
  /// The squared distance of each point from the nearest chosen one: its chance to be next.
  public private(set) var squaredDistances: [Double]

  /// Draws the first centre.
  ///
  /// - Precondition: There are points, all finite.
  public init(points: Matrix, using random: inout RandomStream) {
    requireExamples("CenterSeeding", points)
    self.points = points
    chosen = []
    squaredDistances = Array(repeating: .infinity, count: points.rowCount)
    choose(random.integer(below: points.rowCount))
  }

  /// The centres so far, `[chosen, features]`.
  public var centers: Matrix { Matrix(rows: chosen.map(points.row)) }

  /// Draws one more centre.
  ///
  /// When every point is a centre already, any point is drawn again.
  public mutating func addCenter(using random: inout RandomStream) {
    let isSpread = squaredDistances.contains { $0 > 0 }
    choose(
      isSpread ? random.categorical(squaredDistances) : random.integer(below: points.rowCount))
  }

  private mutating func choose(_ row: Int) {
    chosen.append(row)
    let center = points.elements[points.places(ofRow: row)]
    for i in squaredDistances.indices {
      let distance = squaredDistance(points.elements[points.places(ofRow: i)], center)
      squaredDistances[i] = min(squaredDistances[i], distance)
    }
  }
}
