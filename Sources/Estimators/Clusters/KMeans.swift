import Contracts
public import Randomness

/// Groups of points around centres: each point joins the nearest centre, each centre moves to the
/// middle of its points, and so on until nothing changes.
///
/// Lloyd's algorithm (IEEE Trans. Inf. Theory 28, 1982), one beat a call: `assign()`, `update()`. Neither
/// lets the inertia rise, so it ends, though not always at the best grouping: that depends on the
/// start. A copy is a snapshot.
public struct KMeans: Sendable, Hashable {
  /// The points, `[points, features]`.
  public let points: Matrix
  /// The centres, `[clusters, features]`.
  public private(set) var centers: Matrix
  /// The cluster of each point, a row of `centers`; empty before the first `assign()`.
  public private(set) var assignments: [Int] = []

  /// Starts from given centres.
  ///
  /// - Precondition: There are points and centres, all finite, with equally many features.
  public init(points: Matrix, centers: Matrix) {
    requireExamples("KMeans points", points)
    requireExamples("KMeans centres", centers)
    require(
      centers.columnCount == points.columnCount,
      "KMeans: centres \(centers.sizeText) for points \(points.sizeText); widths must agree")
    (self.points, self.centers) = (points, centers)
  }

  /// Starts from centres that k-means++ draws among the points: see `CenterSeeding`.
  ///
  /// - Precondition: There are points, all finite, and `clusters` is at least 1.
  public init(points: Matrix, clusters: Int, using random: inout RandomStream) {
    require(clusters >= 1, "KMeans: \(clusters) clusters; there must be at least 1")
    var seeding = CenterSeeding(points: points, using: &random)
    for _ in 1..<clusters { seeding.addCenter(using: &random) }
    self.init(points: points, centers: seeding.centers)
  }

  /// The number of clusters.
  public var clusterCount: Int { centers.rowCount }

  /// The row of the centre nearest to a point, the first of equally near ones.
  public func nearestCenter(to point: [Double]) -> Int {
    require(
      point.count == centers.columnCount,
      "KMeans: a point of \(point.count) numbers; centres have \(centers.columnCount)")
    return nearestCenter(to: point[...])
  }

  /// The assignment beat: each point joins the nearest centre, the first of equally near ones.
  ///
  /// Returns how many points changed their cluster; none means that the end is reached.
  @discardableResult
  public mutating func assign() -> Int {
    let nearest = (0..<points.rowCount).map {
      nearestCenter(to: points.elements[points.places(ofRow: $0)])
    }
    let changes = assignments.isEmpty ? nearest.count : zip(nearest, assignments).count(where: !=)
    assignments = nearest
    return changes
  }

  /// The update beat: each centre moves to the mean of its points.
  ///
  /// A centre without points stays where it is; it may win some back later.
  ///
  /// - Precondition: `assign()` was called before.
  public mutating func update() {
    requireAssigned("update")
    var sums = Matrix(zeros: clusterCount, points.columnCount)
    var counts = [Int](repeating: 0, count: clusterCount)
    for (row, cluster) in assignments.enumerated() {
      counts[cluster] += 1
      for j in 0..<points.columnCount { sums[cluster, j] += points[row, j] }
    }
    for cluster in 0..<clusterCount where counts[cluster] > 0 {
      for j in 0..<points.columnCount {
        centers[cluster, j] = sums[cluster, j] / Double(counts[cluster])
      }
    }
  }

  /// The sum of the squared distances of the points from their centres.
  ///
  /// - Precondition: `assign()` was called before.
  public var inertia: Double {
    requireAssigned("inertia")
    var sum = 0.0
    for (row, cluster) in assignments.enumerated() {
      sum += squaredDistance(
        points.elements[points.places(ofRow: row)],
        centers.elements[centers.places(ofRow: cluster)])
    }
    return sum
  }

  private func nearestCenter(to point: ArraySlice<Double>) -> Int {
    var (best, least) = (0, Double.infinity)
    for cluster in 0..<clusterCount {
      let distance = squaredDistance(point, centers.elements[centers.places(ofRow: cluster)])
      if distance < least { (best, least) = (cluster, distance) }
    }
    return best
  }

  private func requireAssigned(_ place: String) {
    require(!assignments.isEmpty, "KMeans.\(place): no point is assigned yet; call assign() first")
  }
}
