public import Drawing

/// A window that slides over a grid of numbers, with zeros around them or without: where it can be, and
/// what its middle visits.
///
/// ```swift
/// WindowOnGrid(input: image, rows: 3, columns: 3, padding: 1, at: 3.4)
/// ```
public struct WindowOnGrid: Element {
  /// The numbers that the window slides over, row by row.
  public let input: [[Double]]
  /// How many rings of zeros are put around the input.
  public let padding: Int
  /// The room for everything.
  public let frame: Rect
  private let window: GridSize
  private let walk: WindowWalk
  private let grid: DigitGrid

  /// A window on its way over a grid.
  ///
  /// - Parameters:
  ///   - input: The numbers that the window slides over, row by row.
  ///   - rows: How many rows the window has.
  ///   - columns: How many columns the window has.
  ///   - padding: How many rings of zeros are put around the input.
  ///   - stride: How many cells the window moves at a time.
  ///   - time: How many places are done, as for `ConvolutionWindow`.
  ///   - decimals: How many decimals the numbers have.
  ///   - largestCell: The side that no cell exceeds.
  ///   - frame: The room for everything.
  public init(
    input: [[Double]], rows: Int, columns: Int, padding: Int = 0, stride: Int = 1,
    at time: Double, decimals: Int = 0, largestCell: Double = 64,
    in frame: Rect = Layout.content
  ) {
    self.input = input
    self.padding = max(padding, 0)
    self.frame = frame
    window = GridSize(rows: max(rows, 0), columns: max(columns, 0))
    let size = GridSize(of: input, padding: self.padding)
    let result = size.result(of: window, stride: max(stride, 1))
    walk = WindowWalk(
      rows: result.rows, columns: result.columns, stride: max(stride, 1), at: time)
    let room = frame.cutting(top: WindowPlaces.caption).rest
    let side = DigitGrid.crisp(
      min(
        room.width / Double(max(size.columns, 1)), room.height / Double(max(size.rows, 1)),
        largestCell))
    let corner = Point(
      x: (room.midX - Double(size.columns) * side / 2).rounded(),
      y: (room.midY - Double(size.rows) * side / 2).rounded())
    grid = DigitGrid(size: size, origin: corner, side: side, decimals: decimals, numbers: input)
  }

  /// In how many places the window can be.
  public var places: Int { walk.rows * walk.columns }

  /// Draws the grid with the window under its numbers.
  public func draw(on canvas: Canvas) {
    guard places > 0, grid.side > 1 else {
      return canvas.draw(Text("no data", .note), at: frame.center, anchor: .center)
    }
    grid.drawCaption(padding > 0 ? "input, padding \(padding)" : "input", on: canvas)
    grid.draw(input, padding: padding, on: canvas) {
      SlidingWindow(
        walk: walk, size: window, input: grid, output: nil, busy: middle, isTinted: false
      ).draw(on: canvas)
    }
  }

  /// The cell in the middle of the window, where there is one.
  private var middle: Int? {
    let isOdd = !window.rows.isMultiple(of: 2) && !window.columns.isMultiple(of: 2)
    return isOdd ? window.rows * window.columns / 2 : nil
  }
}
