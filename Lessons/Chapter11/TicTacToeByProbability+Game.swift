import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The game alone, every piece a beat of its own, and how the network judges each position.
extension TicTacToeByProbability {
  static let gameScene = LessonScene<Self>(
    LessonCard(
      id: "game", title: "One game, judged after every move",
      caption: """
        A whole game, one piece at a time. After every move the network says how likely X wins, nobody \
        wins and O wins.
        """,
      alt:
        "Pieces are drawn one by one; for each a column shows the chances that X wins, of a tie and of O.",
      description: """
        On the left a game of Tic Tac Toe is played, one piece at a time; at the end the winning line is \
        struck through. On the right a column grows for each move: how likely X wins, nobody wins and O \
        wins, as the network judges the board. Under each column stands the board that it belongs to.
        """),
    animate: { $0.gameAnimation($1) })

  private func gameAnimation(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.say("X begins. After every move the network says how the game will end.")
    timeline.hold(1.4)
    let beats = zip(trace.game, trace.game.dropFirst()).map { before, after in
      timeline.say(Caption(.text(Self.report(before, after, trace))))
      let beat = timeline.beat(lasting: 0.9)
      timeline.hold(0.55)
      return beat
    }
    timeline.say(Caption(.text(Self.ending(trace))))
    let strike = timeline.beat(lasting: 0.6)
    timeline.hold(2.6)
    return Animation(along: timeline) { time in
      gameScene(trace, beats, strike: strike, at: time)
    }
  }

  private static func report(_ before: Int, _ after: Int, _ trace: Trace) -> String {
    let cell = TicTacToeBoard.name(ofCell: trace.graph.cell(from: before, to: after))
    let isCross = trace.graph.positions[before].player == .first
    let chance = Numeral.fixed(100 * trace.shown.chances[after].first, decimals: 1)
    let mover = isCross ? "X takes" : "O, at random, takes"
    return "\(mover) \(cell): now X wins with probability \(chance) %."
  }

  private static func ending(_ trace: Trace) -> String {
    switch trace.graph.positions[trace.game[trace.game.count - 1]].winner {
    case .first: "Three in a row: X has won."
    case .second: "Three in a row: O has won."
    case nil: "The board is full: a tie."
    }
  }

  private func gameScene(_ trace: Trace, _ beats: [Beat], strike: Beat, at time: Double) -> Scene {
    let halves = Layout.captionedContent.columns(shares: [364, 500], spacing: 32)
    let made = beats.count { time >= $0.start }
    let cell = made > 0 ? trace.graph.cell(from: trace.game[made - 1], to: trace.game[made]) : 0
    let drawn = made > 0 ? beats[made - 1].part(0...0.5).progress(at: time, easing: .easeInOut) : 1
    let columns = JudgedMoves(
      games: trace.game.map { trace.graph.positions[$0] },
      chances: trace.game.map { trace.shown.chances[$0] },
      drawn: [1] + beats.map { $0.part(0.3...1).progress(at: time, easing: .easeInOut) },
      frame: halves[1])
    return Scene(
      subtitle: "X moves by the network's probabilities, O at random",
      counter: "move \(max(made, 1)) of \(beats.count)"
    ) {
      Still("columns") { columns.ground }
      TicTacToeBoard(
        trace.graph.positions[trace.game[made]], in: halves[0],
        newest: made > 0 ? (cell, drawn) : nil,
        lineDrawn: strike.progress(at: time, easing: .easeInOut))
      columns
    }
  }
}

/// A column of probabilities for each board of a game, the empty one first, with the board under it.
private struct JudgedMoves: Element {
  let games: [TicTacToe]
  let chances: [GameChances]
  /// How much of each column is there, 0…1.
  let drawn: [Double]
  let frame: Rect

  /// What the colours mean, from the bottom of a column to its top.
  private var legend: Legend {
    Legend(
      [GameResult.cross, .tie, .nought].map { Legend.Entry($0.name, ink: $0.ink) },
      in: frame.cutting(top: 26).strip)
  }

  /// The legend and the room of the columns, which stay as they are.
  var ground: Layers {
    Layers {
      legend
      ColumnTracks(rooms: slots.map { room(of: $0).bar })
    }
  }

  private var slots: [Rect] {
    frame.cutting(top: 34).rest.columns(max(games.count, 1), spacing: 10)
  }

  /// Where the parts of a slot stand.
  private func room(of slot: Rect) -> (bar: Rect, board: Rect, name: Point) {
    let side = min(slot.width, 78)
    let (board, column) = slot.cutting(bottom: side + 26, spacing: 10)
    let width = min(slot.width, 60)
    return (
      Rect(x: slot.midX - width / 2, y: column.minY + 24, width: width, height: column.height - 24),
      board.cutting(top: side).strip, Point(x: slot.midX, y: board.maxY - 3)
    )
  }

  func draw(on canvas: Canvas) {
    for (index, slot) in slots.enumerated() where drawn[index] > 0 {
      let room = room(of: slot)
      drawBar(chances[index], share: drawn[index], in: room.bar, on: canvas)
      canvas.group(opacity: drawn[index]) {
        canvas.draw(
          Text(Numeral.fixed(100 * chances[index].first, decimals: 0) + " %", .label),
          at: Point(x: slot.midX, y: room.bar.minY - 9), anchor: .baselineCenter)
        TicTacToeBoard(games[index], in: room.board).draw(on: canvas)
        let name = index == 0 ? "start" : "\(index) \(index % 2 == 1 ? "X" : "O")"
        canvas.draw(Text(name, .note.ink(.ink)), at: room.name, anchor: .baselineCenter)
      }
    }
  }

  private func drawBar(
    _ chances: GameChances, share: Double, in room: Rect, on canvas: Canvas
  ) {
    canvas.clipped(to: .roundedRectangle(room, radius: 5)) {
      var bottom = room.maxY
      for result in [GameResult.cross, .tie, .nought] {
        let height = room.height * chances[result] * share
        canvas.fill(
          .rectangle(Rect(x: room.minX, y: bottom - height, width: room.width, height: height)),
          with: result.ink)
        bottom -= height
      }
    }
  }
}

/// The pale ground of columns that are not there yet.
private struct ColumnTracks: Element {
  let rooms: [Rect]

  func draw(on canvas: Canvas) {
    for room in rooms {
      canvas.fill(.roundedRectangle(room, radius: 5), with: .grid.opacity(0.6))
    }
  }
}
