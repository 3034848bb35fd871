import Drawing

/// The frame of a window on its way over a grid, with leaders to the cell that it fills.
struct SlidingWindow: Element {
  let walk: WindowWalk
  /// The rows and columns of the window.
  let size: GridSize
  let input: DigitGrid
  /// Where the results stand; nil for a window without leaders.
  let output: DigitGrid?
  /// The cell of the window to look at, counted row by row.
  let busy: Int?
  /// Whether the cells under the window are tinted.
  var isTinted = true

  func draw(on canvas: Canvas) {
    let corner = walk.corner
    let window = whole(input.window(row: corner.row, column: corner.column, of: size))
    if walk.hasArrived, let output { drawLeaders(from: window, to: output, on: canvas) }
    drawBusyCell(in: window, on: canvas)
    // Between the cells, and on none of them.
    let outline = Path.roundedRectangle(window, radius: 8)
    if isTinted { canvas.fill(outline, with: .accent.opacity(0.1)) }
    canvas.stroke(outline, with: .accent, width: 3)
  }

  private func drawBusyCell(in window: Rect, on canvas: Canvas) {
    guard let busy, size.columns > 0 else { return }
    let cell = Rect(
      x: window.minX + Double(busy % size.columns) * input.side,
      y: window.minY + Double(busy / size.columns) * input.side, width: input.side,
      height: input.side)
    canvas.stroke(
      .roundedRectangle(cell.inset(by: 2.5), radius: input.side * 0.12), with: .highlight,
      width: 3)
  }

  /// A faint beam from the window to its cell; its edges are drawn between the grids alone, so that no
  /// line runs through a number.
  private func drawLeaders(from window: Rect, to output: DigitGrid, on canvas: Canvas) {
    let target = output.window(row: Double(walk.cell.row), column: Double(walk.cell.column))
    canvas.fill(
      .polygon([window.topRight, target.topLeft, target.bottomLeft, window.bottomRight]),
      with: .accent.opacity(0.1))
    let gap = Rect(
      x: input.frame.maxX, y: min(input.frame.minY, output.frame.minY) - 4,
      width: output.frame.minX - input.frame.maxX,
      height: max(input.frame.height, output.frame.height) + 8)
    canvas.clipped(to: .rectangle(gap)) {
      for (start, end) in [
        (window.topRight, target.topLeft), (window.bottomRight, target.bottomLeft),
      ] {
        canvas.stroke(.line(from: start, to: end), with: .accent.opacity(0.7), width: 1.5)
      }
    }
    canvas.stroke(
      .roundedRectangle(target.inset(by: 1.5), radius: 7), with: .accent, width: 3)
  }

  /// A rectangle moved to whole points: its frame stays sharp on its way, and costs few bytes.
  private func whole(_ rect: Rect) -> Rect {
    Rect(
      x: rect.minX.rounded(), y: rect.minY.rounded(), width: rect.width, height: rect.height)
  }
}
