package import Drawing

/// The lines along which a field has one value, found square by square.
///
/// Each square of four neighbouring places is crossed by a line where its corners lie on both sides
/// of the level. Where two opposite corners lie above and two below, the mean of the four decides
/// which pair the lines part. A crossing lies on an edge that two squares share, so that the pieces
/// are joined by the numbers of their edges.
package struct MarchingSquares {
  private let field: Field
  private let level: Double
  private var pieces: [(from: Int, to: Int)] = []

  /// The lines of a field at a level.
  package init(_ field: Field, level: Double) {
    self.field = field
    self.level = level
    for row in 0..<field.rows - 1 {
      for column in 0..<field.columns - 1 { cross(column, row) }
    }
  }

  /// The number of the edge that runs right from a place, or up from it.
  private func edge(_ column: Int, _ row: Int, isUpright: Bool) -> Int {
    (row * field.columns + column) * 2 + (isUpright ? 1 : 0)
  }

  private mutating func cross(_ column: Int, _ row: Int) {
    let start = row * field.columns + column
    let corners =
      [
        field.values[start], field.values[start + 1], field.values[start + field.columns + 1],
        field.values[start + field.columns],
      ] as InlineArray<4, Double>
    let sides = InlineArray<4, Bool> { corners[$0] > level }
    guard sides[0] != sides[1] || sides[1] != sides[2] || sides[2] != sides[3] else { return }
    guard (0..<4).allSatisfy({ corners[$0].isFinite }) else { return }
    let edges = [
      edge(column, row, isUpright: false), edge(column + 1, row, isUpright: true),
      edge(column, row + 1, isUpright: false), edge(column, row, isUpright: true),
    ]
    let crossed = (0..<4).filter { sides[$0] != sides[($0 + 1) % 4] }
    guard crossed.count == 4 else {
      if crossed.count == 2 { pieces.append((edges[crossed[0]], edges[crossed[1]])) }
      return
    }
    let isMiddleAbove = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 > level
    let first = isMiddleAbove == sides[0] ? 0 : 3
    pieces.append((edges[first], edges[(first + 1) % 4]))
    pieces.append((edges[(first + 2) % 4], edges[(first + 3) % 4]))
  }

  /// The lines, each from place to place in columns and rows of the field.
  package var lines: [[Point]] {
    var neighbors: [Int: [Int]] = [:]
    for (index, piece) in pieces.enumerated() {
      neighbors[piece.from, default: []].append(index)
      neighbors[piece.to, default: []].append(index)
    }
    var isUsed = Array(repeating: false, count: pieces.count)
    func follow(from start: Int) -> [Int] {
      var way = [start]
      while let next = neighbors[way[way.count - 1]]?.first(where: { !isUsed[$0] }) {
        isUsed[next] = true
        let (from, to) = pieces[next]
        way.append(from == way[way.count - 1] ? to : from)
      }
      return way
    }
    let ends = pieces.flatMap { [$0.from, $0.to] }.filter { neighbors[$0]?.count == 1 }
    let ways = (ends + pieces.map(\.from)).map(follow).filter { $0.count > 1 }
    return ways.map { $0.map(place) }
  }

  /// Where on an edge the level lies, between the values at its ends.
  private func place(ofEdge number: Int) -> Point {
    let isUpright = !number.isMultiple(of: 2)
    let (column, row) = (number / 2 % field.columns, number / 2 / field.columns)
    let start = field[column, row]
    let end = isUpright ? field[column, row + 1] : field[column + 1, row]
    let share = end == start ? 0.5 : (level - start) / (end - start)
    return Point(
      x: Double(column) + (isUpright ? 0 : share), y: Double(row) + (isUpright ? share : 0))
  }
}

extension Axes {
  /// The lines along which a field has one value, as a path on these axes.
  func contour(of field: Field, at level: Double) -> Path {
    contourLines(of: field, at: level).reduce(into: Path()) { $0.append(.polyline($1)) }
  }

  /// The lines along which a field has one value, each from place to place.
  func contourLines(of field: Field, at level: Double) -> [[Point]] {
    MarchingSquares(field, level: level).lines.map { line in
      line.map { point in
        let place = field.place(point.x, point.y)
        return position(x: place.x, y: place.y)
      }
    }
  }
}
