import Drawing

extension ConvolutionWindow {
  /// How many cells of the window have been taken in.
  private var taken: Double { walk.taken(of: patch.count) }

  /// The cell that is being taken in, counted row by row; nil while none is.
  private var busy: Int? {
    guard !walk.isDone, taken > 0, taken < Double(patch.count) else { return nil }
    return Int(taken)
  }

  /// Draws the input with the window between its cells and its numbers.
  func drawInput(on canvas: Canvas) {
    grids.input.drawCaption(padding > 0 ? "input, padding \(padding)" : "input", on: canvas)
    grids.input.draw(input, padding: padding, on: canvas) {
      if !walk.isDone { drawWindow(on: canvas) }
    }
  }

  func drawKernel(on canvas: Canvas) {
    let grid = grids.kernel
    grid.drawCaption("filter \(grid.size.text)", isBelow: places.isStacked, on: canvas)
    for (row, weights) in kernel.enumerated() {
      for (column, weight) in weights.enumerated() {
        let isBusy = busy == row * grid.size.columns + column
        grid.draw(weight, row: row, column: column, isBusy ? .lit : .plain, on: canvas)
      }
    }
    canvas.stroke(
      .roundedRectangle(grid.frame.inset(by: -3), radius: 8), with: .accent, width: 2.5)
  }

  func drawOutput(on canvas: Canvas) {
    let grid = grids.output
    grid.drawCaption(stride > 1 ? "result, stride \(stride)" : "result", on: canvas)
    for (row, numbers) in output.enumerated() {
      for (column, number) in numbers.enumerated() {
        let index = row * grid.size.columns + column
        if index < walk.index || walk.isDone {
          grid.draw(number, row: row, column: column, on: canvas)
        } else if index == walk.index, walk.hasArrived {
          drawRunningSum(row: row, column: column, on: canvas)
        } else {
          grid.draw(nil, row: row, column: column, .empty, on: canvas)
        }
      }
    }
  }

  /// The sum of the products taken in so far, in the cell that it is for.
  private func drawRunningSum(row: Int, column: Int, on canvas: Canvas) {
    let done = zip(patch, kernel.joined()).prefix(Int(taken)).reduce(0) { $0 + $1.0 * $1.1 }
    grids.output.draw(nil, row: row, column: column, .empty, on: canvas)
    let value = walk.written > 0 ? output[row][column] : done
    grids.output.draw(
      value, row: row, column: column, .growing(walk.written), on: canvas)
  }

  private func drawWindow(on canvas: Canvas) {
    SlidingWindow(
      walk: walk, size: grids.kernel.size, input: grids.input, output: grids.output, busy: busy
    ).draw(on: canvas)
  }

  func drawSum(on canvas: Canvas) {
    let terms = zip(patch, kernel.joined()).map { number, weight in
      [number, weight].map { Numeral.factor($0, decimals: decimals) }.joined(separator: "·")
    }
    let result = output[walk.cell.row][walk.cell.column]
    sum.draw(
      terms, taken: walk.isDone ? Double(terms.count) : taken,
      result: " = " + Numeral.fixed(result, decimals: decimals),
      presence: walk.written, on: canvas)
  }
}
