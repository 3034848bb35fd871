public import Drawing

/// A board of three by three cells with crosses and noughts.
///
/// ```swift
/// TicTacToeBoard("X.O" + ".X." + "..O", probabilities: chances, best: 6)
/// ```
public struct TicTacToeBoard: Element {
  /// The cells, row by row: X, O, anything else for a free one.
  public let cells: [Character]
  /// The cell whose mark is being drawn, if any.
  public let newest: Int?
  /// How much of that mark is there, 0…1.
  public let newestDrawn: Double
  /// A probability for each free cell, shown as heat and in percent.
  public let probabilities: [Double]
  /// The cell that is pointed out, if any.
  public let best: Int?
  /// The first and the last cell of the winning line, if there is one.
  public let winningLine: (first: Int, last: Int)?
  /// How much of the winning line is there, 0…1.
  public let lineDrawn: Double
  /// The room of the board itself.
  public let board: Rect

  /// A square board in the middle of a frame.
  ///
  /// - Parameters:
  ///   - cells: Nine letters, row by row: X, O, anything else for a free cell.
  ///   - frame: The room for the board.
  ///   - newest: The cell whose mark is being drawn, and how much of it is there, 0…1.
  ///   - probabilities: A number for each cell; those of taken cells are not shown.
  ///   - best: The cell that is pointed out.
  ///   - winningLine: The first and the last cell of three that won.
  ///   - lineDrawn: How much of the winning line is there, 0…1.
  public init(
    _ cells: String, in frame: Rect = Layout.content, newest: (cell: Int, drawn: Double)? = nil,
    probabilities: [Double] = [], best: Int? = nil, winningLine: (first: Int, last: Int)? = nil,
    lineDrawn: Double = 1
  ) {
    self.cells = Array(cells)
    self.newest = newest?.cell
    newestDrawn = newest?.drawn ?? 1
    self.probabilities = probabilities
    self.best = best
    self.winningLine = winningLine
    self.lineDrawn = lineDrawn
    board = frame.holding(aspect: 1)
  }

  /// The ink of crosses.
  public static let crossInk = Ink.series(1)
  /// The ink of noughts.
  public static let noughtInk = Ink.series(2)

  /// The side of a cell.
  public var side: Double { board.width / 3 }

  /// The room of a cell, counted row by row from 0 to 8.
  public func room(of cell: Int) -> Rect {
    Rect(
      x: board.minX + Double(cell % 3) * side, y: board.minY + Double(cell / 3) * side,
      width: side, height: side)
  }

  /// Draws heat, lines, marks and the winning line, in this order.
  public func draw(on canvas: Canvas) {
    guard side > 0 else { return }
    for cell in 0..<9 { drawChance(of: cell, on: canvas) }
    drawLines(on: canvas)
    for cell in 0..<9 { drawMark(in: cell, on: canvas) }
    if let best, (0..<9).contains(best) { drawBest(best, on: canvas) }
    drawWinningLine(on: canvas)
  }

  private func isFree(_ cell: Int) -> Bool {
    !(cells.indices.contains(cell) && "XxOo".contains(cells[cell]))
  }

  private func drawChance(of cell: Int, on canvas: Canvas) {
    guard isFree(cell), probabilities.indices.contains(cell), probabilities[cell].isFinite else {
      return
    }
    let room = room(of: cell).inset(by: 0.06 * side)
    let chance = probabilities[cell]
    canvas.fill(.roundedRectangle(room, radius: 0.08 * side), with: heat(chance))
    canvas.draw(
      Text(percent(chance), .label.size((0.2 * side).clamped(to: 14...26))), at: room.center,
      anchor: .center)
  }

  private func drawLines(on canvas: Canvas) {
    for third in [1.0, 2] {
      let (x, y) = (board.minX + third * side, board.minY + third * side)
      for line in [
        Path.line(from: Point(x: x, y: board.minY), to: Point(x: x, y: board.maxY)),
        .line(from: Point(x: board.minX, y: y), to: Point(x: board.maxX, y: y)),
      ] {
        canvas.stroke(line, with: .muted.mixed(with: .paper, by: 0.35), width: 0.03 * side)
      }
    }
  }

  private func drawMark(in cell: Int, on canvas: Canvas) {
    guard !isFree(cell) else { return }
    let room = room(of: cell).inset(by: 0.22 * side)
    let drawn = cell == newest ? newestDrawn : 1
    guard drawn > 0 else { return }
    if "Xx".contains(cells[cell]) {
      drawCross(in: room, drawn: drawn, on: canvas)
    } else {
      let ring = Path.arc(
        center: room.center, radius: room.width / 2, from: -.pi / 2, to: 1.5 * .pi)
      canvas.stroke(ring.trimmed(to: drawn), with: Self.noughtInk, width: 0.11 * side)
    }
  }

  /// One stroke after the other, as a hand draws them.
  private func drawCross(in room: Rect, drawn: Double, on canvas: Canvas) {
    let strokes = [
      Path.line(from: room.topLeft, to: room.bottomRight),
      .line(from: room.topRight, to: room.bottomLeft),
    ]
    for (index, stroke) in strokes.enumerated() where 2 * drawn > Double(index) {
      canvas.stroke(
        stroke.trimmed(to: 2 * drawn - Double(index)), with: Self.crossInk, width: 0.11 * side)
    }
  }

  private func drawBest(_ cell: Int, on canvas: Canvas) {
    canvas.stroke(
      .roundedRectangle(room(of: cell).inset(by: 0.06 * side), radius: 0.08 * side),
      with: .highlight, width: 0.04 * side)
  }

  private func drawWinningLine(on canvas: Canvas) {
    guard lineDrawn > 0, let (first, last) = winningLine, (0..<9).contains(first),
      (0..<9).contains(last)
    else { return }
    let (start, end) = (room(of: first).center, room(of: last).center)
    let overhang = (end - start).direction * (0.34 * side)
    let line = Path.line(from: start - overhang, to: end + overhang).trimmed(to: lineDrawn)
    canvas.stroke(line, with: .paper, width: 0.13 * side)
    canvas.stroke(line, with: .good, width: 0.07 * side)
  }
}
