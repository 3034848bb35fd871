import Drawing

/// Where the nodes of a computation graph stand.
///
/// A node stands one column right of its last input; a number that is given stands one column left of
/// its first use. Given numbers take rows in the order in which the result asks for them, and an
/// operation the mean row of its inputs, so that in a tree no lines cross; where several would share a
/// place, as two uses of one number do, they move apart.
struct ComputationPlaces: Sendable {
  /// A line from a node to one that uses it, or out of the graph.
  struct Line: Sendable {
    let from: Int
    let to: Int?
    let start: Point
    let end: Point
    /// Whether it bears the numbers of the node it comes from.
    let isLabelled: Bool
  }

  /// The inputs of each node.
  let inputs: [[Int]]
  let points: [Point]
  let radius: Double
  let lines: [Line]
  /// How many columns there are, the way out of the graph included.
  let columns: Double
  private let depths: [Int]

  init(inputs: [[Int]], in frame: Rect) {
    self.inputs = inputs
    let depths = Self.depths(inputs)
    let rows = Self.spread(Self.rows(inputs), in: depths)
    self.depths = depths
    columns = Double((depths.max() ?? 0) + 1)
    let rowCount = (rows.max() ?? 0) + 1
    let pitch = Size(width: frame.width / (columns + 0.4), height: frame.height / rowCount)
    radius = max(8, min(30, pitch.width * 0.22, pitch.height * 0.32))
    let (left, radius) = (frame.minX, radius)
    let points = zip(depths, rows).map { depth, row in
      Point(
        x: left + radius + Double(depth) * pitch.width,
        y: frame.midY + (row - (rowCount - 1) / 2) * min(pitch.height, 120))
    }
    self.points = points
    lines = Self.lines(
      inputs, points, wayOut: min(pitch.width * 0.9, frame.maxX - (points.last?.x ?? 0)))
  }

  /// How many columns from the left a node stands.
  func depth(of node: Int) -> Double { Double(depths[node]) }

  private static func depths(_ inputs: [[Int]]) -> [Int] {
    var depths = Array(repeating: 0, count: inputs.count)
    for (node, sources) in inputs.enumerated() {
      depths[node] = (sources.map { depths[$0] }.max() ?? -1) + 1
    }
    for node in inputs.indices where inputs[node].isEmpty {
      let uses = inputs.indices.filter { inputs[$0].contains(node) }
      depths[node] = max((uses.map { depths[$0] }.min() ?? 1) - 1, 0)
    }
    return depths
  }

  private static func rows(_ inputs: [[Int]]) -> [Double] {
    var rows: [Double?] = Array(repeating: nil, count: inputs.count)
    var next = 0.0
    func settle(_ node: Int) -> Double {
      if let row = rows[node] { return row }
      let sources = inputs[node].map(settle)
      let row = sources.isEmpty ? next : sources.reduce(0, +) / Double(sources.count)
      if sources.isEmpty { next += 1 }
      rows[node] = row
      return row
    }
    return inputs.indices.reversed().map(settle).reversed()
  }

  /// The rows with at least one between any two nodes of a column, the first row being 0.
  private static func spread(_ rows: [Double], in depths: [Int]) -> [Double] {
    var spread = rows
    for depth in Set(depths).sorted() {
      let column = rows.indices.filter { depths[$0] == depth }.sorted { rows[$0] < rows[$1] }
      for (above, node) in zip(column, column.dropFirst()) {
        spread[node] = max(spread[node], spread[above] + 1)
      }
      let shift = column.map { spread[$0] - rows[$0] }.reduce(0, +) / Double(max(column.count, 1))
      for node in column { spread[node] -= shift }
    }
    let first = spread.min() ?? 0
    return spread.map { $0 - first }
  }

  private static func lines(
    _ inputs: [[Int]], _ points: [Point], wayOut: Double
  ) -> [Line] {
    var labelled: Set<Int> = []
    var lines: [Line] = []
    for (node, sources) in inputs.enumerated() {
      for source in sources {
        let isFirst = labelled.insert(source).inserted
        lines.append(
          Line(
            from: source, to: node, start: points[source], end: points[node], isLabelled: isFirst))
      }
    }
    for node in inputs.indices where !labelled.contains(node) && !inputs[node].isEmpty {
      lines.append(
        Line(
          from: node, to: nil, start: points[node], end: points[node].offset(x: wayOut),
          isLabelled: true))
    }
    return lines
  }
}
