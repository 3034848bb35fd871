import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension QLearningOnIce {
  static let tableScene = LessonScene<Self>(
    LessonCard(
      id: "table",
      title: "A finished Q-table is a route planner",
      caption: """
        The whole Q-table after training. Look up the row of the state, take the largest value, go where \
        its column says: row by row that makes a route to the goal.
        """,
      alt:
        "In a table of 16 states and 4 moves one row after the other lights up, then its largest value.",
      description: """
        On the left the whole table: sixteen states, four moves, three decimals. One row after the other is \
        lit, then its largest value. On the right the route grows: state, largest value, move, next state, \
        until the goal is reached. Going backwards each value is the discount times the next one.
        """),
    steps: { $0.tableSteps }, animate: { TablePicture($1, discount: $0.discount).animation })

  static let walkScene = LessonScene<Self>(
    LessonCard(
      id: "walk",
      title: "Walking by the Q-table: look, choose, go",
      caption: """
        At every step the agent finds the row of its state, takes the largest value in it, and goes that \
        way. No search, no planning: the table holds all of it.
        """,
      alt:
        "Beside the lake the row of the agent's state lights up, then its largest value; then it walks.",
      description: """
        On the left the lake with the agent, the values of all moves in the quarters of the cells. On the \
        right the same values as a table. For every step the row of the agent's state is lit, then the \
        largest value in the row, and the agent makes that move. After six steps it is at the goal.
        """),
    steps: { $0.walkSteps }, animate: { WalkPicture($1).animation })
}

/// The lookups that a walk is made of, each in three beats: the state, its largest value, the move.
private struct Lookups: Sendable {
  let steps: [LakeStep]
  let table: [[Double]]
  let beats: [Beat]

  init(_ trace: QLearningOnIce.Trace, along timeline: inout Timeline, lasting length: Double) {
    // A walk that goes in circles is shown for a while only.
    steps = Array(trace.walk.prefix(8))
    table = trace.learning.table.rows
    var beats: [Beat] = []
    for step in steps {
      timeline.say(Self.caption(step, table))
      beats.append(timeline.beat(lasting: length))
    }
    self.beats = beats
  }

  private static func caption(_ step: LakeStep, _ table: [[Double]]) -> Caption {
    let value = Numeral.fixed(table[step.state][step.action.rawValue], decimals: 3)
    return "State \(step.state): \(value) is the largest value, so go \(step.action.name)."
  }

  /// The steps that are over, with the share of the one that is going on.
  func progress(at time: Double) -> Double { beats.reduce(0) { $0 + $1.progress(at: time) } }

  /// How far the agent is: it goes in the last part of each beat.
  func walked(at time: Double) -> Double {
    beats.reduce(0) { $0 + $1.part(0.62...0.98).progress(at: time) }
  }

  /// Lights what is looked up at a time.
  func light(_ table: inout ValueTable, at time: Double) {
    guard let index = beats.lastIndex(where: { $0.start <= time }), time < beats[index].end else {
      return
    }
    let (step, beat) = (steps[index], beats[index])
    let leaving = 1 - beat.part(0.92...1).progress(at: time)
    table.row = table.states.firstIndex(of: step.state).map(Double.init)
    table.rowLight = min(beat.part(0...0.1).progress(at: time), leaving)
    table.cell = (
      step.state, step.action.rawValue, min(beat.part(0.32...0.42).progress(at: time), leaving)
    )
  }
}

/// The table alone, and the route that grows from it.
private struct TablePicture: Sendable {
  private let trace: QLearningOnIce.Trace
  private var timeline = Timeline()
  private let lookups: Lookups
  private let end: Beat
  private let discount: Double

  init(_ trace: QLearningOnIce.Trace, discount: Double) {
    self.trace = trace
    self.discount = discount
    _ = timeline.beat(
      lasting: 1.4, saying: "16 states, 4 moves: 64 values are all that was learned.")
    lookups = Lookups(trace, along: &timeline, lasting: 1.5)
    end = timeline.beat(
      lasting: 0.6,
      saying: """
        From the goal backwards each value is the next one times the discount \
        \(Numeral.shortest(discount)).
        """)
    timeline.hold(2.4)
  }

  var animation: Animation {
    Animation(along: timeline) { time in
      let sides = Layout.captionedContent.columns(shares: [560, 300], spacing: 36)
      let map = trace.learning.lake.map
      var table = ValueTable(
        values: trace.learning.table.rows, states: Array(map.tiles.indices), frame: sides[0])
      lookups.light(&table, at: time)
      return Scene(
        subtitle: "Find the row of the state, take its largest value, go where its column says",
        counter: counter(at: time)
      ) {
        table
        Route(
          lookups.steps, values: lookups.table, discount: discount,
          progress: lookups.progress(at: time), rule: end.progress(at: time), in: sides[1])
      }
    }
  }

  private func counter(at time: Double) -> String {
    let done = min(Int(lookups.progress(at: time)) + 1, max(lookups.steps.count, 1))
    return "step \(done) of \(trace.walk.count)"
  }
}

/// The states of a walk from the top down, with the moves between them, as far as it has come.
private struct Route: Element {
  private let steps: [LakeStep]
  private let values: [[Double]]
  private let discount: Double
  private let progress: Double
  /// How much is to be seen of where the values come from, 0…1.
  private let rule: Double
  private let frame: Rect

  init(
    _ steps: [LakeStep], values: [[Double]], discount: Double, progress: Double, rule: Double,
    in frame: Rect
  ) {
    self.steps = steps
    self.values = values
    self.discount = discount
    self.progress = progress
    self.rule = rule
    self.frame = frame
  }

  func draw(on canvas: Canvas) {
    canvas.draw(
      Text("The route", .body.weight(.semibold)), at: frame.topLeft.offset(y: 18))
    guard let first = steps.first else { return }
    draw(state: first.state, at: 0, opacity: 1, isGoal: false, on: canvas)
    for (index, step) in steps.enumerated() {
      let share = progress - Double(index)
      drawMove(step, at: index, opacity: (share - 0.35) / 0.12, on: canvas)
      draw(
        state: step.next, at: index + 1, opacity: (share - 0.7) / 0.15, isGoal: step.isWin,
        on: canvas)
    }
  }

  private var pitch: Double { (frame.height - 56) / Double(max(steps.count, 1)) }

  private func place(_ index: Int) -> Point {
    Point(x: frame.minX + 22, y: frame.minY + 46 + Double(index) * pitch)
  }

  private func draw(
    state: Int, at index: Int, opacity: Double, isGoal: Bool, on canvas: Canvas
  ) {
    canvas.group(opacity: opacity) {
      let place = place(index)
      canvas.fill(.circle(center: place, radius: 17), with: isGoal ? .good : .accent)
      canvas.draw(
        Text("\(state)", .label.weight(.semibold).ink(.paper)), at: place, anchor: .center)
      guard isGoal else { return }
      canvas.draw(
        Text("the goal", .label.ink(.good).weight(.semibold)), at: place.offset(x: 28),
        anchor: .leading)
    }
  }

  private func drawMove(_ step: LakeStep, at index: Int, opacity: Double, on canvas: Canvas) {
    canvas.group(opacity: opacity) {
      let (start, end) = (place(index), place(index + 1))
      Arrow(from: start.offset(y: 18), to: end.offset(y: -19), ink: .muted, width: 2.5)
        .draw(on: canvas)
      let value = Numeral.fixed(values[step.state][step.action.rawValue], decimals: 3)
      let middle = Point.lerp(start, end, 0.5).offset(x: 28)
      canvas.draw(
        Text("\(step.action.sign) \(step.action.name)", .label), at: middle, anchor: .leading)
      canvas.draw(
        Text(value, .label.weight(.semibold)), at: middle.offset(x: 76), anchor: .leading)
    }
    canvas.group(opacity: rule) {
      let middle = Point.lerp(place(index), place(index + 1), 0.5)
      canvas.draw(
        Text(source(of: step), .label.weight(.regular)), at: middle.offset(x: 158),
        anchor: .leading)
    }
  }

  /// Where the value of a move comes from: the reward, or the best value of the next state.
  private func source(of step: LakeStep) -> String {
    guard step.outcome != .terminated else { return "= reward \(Numeral.shortest(step.reward))" }
    let next = Numeral.fixed(values[step.next].max() ?? 0, decimals: 3)
    return "= \(Numeral.shortest(discount)) × \(next)"
  }
}

/// The agent on the lake and the table that it looks at.
private struct WalkPicture: Sendable {
  private let trace: QLearningOnIce.Trace
  private var timeline = Timeline()
  private let lookups: Lookups

  init(_ trace: QLearningOnIce.Trace) {
    self.trace = trace
    _ = timeline.beat(lasting: 1.1, saying: "The table is learned. The agent stands at the start.")
    lookups = Lookups(trace, along: &timeline, lasting: 1.65)
    let last = trace.walk.last
    timeline.say(
      last?.isWin == true
        ? "The goal, after \(trace.walk.count) steps: no way is shorter."
        : "The goal was not reached: this table has not learned enough.")
    timeline.hold(2.3)
  }

  var animation: Animation {
    let values = LakeValues(trace.learning.table)
    let map = trace.learning.lake.map
    let walk = LakeWalk(map: map, steps: trace.walk)
    return Animation(along: timeline) { time in
      let sides = Layout.captionedContent.columns(shares: [364, 508])
      var table = ValueTable(values: values.values, states: map.openCells, frame: sides[1])
      lookups.light(&table, at: time)
      let board = values.board(
        of: map, agent: walk.agent(at: lookups.walked(at: time)), in: sides[0])
      return Scene(
        subtitle: "The state is a row, the moves are columns: the largest value wins",
        counter: counter(at: time)
      ) {
        board
        choice(on: board, at: time)
        table
      }
    }
  }

  /// An arrow on the board while a move is chosen and not yet made.
  private func choice(on board: GridBoard, at time: Double) -> [any Element] {
    guard let index = lookups.beats.lastIndex(where: { $0.start <= time }),
      time < lookups.beats[index].end
    else { return [] }
    let (step, beat) = (lookups.steps[index], lookups.beats[index])
    let map = trace.learning.lake.map
    let (start, end) = (
      board.point(at: map.place(of: step.state)), board.point(at: map.place(of: step.next))
    )
    let reach = beat.part(0.38...0.55).progress(at: time, easing: .easeOut)
    guard reach > 0, beat.part(0.62...0.75).progress(at: time) < 1 else { return [] }
    return [
      Arrow(
        from: .lerp(start, end, 0.36), to: .lerp(start, end, 0.36 + 0.42 * reach),
        ink: .highlight, width: 6)
    ]
  }

  private func counter(at time: Double) -> String {
    let done = min(Int(lookups.progress(at: time)) + 1, max(trace.walk.count, 1))
    return "step \(done) of \(trace.walk.count)"
  }
}
