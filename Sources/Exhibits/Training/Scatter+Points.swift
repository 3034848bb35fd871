import Contracts
public import Drawing
public import Estimators
public import Scenes
public import Tensors

extension Scatter {
  /// The rows of a matrix as points: the first two columns are x and y.
  ///
  /// - Precondition: There are two columns.
  public init(
    of points: Matrix, classes: [Int] = [], on axes: Axes, inks: [Ink] = [], radius: Double? = nil,
    emphasized: Set<Int> = [], drawn: Double = 1
  ) {
    require(points.columnCount >= 2, "Scatter: \(points.columnCount) columns; want x and y")
    self.init(
      points.rows.map { (x: $0[0], y: $0[1]) }, classes: classes, on: axes, inks: inks,
      radius: radius, emphasized: emphasized, drawn: drawn)
  }

  /// The rows of a tensor as points: `[points, 2]`, further columns are left out.
  ///
  /// - Precondition: There are two columns.
  public init(
    of points: Tensor, classes: [Int] = [], on axes: Axes, inks: [Ink] = [], radius: Double? = nil,
    emphasized: Set<Int> = [], drawn: Double = 1
  ) {
    require(
      points.rank == 2 && points.shape[1] >= 2, "Scatter: \(points.shape); want [points, 2]")
    let (scalars, width) = (points.scalars, points.shape[1])
    let pairs = (0..<points.shape[0]).map { row in
      (x: Double(scalars[row * width]), y: Double(scalars[row * width + 1]))
    }
    self.init(
      pairs, classes: classes, on: axes, inks: inks, radius: radius, emphasized: emphasized,
      drawn: drawn)
  }

  /// The points of a clustering, in the inks of their clusters.
  public init(of clusters: KMeans, on axes: Axes, inks: [Ink] = [], drawn: Double = 1) {
    self.init(
      of: clusters.points, classes: clusters.assignments, on: axes, inks: inks, drawn: drawn)
  }
}
