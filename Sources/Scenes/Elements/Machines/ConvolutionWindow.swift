public import Drawing

/// A kernel that slides over a grid of numbers: the products under it with their running sum, and the
/// result that is being filled.
///
/// ```swift
/// ConvolutionWindow(input: image, kernel: kernel, padding: 1, at: 3.4)
/// ```
/// Everything is row by row from the top left, as the numbers are given: the window in row `r` and
/// column `c` fills the result's row `r` and column `c`.
public struct ConvolutionWindow: Element {
  /// The numbers that the kernel slides over, row by row.
  public let input: [[Double]]
  /// The numbers of the kernel, row by row.
  public let kernel: [[Double]]
  /// How many rings of zeros are put around the input.
  public let padding: Int
  /// How many cells the kernel moves at a time.
  public let stride: Int
  /// The sums of products, row by row: what the picture fills in.
  public let output: [[Double]]
  /// The room for everything.
  public let frame: Rect
  let decimals: Int
  let walk: WindowWalk
  let places: WindowPlaces
  let sum: WindowSum
  let grids: (kernel: DigitGrid, input: DigitGrid, output: DigitGrid)

  /// A kernel on its way over a grid.
  ///
  /// - Parameters:
  ///   - input: The numbers that the kernel slides over, row by row.
  ///   - kernel: The numbers of the kernel, row by row.
  ///   - padding: How many rings of zeros are put around the input.
  ///   - stride: How many cells the kernel moves at a time.
  ///   - time: How many windows are done; 3.4 is 40 % through the fourth, and at the number of
  ///     `windows` all are done.
  ///   - known: What a layer made of it, row by row; the sums of products if left out, or of
  ///     another size than they are.
  ///   - decimals: How many decimals the numbers have.
  ///   - largestCell: The side that no cell exceeds, so that two pictures can have cells of one size.
  ///   - frame: The room for everything.
  public init(
    input: [[Double]], kernel: [[Double]], padding: Int = 0, stride: Int = 1, at time: Double,
    output known: [[Double]]? = nil, decimals: Int = 0, largestCell: Double = 64,
    in frame: Rect = Layout.content
  ) {
    self.input = input
    self.kernel = kernel
    self.padding = max(padding, 0)
    self.stride = max(stride, 1)
    self.decimals = decimals
    self.frame = frame
    let padded = GridSize(of: input, padding: self.padding)
    let window = GridSize(of: kernel)
    let result = padded.result(of: window, stride: self.stride)
    let patches = Patches(
      input: input, window: window, padding: self.padding, stride: self.stride)
    let weights = kernel.flatMap(\.self)
    output = patches.table(of: result, known: known) {
      zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    walk = WindowWalk(rows: result.rows, columns: result.columns, stride: self.stride, at: time)
    let sum = WindowSum(
      of: window, widest: [input, kernel].map { $0.widest(decimals) }.joined(separator: "·"),
      result: " = " + output.widest(decimals))
    let places = WindowPlaces(
      kernel: window, input: padded, output: result, sum: sum, largest: largestCell, in: frame)
    self.sum = sum.placed(in: places.sum)
    self.places = places
    func grid(_ size: GridSize, at origin: Point, _ numbers: [[Double]]) -> DigitGrid {
      DigitGrid(
        size: size, origin: origin, side: places.side, decimals: decimals, numbers: numbers)
    }
    grids = (
      grid(window, at: places.kernel, kernel), grid(padded, at: places.input, input),
      grid(result, at: places.output, output)
    )
  }

  /// How many windows there are.
  public var windows: Int { walk.rows * walk.columns }

  /// The numbers under the window at work.
  var patch: [Double] {
    Patches(
      input: input, window: GridSize(of: kernel), padding: padding, stride: stride
    ).patch(row: walk.cell.row, column: walk.cell.column)
  }

  /// Draws the grids, the window with its leaders, and the sum.
  public func draw(on canvas: Canvas) {
    guard windows > 0, grids.input.side > 1 else {
      return NoData(frame: frame).draw(on: canvas)
    }
    drawKernel(on: canvas)
    drawOutput(on: canvas)
    drawInput(on: canvas)
    drawSum(on: canvas)
  }
}
