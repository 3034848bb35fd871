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

/// Where the grids of a sliding window and its sum stand: kernel, input and result side by side over the
/// sum, or the kernel under the result and the sum under the input, whichever leaves the larger cells.
struct WindowPlaces: Sendable {
  /// The top left corners of the grids.
  let kernel: Point
  let input: Point
  let output: Point
  /// The side of a cell.
  let side: Double
  /// The room at the bottom of which the sum stands.
  let sum: Rect
  /// Whether the kernel stands under the result.
  let isStacked: Bool

  private static let gap = 56.0
  /// The room for the words above a grid.
  static let caption = 28.0
  /// The room for the words between two grids that stand over one another.
  private static let words = caption + 12
  /// From the input to the sum under it.
  private static let sumGap = 10.0

  /// Places in a frame.
  ///
  /// - Parameters:
  ///   - kernel: The rows and columns of the kernel; none where there is no kernel to show.
  ///   - input: Those of the input.
  ///   - output: Those of the result.
  ///   - sum: What stands under the grids.
  ///   - largest: The largest side of a cell.
  ///   - frame: The room for everything.
  init(
    kernel: GridSize, input: GridSize, output: GridSize, sum: WindowSum, largest: Double,
    in frame: Rect
  ) {
    let room = frame.cutting(bottom: sum.height(in: frame.width), spacing: Self.sumGap).rest
    let beside = Self.side(
      columns: kernel.columns + input.columns + output.columns, gaps: kernel.columns > 0 ? 2 : 1,
      rows: max(kernel.rows, input.rows, output.rows), words: Self.caption, largest, in: room)
    let stacked = Self.stackedSide(kernel, input, output, sum: sum, largest, in: frame)
    if kernel.columns > 0, stacked > beside {
      self.init(kernel, input, output, stackedSide: stacked, sum: sum, in: frame)
    } else {
      self.init(kernel, input, output, side: beside, in: room, frame: frame)
    }
  }

  /// The kernel, the input and the result in one row, on one level: leaders never rise above it.
  private init(
    _ kernel: GridSize, _ input: GridSize, _ output: GridSize, side: Double, in room: Rect,
    frame: Rect
  ) {
    self.side = side
    isStacked = false
    sum = frame
    let lead = kernel.columns > 0 ? Double(kernel.columns) * side + Self.gap : 0
    let width = lead + Double(input.columns + output.columns) * side + Self.gap
    let start = (room.midX - width / 2).rounded()
    let rows = Double(max(kernel.rows, input.rows, output.rows))
    let top = (room.midY + (Self.caption - rows * side) / 2).rounded()
    self.kernel = Point(x: start, y: top)
    self.input = Point(x: start + lead, y: top)
    self.output = Point(x: start + lead + Double(input.columns) * side + Self.gap, y: top)
  }

  /// The input left with the sum under it, the result at its right on one level and the kernel under
  /// that; the words on the kernel stand below it.
  ///
  /// All hang from the top of the frame, so that windows of two sizes side by side begin on one level.
  private init(
    _ kernel: GridSize, _ input: GridSize, _ output: GridSize, stackedSide side: Double,
    sum: WindowSum, in frame: Rect
  ) {
    self.side = side
    isStacked = true
    let columns = input.columns + max(kernel.columns, output.columns)
    let start = (frame.midX - (Double(columns) * side + Self.gap) / 2).rounded()
    let right = start + Double(input.columns) * side + Self.gap
    let (wide, high) = (Double(input.columns) * side, Double(input.rows) * side)
    let below = Self.sumGap + sum.height(in: wide)
    let top = (frame.minY + Self.caption).rounded()
    self.input = Point(x: start, y: top)
    self.output = Point(x: right, y: top)
    self.kernel = Point(x: right, y: top + Double(output.rows) * side + Self.words / 2)
    self.sum = Rect(x: start, y: top, width: wide, height: high + below)
  }

  /// The largest side of a cell with which the kernel fits under the result and the sum under the
  /// input; the sum in one line where its width allows.
  private static func stackedSide(
    _ kernel: GridSize, _ input: GridSize, _ output: GridSize, sum: WindowSum, _ largest: Double,
    in frame: Rect
  ) -> Double {
    let columns = input.columns + max(kernel.columns, output.columns)
    let right = side(
      columns: columns, gaps: 1, rows: output.rows + kernel.rows, words: caption + words, largest,
      in: frame)
    for width in [Double.infinity, 0] {
      let below = sumGap + sum.height(in: width)
      let left = side(
        columns: columns, gaps: 1, rows: input.rows, words: caption + below, largest, in: frame)
      let side = min(left, right)
      if sum.height(in: side * Double(input.columns)) + sumGap <= below { return side }
    }
    return 0
  }

  /// The largest side of a cell with which so many columns and rows fit beside gaps and words.
  private static func side(
    columns: Int, gaps: Int, rows: Int, words: Double, _ largest: Double, in room: Rect
  ) -> Double {
    let side = min(
      (room.width - gap * Double(gaps)) / Double(max(columns, 1)),
      (room.height - words) / Double(max(rows, 1)))
    return DigitGrid.crisp(min(max(side, 0), largest))
  }
}
