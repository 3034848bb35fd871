import Agents
import Drawing
import Environments
import Exhibits
import Scenes

/// What the network says of one board: the board, the layers, and the probabilities of the results.
struct NetworkPanel: Element {
  /// The board that the network looks at.
  let game: TicTacToe
  /// What it says of it.
  let chances: GameChances
  /// The bars on their way to what it says.
  let bars: GameChances
  /// The layers.
  let blocks: [LayerBlocks.Block]
  /// The room for everything.
  let frame: Rect

  func draw(on canvas: Canvas) {
    let parts = frame.rows(shares: [118, 132, 70], spacing: 16)
    let top = parts[0].columns(shares: [118, 366], spacing: 8)
    TicTacToeBoard(game, in: top[0].inset(by: 4)).jumping().draw(on: canvas)
    let start = top[0].maxX + 4
    Arrow(
      from: Point(x: start, y: top[0].midY), to: Point(x: start + 26, y: top[0].midY),
      ink: .muted, width: 2
    ).draw(on: canvas)
    LayerBlocks(blocks, in: top[1].inset(dx: 16, dy: 0).offset(dx: 14)).draw(on: canvas)
    ResultRows(chances: chances, bars: bars, frame: parts[1]).draw(on: canvas)
    drawLead(in: parts[2], on: canvas)
  }

  private func drawLead(in room: Rect, on canvas: Canvas) {
    let told = chances.told
    canvas.draw(
      Text("X's lead: P(X wins) − P(O wins)", .label.ink(.muted)),
      at: room.topLeft.offset(y: 16))
    let equation = Text(
      "\(Numeral.fixed(told.cross, decimals: 1, width: 5)) − "
        + "\(Numeral.fixed(told.nought, decimals: 1, width: 4)) =", .body.size(26))
    canvas.draw(equation, at: room.topLeft.offset(y: 58))
    canvas.draw(
      Text(Numeral.signed(told.lead, decimals: 1), .title.size(44).ink(.accent)),
      at: room.topLeft.offset(x: equation.metrics.width + 172, y: 58), anchor: .baselineTrailing)
  }
}

/// The three results with a bar each, in the colours of the pieces.
struct ResultRows: Element {
  let chances: GameChances
  let bars: GameChances
  let frame: Rect

  func draw(on canvas: Canvas) {
    let rows = frame.rows(3, spacing: 10)
    for (row, result) in zip(rows, [GameResult.cross, .tie, .nought]) {
      let track = Rect(x: row.minX + 76, y: row.minY, width: row.width - 166, height: row.height)
      canvas.draw(
        Text(result.name, .label), at: Point(x: track.minX - 12, y: row.midY), anchor: .trailing)
      let outline = Path.roundedRectangle(track, radius: 5)
      canvas.fill(outline, with: .grid.opacity(0.6))
      canvas.clipped(to: outline) {
        let bar = Rect(
          x: track.minX, y: track.minY, width: track.width * bars[result],
          height: track.height)
        canvas.fill(.rectangle(bar), with: result.ink)
      }
      canvas.draw(
        Text(Numeral.fixed(100 * chances[result], decimals: 1) + " %", .label.size(20)),
        at: Point(x: row.maxX, y: row.midY), anchor: .trailing)
    }
  }
}

extension TicTacToeByProbability {
  /// The layers of the network as boxes.
  var blocks: [LayerBlocks.Block] {
    [
      .maps("board", rows: 3, columns: 3, channels: 1),
      .maps("conv 3×3", rows: 3, columns: 3, channels: filters), .vector("dense", units),
      .vector("dense", units), .vector("softmax", 3),
    ]
  }
}
