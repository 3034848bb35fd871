public import Drawing

/// A window that slides over a grid of numbers and keeps their largest or their mean.
public struct PoolingWindow: Element {
  /// What a window keeps.
  public enum Kind: Sendable, Hashable {
    /// The largest number.
    case max
    /// The mean.
    case average
  }

  /// The numbers that the window slides over, row by row.
  public let input: [[Double]]
  /// What a window keeps.
  public let kind: Kind
  /// How many cells the window moves at a time.
  public let stride: Int
  /// What the windows keep, row by row: what the picture fills in.
  public let output: [[Double]]
  /// The room for everything.
  public let frame: Rect
  let decimals: Int
  let window: GridSize
  let walk: WindowWalk
  let sum: WindowSum
  let grids: (input: DigitGrid, output: DigitGrid)

  /// A window on its way over a grid.
  ///
  /// - Parameters:
  ///   - input: The numbers that the window slides over, row by row.
  ///   - size: How many rows and columns the window has.
  ///   - stride: How many cells the window moves at a time, its size if left out.
  ///   - kind: What a window keeps.
  ///   - time: How many windows are done, as for `ConvolutionWindow`.
  ///   - known: What a layer made of it, row by row; what the windows keep if left out, or of another
  ///     size than that.
  ///   - decimals: How many decimals the numbers have; if left out none, or two in a mean.
  ///   - frame: The room for everything.
  public init(
    input: [[Double]], size: Int = 2, stride: Int? = nil, _ kind: Kind = .max, at time: Double,
    output known: [[Double]]? = nil, decimals: Int = 0, in frame: Rect = Layout.content
  ) {
    let window = GridSize(rows: max(size, 0), columns: max(size, 0))
    let stride = max(stride ?? size, 1)
    self.input = input
    self.kind = kind
    self.stride = stride
    self.decimals = decimals
    self.window = window
    self.frame = frame
    let patches = Patches(input: input, window: window, padding: 0, stride: stride)
    let whole = GridSize(of: input)
    let result = whole.result(of: window, stride: stride)
    let resultDecimals = kind == .average ? max(decimals, 2) : decimals
    output = patches.table(of: result, known: known) { Self.kept(of: $0, kind) }
    walk = WindowWalk(rows: result.rows, columns: result.columns, stride: stride, at: time)
    let sum = WindowSum(
      of: window, widest: input.widest(decimals), result: " = " + output.widest(resultDecimals),
      opening: kind == .max ? "max(" : "(",
      closing: kind == .max ? ")" : ") / \(window.rows * window.columns)",
      separator: kind == .max ? ", " : " + ")
    let places = WindowPlaces(
      kernel: GridSize(rows: 0, columns: 0), input: whole, output: result, sum: sum, largest: 64,
      in: frame)
    self.sum = sum.placed(in: places.sum)
    grids = (
      DigitGrid(
        size: whole, origin: places.input, side: places.side, decimals: decimals, numbers: input),
      DigitGrid(
        size: result, origin: places.output, side: places.side, decimals: resultDecimals,
        numbers: output)
    )
  }

  /// How many windows there are.
  public var windows: Int { walk.rows * walk.columns }

  private static func kept(of numbers: [Double], _ kind: Kind) -> Double {
    switch kind {
    case .max: numbers.max() ?? 0
    case .average: numbers.reduce(0, +) / Double(max(numbers.count, 1))
    }
  }

  /// Draws the grids, the window with its leaders, and what it takes in.
  public func draw(on canvas: Canvas) {
    guard windows > 0, grids.input.side > 1 else {
      return NoData(frame: frame).draw(on: canvas)
    }
    drawOutput(on: canvas)
    drawInput(on: canvas)
    drawTerms(on: canvas)
  }

  private var patch: [Double] {
    Patches(input: input, window: window, padding: 0, stride: stride)
      .patch(row: walk.cell.row, column: walk.cell.column)
  }

  private var taken: Double { walk.taken(of: patch.count) }

  /// The cell being taken in; once all are, the one that has won.
  private var busy: Int? {
    guard taken > 0 else { return nil }
    if taken < Double(patch.count) { return Int(taken) }
    return kind == .max ? patch.firstIndex(of: Self.kept(of: patch, kind)) : nil
  }

  private func drawInput(on canvas: Canvas) {
    grids.input.drawCaption("input", on: canvas)
    grids.input.draw(input, on: canvas) {
      guard !walk.isDone else { return }
      SlidingWindow(
        walk: walk, size: window, input: grids.input, output: grids.output, busy: busy
      ).draw(on: canvas)
    }
  }

  private func drawOutput(on canvas: Canvas) {
    let grid = grids.output
    let name = kind == .max ? "largest" : "mean"
    grid.drawCaption("\(name) of \(window.text), stride \(stride)", on: canvas)
    for (row, numbers) in output.enumerated() {
      for (column, number) in numbers.enumerated() {
        let index = row * grid.size.columns + column
        let isDone = index < walk.index || walk.isDone
        grid.draw(
          isDone ? number : nil, row: row, column: column, isDone ? .plain : .empty, on: canvas)
      }
    }
    if let known, !walk.isDone {
      grid.draw(
        known, row: walk.cell.row, column: walk.cell.column, .growing(walk.written), on: canvas)
    }
  }

  /// What is known of the result at work: the largest number so far, or the mean once it is written.
  private var known: Double? {
    switch kind {
    case .max: taken >= 1 ? Self.kept(of: Array(patch.prefix(Int(taken))), kind) : nil
    case .average: walk.written > 0 ? Self.kept(of: patch, kind) : nil
    }
  }

  private func drawTerms(on canvas: Canvas) {
    let result = output[walk.cell.row][walk.cell.column]
    sum.draw(
      patch.map {
        kind == .max
          ? Numeral.fixed($0, decimals: decimals) : Numeral.factor($0, decimals: decimals)
      },
      taken: walk.isDone ? Double(patch.count) : taken,
      result: " = " + Numeral.fixed(result, decimals: grids.output.decimals),
      presence: walk.written, on: canvas)
  }
}
