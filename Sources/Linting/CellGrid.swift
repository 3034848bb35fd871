/// Cells of a coarse grid over a picture, some of them filled.
struct CellGrid {
  private var isFilled: [[Bool]]

  init(_ isFilled: [[Bool]]) { self.isFilled = isFilled }

  private var rows: Int { isFilled.count }
  private var columns: Int { isFilled.first?.count ?? 0 }

  /// The number of all cells.
  var area: Int { rows * columns }

  /// The grid in which every cell is filled that has a filled one within `distance` cells.
  func grown(by distance: Int) -> CellGrid {
    func near(_ index: Int, _ count: Int) -> Range<Int> {
      max(index - distance, 0)..<min(index + distance + 1, count)
    }
    return CellGrid(
      (0..<rows).map { row in
        (0..<columns).map { column in
          near(row, rows).contains { isFilled[$0][near(column, columns)].contains(true) }
        }
      })
  }

  /// The part of the grid in some rows and columns.
  func part(rows: Range<Int>, columns: Range<Int>) -> CellGrid {
    CellGrid(isFilled[rows].map { Array($0[columns]) })
  }

  /// The columns side by side, parted where nothing is filled from the top down, and each as wide as
  /// its outermost filled cells; narrow ones are joined to the neighbour that is nearest.
  func sides(ofAtLeast width: Int) -> [Range<Int>] {
    let isUsed = (0..<columns).map { column in isFilled.contains { $0[column] } }
    var sides: [Range<Int>] = []
    for column in 0..<columns where isUsed[column] {
      if let last = sides.last, last.upperBound == column {
        sides[sides.count - 1] = last.lowerBound..<column + 1
      } else {
        sides.append(column..<column + 1)
      }
    }
    while sides.count > 1, let narrow = sides.indices.first(where: { sides[$0].count < width }) {
      let left = narrow == 0 ? .max : sides[narrow].lowerBound - sides[narrow - 1].upperBound
      let right =
        narrow == sides.count - 1
        ? .max : sides[narrow + 1].lowerBound - sides[narrow].upperBound
      let first = left <= right ? narrow - 1 : narrow
      let joined = sides[first].lowerBound..<sides[first + 1].upperBound
      sides.replaceSubrange(first...first + 1, with: [joined])
    }
    return sides
  }

  /// Some cells that form a rectangle.
  struct Hole {
    var rows = 0..<0
    var columns = 0..<0

    var area: Int { rows.count * columns.count }
    var centerX: Double { Double(columns.lowerBound + columns.upperBound) / 2 }
    var centerY: Double { Double(rows.lowerBound + rows.upperBound) / 2 }
  }

  /// The largest rectangle of cells that are not filled.
  ///
  /// For every row, each column holds how many free cells there are up to it; a rectangle that ends in
  /// the row is as high as the lowest of its columns.
  var largestHole: Hole {
    var heights = [Int](repeating: 0, count: columns)
    var best = Hole()
    for row in 0..<rows {
      for column in 0..<columns {
        heights[column] = isFilled[row][column] ? 0 : heights[column] + 1
      }
      for left in 0..<columns {
        var height = Int.max
        for right in left..<columns {
          height = min(height, heights[right])
          guard height * (columns - left) > best.area else { break }
          guard height * (right - left + 1) > best.area else { continue }
          best = Hole(rows: row - height + 1..<row + 1, columns: left..<right + 1)
        }
      }
    }
    return best
  }
}
