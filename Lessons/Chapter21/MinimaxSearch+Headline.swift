import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: X searches before each of its moves, and O answers at random.
extension MinimaxSearch {
  func animate(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.say("X is to move. It will play every game that can follow to its end.")
    timeline.hold(0.8)
    let turns = zip(trace.shown, trace.shown.dropFirst()).enumerated().map { number, places in
      Turn(number, from: places.0, to: places.1, trace.play, in: &timeline)
    }
    timeline.say(Caption(.text(Self.ending(trace))))
    let strike = timeline.beat(lasting: 0.4)
    timeline.hold(0.5)
    timeline.say("Fresh games on both sides, counted: minimax never loses.")
    let turning = timeline.beat(lasting: 0.24)
    let rows = timeline.beat(lasting: 0.6)
    timeline.hold(2.2)
    return Animation(along: timeline) { time in
      scene(trace, turns, strike: strike, turning: turning, rows: rows, at: time)
    }
  }

  private static func ending(_ trace: Trace) -> String {
    let winner = trace.play.graph.positions[trace.shown[trace.shown.count - 1]].winner
    return winner == .first ? "Three in a row: X has won." : "The board is full: a tie."
  }

  private func scene(
    _ trace: Trace, _ turns: [Turn], strike: Beat, turning: Beat, rows: Beat, at time: Double
  ) -> Scene {
    let halves = Layout.captionedContent.columns(shares: [364, 500], spacing: 32)
    let shift = turning.progress(at: time, easing: .easeInOut)
    let turn = turns.last { time >= $0.start } ?? turns[0]
    return Scene(
      subtitle: "In the cells and bars: what the game is worth for X if both sides play their best",
      counter: "move \(turn.number + 1) of \(turns.count)"
    ) {
      board(trace, turn, strike: strike, at: time, in: halves[0])
      if shift < 1 {
        searchPanel(trace, turn, at: time, in: halves[1]).faded(1 - min(2 * shift, 1))
      }
      if shift > 0.5 {
        tallyTable(trace, drawn: 2 * rows.progress(at: time), in: halves[1])
          .faded(2 * shift - 1)
      }
    }
  }

  private func board(
    _ trace: Trace, _ turn: Turn, strike: Beat, at time: Double, in frame: Rect
  ) -> Layers {
    let graph = trace.play.graph
    let drawn = turn.drawing.progress(at: time, easing: .easeInOut)
    let hasMoved = time >= turn.drawing.start
    let cell = graph.cell(from: turn.before, to: turn.after)
    let board = TicTacToeBoard(
      graph.positions[hasMoved ? turn.after : turn.before], in: frame,
      newest: hasMoved ? (cell, drawn) : nil,
      lineDrawn: strike.progress(at: time, easing: .easeInOut))
    return Layers {
      if let telling = turn.telling {
        ValueCells(
          values: graph.moves[turn.before].map { ($0.cell, trace.play.values[$0.next]) },
          shown: telling.progress(at: time, easing: .smooth) * max(1 - 3 * drawn, 0), board: board)
      }
      board
      if let framing = turn.framing {
        CellFrame(
          cell: cell, drawn: framing.progress(at: time, easing: .easeInOut), board: board
        ).faded(max(1 - 3 * drawn, 0))
      }
    }
  }

  /// The search of X's turn, or after O's answer the one that X did before it.
  private func searchPanel(
    _ trace: Trace, _ turn: Turn, at time: Double, in frame: Rect
  ) -> Layers {
    let number = turn.number - turn.number % 2
    let search = trace.searches[number]
    let count = Double(search.levels.counts.count)
    let isOver = turn.growing == nil
    let grown = isOver ? count : 1 + (count - 1) * (turn.growing?.progress(at: time) ?? 0)
    let valued =
      isOver ? count : count * (turn.collapsing?.progress(at: time, easing: .easeInOut) ?? 0)
    return Layers {
      SearchPanel(
        levels: search.levels, pruned: search.pruned, grown: max(grown, 1), valued: valued,
        frame: frame)
    }
  }

  private func tallyTable(_ trace: Trace, drawn: Double, in frame: Rect) -> TallyTable {
    TallyTable(
      title: "\(Numeral.whole(trace.againstChance.first.games)) games each, against random moves",
      rows: [
        .init(
          name: "minimax moves first", tally: trace.againstChance.first,
          share: trace.play.shares.first, isStrong: true),
        .init(
          name: "minimax moves second", tally: trace.againstChance.second.seen(by: .second),
          share: trace.play.shares.second, isStrong: true),
      ], drawn: drawn, inks: [.good, .muted, .bad], frame: frame)
  }

  /// One move on the timeline: X searches, values come back, the best cell is framed, a piece drawn.
  fileprivate struct Turn: Sendable {
    let number: Int
    let before: Int
    let after: Int
    let start: Double
    /// The tree grows; for X alone, as the next three.
    var growing: Beat?
    /// Values come back from the ends.
    var collapsing: Beat?
    /// The values appear in the cells.
    var telling: Beat?
    /// The cell that X takes is framed.
    var framing: Beat?
    let drawing: Beat

    init(
      _ number: Int, from before: Int, to after: Int, _ play: PerfectPlay,
      in timeline: inout Timeline
    ) {
      (self.number, self.before, self.after) = (number, before, after)
      start = timeline.duration
      let name = TicTacToeBoard.name(ofCell: play.graph.cell(from: before, to: after))
      if play.graph.positions[before].player == .first {
        let isFirst = number == 0
        timeline.say("The tree grows: every move, every answer, down to the ends of all games.")
        growing = timeline.beat(lasting: isFirst ? 2.3 : 0.6)
        timeline.say("From the ends the values come back: X takes the largest, O the smallest.")
        let collapsing = timeline.beat(lasting: isFirst ? 2 : 0.8)
        self.collapsing = collapsing
        telling = Beat(start: collapsing.end - 0.25, duration: 0.25)
        timeline.say(Caption(.text(Self.choice(before, name, play))))
        timeline.hold(isFirst ? 0.2 : 0.1)
        framing = timeline.beat(lasting: 0.4)
        timeline.hold(isFirst ? 0.9 : 0.7)
      } else {
        timeline.say(Caption(.text("O answers, at random: \(name).")))
        timeline.hold(0.15)
      }
      drawing = timeline.beat(lasting: 0.4)
      timeline.hold(number % 2 == 0 ? 0.1 : 0.4)
    }

    private static func choice(_ place: Int, _ name: String, _ play: PerfectPlay) -> String {
      let moves = play.graph.moves[place].count
      let count = play.graph.moves[place].count { play.values[$0.next] == play.values[place] }
      let result = play.values[place] > 0 ? "wins" : "holds the tie"
      let cells = count == moves ? "All \(moves) cells" : "\(count) of \(moves) cells"
      return count == 1
        ? "One cell alone \(result): \(name)."
        : "\(cells): X \(result) if both play their best. It takes \(name)."
    }
  }
}
