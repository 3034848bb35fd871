import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: X weighs every free cell by what the network says, and O answers at random.
extension TicTacToeByProbability {
  func animate(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.say("X is to move. It wants to know how good each cell is.")
    timeline.hold(0.8)
    let play = GamePlay(
      trace.game, on: trace.graph, pace: [0.32, 0.14, 0.13, 0.12], by: trace.shown, in: &timeline)
    timeline.say(Caption(.text(Self.verdict(trace))))
    let turning = timeline.beat(lasting: 0.24)
    let rows = timeline.beat(lasting: 0.75)
    timeline.hold(2.5)
    return Animation(along: timeline) { time in
      scene(trace, play, turning: turning, rows: rows, at: time)
    }
  }

  private static func verdict(_ trace: Trace) -> String {
    let best = Numeral.fixed(100 * trace.bestShare, decimals: 1)
    return "Fresh games, counted. On average nobody can win more than \(best) % against chance."
  }

  private func scene(
    _ trace: Trace, _ play: GamePlay, turning: Beat, rows: Beat, at time: Double
  ) -> Scene {
    let halves = Layout.captionedContent.columns(shares: [364, 500], spacing: 32)
    let shift = turning.progress(at: time, easing: .easeInOut)
    let made = play.moves.count { time >= $0.drawing.start }
    return Scene(
      subtitle: .text(subtitle(trace)), counter: "move \(max(made, 1)) of \(play.moves.count)"
    ) {
      PlayedBoard(trace: trace, play: play, time: time, frame: halves[0])
      if shift < 1 {
        networkPanel(trace, play, at: time, in: halves[1]).faded(1 - min(2 * shift, 1))
      }
      if shift > 0.5 {
        tallyTable(trace, drawn: rows.progress(at: time), in: halves[1])
          .faded(2 * shift - 1)
      }
    }
  }

  private func subtitle(_ trace: Trace) -> String {
    let source =
      trace.round == 1 ? "random games" : "random games, then its own (round \(trace.round))"
    return "In the cells: the probability in percent that X wins, learned from \(source)"
  }

  private func tallyTable(_ trace: Trace, drawn: Double, in frame: Rect) -> TallyTable {
    let count = trace.players.count
    var rows = [
      TallyTable.Row(
        name: "X moves at random", tally: trace.tallies[0], share: trace.exact[0].first),
      TallyTable.Row(
        name: "network, learned from random games", tally: trace.tallies[1],
        share: trace.shares[0], isStrong: count == 1),
    ]
    if count > 1 {
      let often = count == 2 ? "" : count == 3 ? "twice " : "\(count - 1) times "
      rows.append(
        .init(
          name: "then \(often)from its own games", tally: trace.tallies[count],
          share: trace.shares[count - 1], isStrong: true))
    }
    return TallyTable(
      title: "\(Numeral.whole(trace.tallies[0].games)) games as X against random replies",
      rows: rows, drawn: drawn * Double(rows.count), frame: frame)
  }

  /// What the network says of the board that X thinks of, or of the one that is there.
  private func networkPanel(
    _ trace: Trace, _ play: GamePlay, at time: Double, in frame: Rect
  ) -> NetworkPanel {
    let (from, place, share) = look(trace, play, at: time)
    let chances = trace.shown.chances
    return NetworkPanel(
      game: trace.graph.positions[place],
      chances: chances[place], bars: chances[from].tweened(to: chances[place], at: share),
      blocks: blocks, frame: frame)
  }

  /// The board looked at before, the one looked at now, and how far the look has gone over.
  private func look(
    _ trace: Trace, _ play: GamePlay, at time: Double
  ) -> (from: Int, place: Int, share: Double) {
    guard let move = play.current(at: time) else { return (0, 0, 1) }
    let options = trace.graph.moves[move.before]
    guard let weighing = move.weighing, let framing = move.framing else {
      return (move.before, move.after, move.drawing.progress(at: time, easing: .easeInOut))
    }
    let number = weighing.progress(at: time) * Double(options.count)
    guard time < weighing.end else {
      let last = options[options.count - 1].next
      return (last, move.after, framing.progress(at: time, easing: .easeInOut))
    }
    let index = min(Int(number), options.count - 1)
    let before = index == 0 ? move.before : options[index - 1].next
    return (before, options[index].next, Easing.smooth((number - Double(index)) / 0.3))
  }
}

/// The board of a game at a moment: pieces, what X thinks of the free cells, the frame, the line.
private struct PlayedBoard: Element {
  let trace: TicTacToeByProbability.Trace
  let play: GamePlay
  let time: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let move = play.current(at: time)
    let drawn = move?.drawing.progress(at: time, easing: .easeInOut) ?? 0
    let hasMoved = move.map { time >= $0.drawing.start } ?? false
    let place = move.map { hasMoved ? $0.after : $0.before } ?? 0
    let board = TicTacToeBoard(
      trace.graph.positions[place], in: frame,
      newest: hasMoved ? move.map { ($0.cell, drawn) } : nil,
      lineDrawn: play.striking.progress(at: time, easing: .easeInOut))
    if let move { cells(of: move, fading: drawn, on: board).draw(on: canvas) }
    board.draw(on: canvas)
    if let move, let framing = move.framing {
      CellFrame(
        cell: move.cell, drawn: framing.progress(at: time, easing: .easeInOut), board: board
      ).faded(max(1 - 3 * drawn, 0)).draw(on: canvas)
    }
  }

  private func cells(of move: GamePlay.Move, fading: Double, on board: TicTacToeBoard) -> BoardCells
  {
    guard let weighing = move.weighing, fading < 1 else {
      return BoardCells(cells: [], board: board)
    }
    let options = trace.graph.moves[move.before]
    let leads = options.map { trace.shown.chances[$0.next].lead }
    let (low, high) = (leads.min() ?? 0, leads.max() ?? 0)
    let number = weighing.progress(at: time) * Double(options.count)
    return BoardCells(
      cells: options.enumerated().map { index, option in
        let told = trace.shown.chances[option.next].told
        let arrived = Easing.smooth((number - Double(index)) / 0.3)
        return BoardCells.Cell(
          cell: option.cell, text: Numeral.fixed(told.cross, decimals: 1) + " %",
          note: "lead " + Numeral.signed(told.lead, decimals: 1),
          share: high > low ? (leads[index] - low) / (high - low) : 1,
          shown: arrived * max(1 - 3 * fading, 0))
      }, board: board)
  }
}
