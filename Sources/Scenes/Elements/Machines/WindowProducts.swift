public import Drawing

/// A kernel on a grid of numbers, its work spelled out: the window times the kernel, cell by cell, and the
/// sum of the products in the result.
///
/// ```swift
/// WindowProducts(input: image, kernel: kernel, padding: 1, at: 3.4)
/// ```
public struct WindowProducts: Element {
  /// The numbers that the kernel slides over, row by row.
  public let input: [[Double]]
  /// The numbers of the kernel, row by row.
  public let kernel: [[Double]]
  /// How many rings of zeros are put around the input.
  public let padding: Int
  /// The sums of products, row by row.
  public let output: [[Double]]
  /// The room for everything.
  public let frame: Rect
  private let walk: WindowWalk
  private let patch: [Double]
  private let grids: (input: DigitGrid, kernel: DigitGrid, products: DigitGrid, output: DigitGrid)

  private static let gap = 46.0

  /// A kernel at work.
  ///
  /// - Parameters:
  ///   - input: The numbers that the kernel slides over, row by row.
  ///   - kernel: The numbers of the kernel, row by row.
  ///   - padding: How many rings of zeros are put around the input.
  ///   - stride: How many cells the kernel moves at a time.
  ///   - time: How many windows are done, as for `ConvolutionWindow`.
  ///   - known: What a layer made of it, row by row; the sums of products if left out, or of
  ///     another size than they are.
  ///   - decimals: How many decimals the numbers have.
  ///   - frame: The room for everything.
  public init(
    input: [[Double]], kernel: [[Double]], padding: Int = 0, stride: Int = 1, at time: Double,
    output known: [[Double]]? = nil, decimals: Int = 0, in frame: Rect = Layout.content
  ) {
    self.input = input
    self.kernel = kernel
    self.padding = max(padding, 0)
    self.frame = frame
    let patches = Patches(
      input: input, window: GridSize(of: kernel), padding: self.padding, stride: max(stride, 1))
    let padded = GridSize(of: input, padding: self.padding)
    let result = padded.result(of: patches.window, stride: patches.stride)
    let weights = kernel.flatMap(\.self)
    output = patches.table(of: result, known: known) {
      zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    walk = WindowWalk(
      rows: result.rows, columns: result.columns, stride: patches.stride, at: time)
    patch = patches.patch(row: walk.cell.row, column: walk.cell.column)
    grids = Self.grids(
      padded, patches.window, result, numbers: (input, kernel, output), decimals: decimals,
      in: frame)
  }

  /// The grids in one row about the middle of the frame.
  private static func grids(
    _ input: GridSize, _ window: GridSize, _ result: GridSize,
    numbers: (input: [[Double]], kernel: [[Double]], output: [[Double]]), decimals: Int,
    in frame: Rect
  ) -> (input: DigitGrid, kernel: DigitGrid, products: DigitGrid, output: DigitGrid) {
    let columns = Double(input.columns + 2 * window.columns + result.columns)
    let rows = Double(max(input.rows, window.rows, 1))
    let room = frame.cutting(top: WindowPlaces.caption).rest
    let side = DigitGrid.crisp(
      max(min((room.width - 3 * gap) / columns, room.height / rows, 64), 0))
    var left = (room.midX - (columns * side + 3 * gap) / 2).rounded()
    func grid(_ size: GridSize, _ values: [[Double]]) -> DigitGrid {
      defer { left += Double(size.columns) * side + gap }
      let origin = Point(x: left, y: (room.midY - Double(size.rows) * side / 2).rounded())
      return DigitGrid(
        size: size, origin: origin, side: side, decimals: decimals, numbers: values)
    }
    let largest = numbers.input.joined().largestMagnitude * numbers.kernel.joined().largestMagnitude
    return (
      grid(input, numbers.input), grid(window, numbers.kernel), grid(window, [[largest]]),
      grid(result, numbers.output)
    )
  }

  /// How many windows there are.
  public var windows: Int { walk.rows * walk.columns }

  /// Draws the grids with the signs between them.
  public func draw(on canvas: Canvas) {
    guard windows > 0, grids.input.side > 1 else {
      return canvas.draw(Text("no data", .note), at: frame.center, anchor: .center)
    }
    drawInput(on: canvas)
    drawKernel(on: canvas)
    drawProducts(on: canvas)
    drawOutput(on: canvas)
    for (sign, grid) in [("×", grids.kernel), ("=", grids.products), ("→", grids.output)] {
      canvas.draw(
        Text(sign, .body.size(26).ink(.muted)),
        at: Point(x: grid.frame.minX - Self.gap / 2, y: grid.frame.midY), anchor: .center)
    }
  }

  /// How many cells of the window have been taken in.
  private var taken: Double {
    walk.isDone ? Double(patch.count) : walk.taken(of: patch.count)
  }

  /// The cell that is being taken in, counted row by row; nil while none is.
  private var busy: Int? {
    taken > 0 && taken < Double(patch.count) ? Int(taken) : nil
  }

  private func drawInput(on canvas: Canvas) {
    let grid = grids.input
    grid.drawCaption(padding > 0 ? "input, padding \(padding)" : "input", on: canvas)
    grid.draw(input, padding: padding, on: canvas) {
      SlidingWindow(
        walk: walk, size: grids.kernel.size, input: grid, output: nil, busy: busy
      ).draw(on: canvas)
    }
  }

  private func drawKernel(on canvas: Canvas) {
    let grid = grids.kernel
    grid.drawCaption("filter \(grid.size.text)", on: canvas)
    for (row, weights) in kernel.enumerated() {
      for (column, weight) in weights.prefix(grid.size.columns).enumerated() {
        let isBusy = busy == row * grid.size.columns + column
        grid.draw(weight, row: row, column: column, isBusy ? .lit : .plain, on: canvas)
      }
    }
  }

  private func drawProducts(on canvas: Canvas) {
    let grid = grids.products
    grid.drawCaption("products", on: canvas)
    for (index, (number, weight)) in zip(patch, kernel.joined()).enumerated() {
      let (row, column) = (index / grid.size.columns, index % grid.size.columns)
      let presence = (taken - Double(index)).unitShare
      guard presence > 0 else {
        grid.draw(nil, row: row, column: column, .empty, on: canvas)
        continue
      }
      grid.draw(
        number * weight, row: row, column: column, presence < 1 ? .lit : .plain, on: canvas)
    }
  }

  private func drawOutput(on canvas: Canvas) {
    let grid = grids.output
    grid.drawCaption("sums", on: canvas)
    for (row, numbers) in output.enumerated() {
      for (column, number) in numbers.enumerated() {
        let index = row * grid.size.columns + column
        let isDone = index < walk.index || walk.isDone
        grid.draw(
          isDone ? number : nil, row: row, column: column, isDone ? .plain : .empty, on: canvas)
      }
    }
    if !walk.isDone { drawRunningSum(on: canvas) }
  }

  /// The sum so far; once it is complete its tint comes in.
  private func drawRunningSum(on canvas: Canvas) {
    let (grid, cell) = (grids.output, walk.cell)
    let outline = grid.window(row: Double(cell.row), column: Double(cell.column)).inset(by: 1)
    canvas.stroke(
      .roundedRectangle(outline, radius: 7), with: .accent, width: 2.5)
    guard taken > 0 else { return }
    let sum = zip(patch, kernel.joined()).prefix(Int(taken)).reduce(0) { $0 + $1.0 * $1.1 }
    let value = walk.written > 0 ? output[cell.row][cell.column] : sum
    grid.draw(value, row: cell.row, column: cell.column, .growing(walk.written), on: canvas)
  }
}
