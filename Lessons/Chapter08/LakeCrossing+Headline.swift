import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension LakeCrossing {
  func animate(_ trace: Trace) -> Animation { CrossingPicture(trace).animation }
}

/// The agent on its way: on each cell the situation, the chances, the choice, and the move.
private struct CrossingPicture: Sendable {
  private let trace: LakeCrossing.Trace
  private let map: LakeMap
  private let steps: [LakeStep]
  private var timeline = Timeline()
  private let beats: [Beat]
  private let end: Beat

  init(_ trace: LakeCrossing.Trace) {
    self.trace = trace
    map = trace.games.lake.map
    // A player that goes in circles is shown for a while only.
    steps = Array(trace.walk.prefix(8))
    _ = timeline.beat(
      lasting: 1,
      saying: "The network has seen \(Numeral.whole(trace.games.games)) games of random moves.")
    var beats: [Beat] = []
    for (index, step) in steps.enumerated() {
      timeline.say(Self.caption(step, isFirst: index == 0, trace.training.table))
      beats.append(timeline.beat(lasting: index == 0 ? 2.4 : 1.7))
    }
    self.beats = beats
    end = timeline.beat(lasting: 0.6, saying: Self.verdict(trace))
    timeline.hold(2.4)
  }

  private static func caption(
    _ step: LakeStep, isFirst: Bool, _ table: ActionValueTable
  ) -> Caption {
    let chance = Numeral.fixed(100 * table[step.state, step.action.rawValue], decimals: 1)
    return isFirst
      ? "Asked about all four moves, it gives \(step.action.name) the best chance: \(chance) %."
      : "On cell \(step.state) the best chance is \(step.action.name): \(chance) %."
  }

  private static func verdict(_ trace: LakeCrossing.Trace) -> Caption {
    let games = Numeral.whole(trace.testGames)
    return """
      In \(games) fresh games the network wins \(Numeral.whole(trace.wins)), \
      a random player \(Numeral.whole(trace.randomWins)).
      """
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  // MARK: the moment

  /// The step that is going on, and the beat in which it is seen; the last one stays.
  private func current(at time: Double) -> (index: Int, beat: Beat)? {
    guard !beats.isEmpty else { return nil }
    let index = beats.lastIndex { $0.start <= time } ?? 0
    return (index, beats[index])
  }

  private func walked(at time: Double) -> Double {
    beats.reduce(0) { $0 + $1.part(0.66...0.98).progress(at: time) }
  }

  private func scene(at time: Double) -> Scene {
    let sides = Layout.captionedContent.columns(shares: [364, 508], spacing: 28)
    let count = min(Int(walked(at: time) + 1e-9), steps.count)
    return Scene(
      subtitle: "A network tells the chance of a win after each move; the best chance is taken",
      counter: "step \(count) of \(trace.walk.count)"
    ) {
      board(at: time, in: sides[0])
      chances(at: time, in: sides[1].cutting(bottom: 72, spacing: 12).rest)
      results(at: time, in: sides[1].cutting(bottom: 72).strip)
    }
  }

  // MARK: the board

  private func board(at time: Double, in frame: Rect) -> [any Element] {
    let agent = LakeWalk(map: map, steps: trace.walk).agent(at: walked(at: time))
    let table = trace.training.table
    let board = GridBoard(
      map.letters, in: frame, agent: agent.place, agentSize: agent.size, values: table.bestValues,
      fullHeat: 1, numbers: .percent, policy: GridBoard.policy(of: table), gaze: agent.gaze,
      countsTiles: true)
    return [board] + choice(on: board, at: time)
  }

  /// An arrow from the agent while a move is chosen and not yet made.
  private func choice(on board: GridBoard, at time: Double) -> [any Element] {
    guard let (index, beat) = current(at: time), time < beat.end else { return [] }
    let reach = beat.part(0.46...0.6).progress(at: time, easing: .easeOut)
    let leaving = beat.part(0.7...0.82).progress(at: time)
    guard reach > 0, leaving < 1 else { return [] }
    let start = board.point(at: map.place(of: steps[index].state))
    let way = Point(
      x: Double(steps[index].action.columnStep), y: Double(steps[index].action.rowStep))
    return [
      Arrow(
        from: start + way * (0.36 * board.side),
        to: start + way * ((0.36 + 0.44 * reach) * board.side), ink: .highlight, width: 6
      ).faded(1 - leaving)
    ]
  }

  // MARK: the chances

  private func chances(at time: Double, in frame: Rect) -> Panel {
    let (index, beat) = current(at: time) ?? (0, Beat(start: 0, duration: 0))
    let state = steps.isEmpty ? map.start : steps[index].state
    let before = index > 0 ? steps[index - 1].state : nil
    // Bars glide from the cell before to this one; at the start they are there at once.
    let share = before == nil ? 1 : beat.part(0...0.3).progress(at: time, easing: .easeInOut)
    let isChosen = beat.part(0.44...0.46).progress(at: time) >= 1
    let table = trace.training.table
    func mixed(_ values: (Int) -> [Double]) -> [Double] {
      tween(before.map(values) ?? values(state), values(state), at: share)
    }
    let full = mixed { [(Array(table[$0]) + Array(trace.exact[$0])).max() ?? 1] }[0]
    return Panel("Cell \(state): chance of a win after each move, in %", in: frame) { room in
      ActionValues(
        mixed { table[$0].map { 100 * $0 } },
        labels: Heading.allCases.map { "\($0.sign) \($0.name)" },
        chosen: isChosen ? table.bestAction(in: state) : -1, range: 0...100 * full,
        marks: mixed { trace.exact[$0].map { 100 * $0 } }, decimals: 1,
        in: room.cutting(bottom: 30).rest)
      Self.legend(at: room.bottomLeft.offset(x: 84, y: -12))
    }
  }

  /// What the marks on the bars stand for.
  private static func legend(at place: Point) -> Layers {
    Layers {
      Line(
        .line(from: place.offset(y: -9), to: place.offset(y: 9)), ink: .highlight, width: 2.5)
      Label(
        "exact, if all moves after it are random", at: place.offset(x: 12),
        style: .label.weight(.regular), anchor: .leading)
    }
  }

  // MARK: the results

  private func results(at time: Double, in frame: Rect) -> [any Element] {
    let parts = frame.columns(shares: [1, 1.15, 1.25])
    let games = Numeral.whole(trace.testGames)
    return [
      BigNumber(
        "best chance here", 100 * chance(at: time), decimals: 1, unit: "%", size: 38,
        in: parts[0]),
      BigNumber(
        "random player wins", text: Numeral.whole(trace.randomWins), unit: "of \(games)",
        ink: .muted, size: 38, in: parts[1]),
      BigNumber(
        "this player wins", text: Numeral.whole(trace.wins), unit: "of \(games)", ink: .good,
        size: 38, in: parts[2]
      ).faded(end.progress(at: time)),
    ]
  }

  /// The network's best chance on the agent's cell; certain, or none, where the game has ended.
  private func chance(at time: Double) -> Double {
    let walked = walked(at: time)
    let chances = steps.map { trace.training.table.bestValue(in: $0.state) }
    let last = steps.last.map { $0.isWin ? 1.0 : 0 } ?? 0
    return (chances + [trace.walk.count == steps.count ? last : chances.last ?? 0])
      .tweened(at: walked)
  }
}
