import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The network's probabilities beside the exact ones, in three situations and over all positions.
extension TicTacToeByProbability {
  static let probabilitiesScene = LessonScene<Self>(
    LessonCard(
      id: "probabilities", title: "What the network learned is true",
      caption: """
        The probability that X wins after each of its moves, as the network says it and as it is when \
        both sides play at random. The dots are all positions of the game.
        """,
      alt:
        "In three situations the network's win probabilities stand over exact ones; all dots lie on a line.",
      description: """
        On the left a board in three situations: empty, after two moves and after four. In each free cell \
        stands how likely X wins after taking it, as the network says, and under it the exact \
        probability. On the right every position of the game is a dot: the exact probability to the \
        right, the network's upwards. The dots lie along the diagonal; those of the board's cells are \
        large.
        """),
    steps: \.probabilitySteps,
    animate: { $0.probabilitiesAnimation($1) })

  private func probabilitiesAnimation(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    let situations = Trace.situations.enumerated().map { number, moves in
      Situation(
        moves, after: number == 0 ? 0 : Trace.situations[number - 1].count, number: number,
        in: &timeline)
    }
    timeline.say(Caption(.text(Self.verdict(trace))))
    let summary = timeline.beat(lasting: 0.4)
    timeline.hold(2.4)
    return Animation(along: timeline) { time in
      scene(trace, situations, summary: summary, at: time)
    }
  }

  private static func verdict(_ trace: Trace) -> String {
    let count = Numeral.whole(trace.differences.count)
    let worst = Numeral.fixed(100 * (trace.differences.max() ?? 0), decimals: 1)
    return "All \(count) positions lie along the diagonal; the worst is off by \(worst) points."
  }

  private func scene(
    _ trace: Trace, _ situations: [Situation], summary: Beat, at time: Double
  ) -> Scene {
    let halves = Layout.captionedContent.columns(shares: [364, 500], spacing: 32)
    let (numbers, plot) = halves[1].cutting(top: 74, spacing: 6)
    let calibration = Calibration(trace, in: plot)
    let now = situations.last { time >= $0.start } ?? situations[0]
    let comparison = Comparison(trace: trace, situation: now, time: time)
    return Scene(
      subtitle: "How likely X wins if both sides go on at random: said by the network, and exact",
      counter: "situation \(now.number + 1) of \(situations.count)"
    ) {
      Still("dots") { calibration.ground }
      comparison.board(in: halves[0])
      calibration.marks(of: comparison.options, share: comparison.proven)
      number(trace, comparison, summary: summary, at: time, in: numbers)
    }
  }

  private func number(
    _ trace: Trace, _ comparison: Comparison, summary: Beat, at time: Double, in frame: Rect
  ) -> Layers {
    let share = summary.progress(at: time)
    let differences = comparison.options.map {
      abs(trace.players[0].chances[$0.next].first - trace.exact[$0.next].first)
    }
    return Layers {
      BigNumber(
        "largest difference in these \(differences.count) cells",
        100 * (differences.max() ?? 0), decimals: 1, unit: "points", size: 46, in: frame
      ).faded(comparison.proven * (1 - min(2 * share, 1)))
      BigNumber(
        "mean difference over all positions", 100 * trace.meanDifference, decimals: 1,
        unit: "points", ink: .accent, size: 46, in: frame
      ).faded(max(2 * share - 1, 0))
    }
  }

  /// A situation on its timeline: pieces are drawn, the network speaks, then the truth is told.
  fileprivate struct Situation: Sendable {
    let moves: [Int]
    let number: Int
    let start: Double
    /// When the pieces that are new in it are drawn.
    let drawing: [Beat]
    let saying: Beat
    let proving: Beat
    /// When the numbers go again.
    let leaving: Beat

    init(_ moves: [Int], after known: Int, number: Int, in timeline: inout Timeline) {
      self.moves = moves
      self.number = number
      start = timeline.duration
      if number > 0 { timeline.say(Caption(.text("Two moves later."))) }
      drawing = moves.dropFirst(known).map { _ in
        let beat = timeline.beat(lasting: 0.45)
        timeline.hold(0.1)
        return beat
      }
      timeline.say(
        Caption(.text("The network: how likely X wins after taking each of the free cells.")))
      saying = number == 0 ? Beat(start: 0, duration: 0) : timeline.beat(lasting: 0.3)
      timeline.hold(number == 0 ? 1.6 : 1)
      timeline.say(
        Caption(.text("The truth, from every way in which a game of chance can go on from there.")))
      proving = timeline.beat(lasting: 0.35)
      timeline.hold(number == 0 ? 1.9 : 1.6)
      leaving =
        number < 2
        ? timeline.beat(lasting: 0.24) : Beat(start: .greatestFiniteMagnitude, duration: 0)
    }
  }
}

/// The board of a situation at a moment, with both numbers in its cells.
private struct Comparison: Sendable {
  let trace: TicTacToeByProbability.Trace
  let situation: TicTacToeByProbability.Situation
  let time: Double

  /// X's moves.
  var options: [PositionGraph.Move] {
    trace.graph.moves[trace.graph.place(of: TicTacToe(moves: situation.moves))]
  }

  /// How much of the exact numbers is there.
  var proven: Double {
    situation.proving.progress(at: time, easing: .smooth)
      * (1 - situation.leaving.progress(at: time, easing: .smooth))
  }

  func board(in frame: Rect) -> Layers {
    let known = situation.moves.count - situation.drawing.count
    let drawn = situation.drawing.count { time >= $0.start }
    let played = situation.moves.prefix(known + drawn)
    let newest = drawn > 0 ? played.last : nil
    let share =
      drawn > 0
      ? situation.drawing[drawn - 1].progress(at: time, easing: .easeInOut) : 1
    let board = TicTacToeBoard(
      TicTacToe(moves: Array(played)), in: frame, newest: newest.map { ($0, share) })
    let shown =
      situation.saying.progress(at: time, easing: .smooth)
      * (1 - situation.leaving.progress(at: time, easing: .smooth))
    return Layers {
      if drawn == situation.drawing.count { cells(on: board, shown: shown) }
      board
    }
  }

  private func cells(on board: TicTacToeBoard, shown: Double) -> BoardCells {
    let chances = trace.players[0].chances
    let (low, high) = (
      options.map { chances[$0.next].first }.min() ?? 0,
      options.map { chances[$0.next].first }.max() ?? 1
    )
    return BoardCells(
      cells: options.map { option in
        let said = chances[option.next].first
        let exact = Numeral.fixed(100 * trace.exact[option.next].first, decimals: 1)
        return BoardCells.Cell(
          cell: option.cell, text: Numeral.fixed(100 * said, decimals: 1) + " %",
          note: "exact \(exact)", share: high > low ? (said - low) / (high - low) : 1,
          shown: shown, noted: proven)
      }, board: board)
  }
}

/// Every position as a dot: the exact probability to the right, the network's upwards.
private struct Calibration: Sendable {
  private let trace: TicTacToeByProbability.Trace
  private let axes: Axes

  init(_ trace: TicTacToeByProbability.Trace, in frame: Rect) {
    self.trace = trace
    axes = Axes(
      x: 0...100, y: 0...100, in: frame, xTitle: "exact probability that X wins, %",
      yTitle: "the network's, %", ticks: (5, 5))
  }

  /// The axes, the diagonal and the dots of all positions.
  var ground: Layers {
    Layers {
      axes
      axes.line([(0, 0), (100, 100)], ink: .grid, width: 3)
      Scatter(
        trace.exact.indices.map { point($0) }, on: axes, inks: [.muted],
        radius: 2.5)
    }
  }

  /// The dots of some moves, large.
  func marks(of options: [PositionGraph.Move], share: Double) -> [any Element] {
    guard share > 0 else { return [] }
    return options.map { option in
      let (x, y) = point(option.next)
      return Dot(at: axes.position(x: x, y: y), radius: 7 * share, ink: .accent)
    }
  }

  private func point(_ place: Int) -> (x: Double, y: Double) {
    (100 * trace.exact[place].first, 100 * trace.players[0].chances[place].first)
  }
}
