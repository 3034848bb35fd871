import Drawing

/// The rows and columns of a grid.
struct GridSize: Sendable, Hashable {
  var rows: Int
  var columns: Int

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The size of a table given row by row.
  init(of table: [[Double]], padding: Int = 0) {
    self.init(rows: table.count + 2 * padding, columns: (table.first?.count ?? 0) + 2 * padding)
  }

  /// How many places a window has on this grid.
  func result(of window: GridSize, stride: Int) -> GridSize {
    func count(_ length: Int, _ part: Int) -> Int {
      part > 0 && length >= part ? (length - part) / stride + 1 : 0
    }
    return GridSize(rows: count(rows, window.rows), columns: count(columns, window.columns))
  }

  var text: String { "\(rows)×\(columns)" }
}

/// Where the grids of a sliding window stand: the kernel left of the input, or under the result,
/// whichever leaves the larger cells.
struct WindowPlaces: Sendable {
  /// The top left corners of the grids.
  let kernel: Point
  let input: Point
  let output: Point
  /// The side of a cell.
  let side: Double
  /// Whether the kernel stands under the result.
  let isStacked: Bool

  private static let gap = 56.0
  /// The room for the words above a grid.
  static let caption = 28.0

  init(kernel: GridSize, input: GridSize, output: GridSize, in room: Rect) {
    let beside = Self.side(
      columns: kernel.columns + input.columns + output.columns, gaps: kernel.columns > 0 ? 2 : 1,
      rows: [max(kernel.rows, input.rows, output.rows)], in: room)
    let right = max(kernel.columns, output.columns)
    let below = Self.side(
      columns: input.columns + right, gaps: 1, rows: [output.rows, kernel.rows], in: room)
    let low = Self.side(columns: 1, gaps: 0, rows: [input.rows], in: room)
    if kernel.columns > 0, min(below, low) > beside {
      self.init(kernel, input, output, side: min(below, low), under: right, in: room)
    } else {
      self.init(kernel, input, output, side: beside, in: room)
    }
  }

  /// The kernel, the input and the result in one row, on one level: leaders never rise above it.
  private init(
    _ kernel: GridSize, _ input: GridSize, _ output: GridSize, side: Double, in room: Rect
  ) {
    self.side = side
    isStacked = false
    let lead = kernel.columns > 0 ? Double(kernel.columns) * side + Self.gap : 0
    let width = lead + Double(input.columns + output.columns) * side + Self.gap
    let start = room.midX - width / 2
    let rows = Double(max(kernel.rows, input.rows, output.rows))
    let top = room.midY + (Self.caption - rows * side) / 2
    self.kernel = Point(x: start, y: top)
    self.input = Point(x: start + lead, y: top)
    self.output = Point(x: start + lead + Double(input.columns) * side + Self.gap, y: top)
  }

  /// The input left, the result at its right on one level and the kernel under that, in a column as
  /// wide as `columns` cells; the words on the kernel stand below it.
  private init(
    _ kernel: GridSize, _ input: GridSize, _ output: GridSize, side: Double, under columns: Int,
    in room: Rect
  ) {
    self.side = side
    isStacked = true
    let width = Double(input.columns + columns) * side + Self.gap
    let start = room.midX - width / 2
    let right = start + Double(input.columns) * side + Self.gap
    let words = Self.caption + 12
    let height = max(Double(input.rows) * side, Double(output.rows + kernel.rows) * side + words)
    let top = room.midY + (Self.caption - height) / 2
    self.input = Point(x: start, y: top)
    self.output = Point(x: right, y: top)
    self.kernel = Point(x: right, y: top + Double(output.rows) * side + words / 2)
  }

  /// The largest side of a cell with which grids of so many rows fit over one another.
  private static func side(columns: Int, gaps: Int, rows: [Int], in room: Rect) -> Double {
    let words = caption * Double(rows.count) + 12 * Double(rows.count - 1)
    let side = min(
      (room.width - gap * Double(gaps)) / Double(max(columns, 1)),
      (room.height - words) / Double(max(rows.reduce(0, +), 1)))
    return min(max(side, 0), 64)
  }
}
