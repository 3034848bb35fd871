import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension GameEnvironment {
  static let apiScene = LessonScene<Self>(
    LessonCard(
      id: "api",
      title: "Two calls are the whole interface: reset and step",
      caption: """
        reset() begins a game and returns the first state. step(action) makes one move and returns the \
        next state, the reward, and whether the game is over; then only reset() is left to call.
        """,
      alt:
        "Calls of reset and step appear one by one with what they return, while the agent moves on the lake.",
      description: """
        On the left a frozen lake with the agent, on the right a table of calls and what they return. In the \
        first game the second move leads into a hole: the reward is −1 and done is true. reset() begins \
        anew, and six moves lead to the goal: the reward is 1 and done is true. Every returned value comes \
        from the environment.
        """),
    steps: { $0.calls },
    animate: { CallsPicture($1.sessions).animation })
}

/// The calls of some games, one after the other, and what they did.
private struct CallsPicture: Sendable {
  /// A call: which game it belongs to, and how many steps of the game are done after it.
  private struct Call: Sendable {
    let session: Int
    let step: Int
    let beat: Beat
  }

  private let sessions: [LakeSession]
  private var timeline = Timeline()
  private let calls: [Call]

  init(_ sessions: [LakeSession]) {
    self.sessions = sessions
    _ = timeline.beat(lasting: 0.9, saying: "An environment is used through two calls.")
    var calls: [Call] = []
    for (number, session) in sessions.enumerated() {
      timeline.say(
        number == 0
          ? "reset() begins a game and returns the state at the start."
          : "reset() begins a new game: the agent is back at the start.")
      calls.append(Call(session: number, step: 0, beat: timeline.beat(lasting: 1.3)))
      for (index, step) in session.steps.enumerated() {
        if let words = Self.words(step, isFirst: index == 0, number) { timeline.say(words) }
        let length = step.outcome.isEnd ? 1.6 : number == 0 ? 1.5 : 0.9
        calls.append(
          Call(session: number, step: index + 1, beat: timeline.beat(lasting: length)))
      }
    }
    self.calls = calls
    timeline.say("Two calls, and an agent can play any game behind them.")
    timeline.hold(2.3)
  }

  private static func words(_ step: LakeStep, isFirst: Bool, _ game: Int) -> Caption? {
    if step.outcome.isEnd {
      return step.isWin
        ? "The goal: reward \(step.rewardText), done is true."
        : "A hole: reward \(step.rewardText), done is true. Only reset() can be called now."
    }
    guard isFirst else { return nil }
    return game == 0
      ? "step(\(step.action.rawValue)) moves \(step.action.name) and returns three things."
      : "Step by step: each answer names the state to act in next."
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func current(at time: Double) -> Int? { calls.lastIndex { $0.beat.start <= time } }

  private func scene(at time: Double) -> Scene {
    let sides = Layout.captionedContent.columns(shares: [364, 508], spacing: 28)
    let (signatures, below) = sides[1].cutting(top: 62, spacing: 8)
    return Scene(
      subtitle: "What is called, and what comes back",
      counter: "call \((current(at: time) ?? -1) + 1) of \(calls.count)"
    ) {
      board(at: time, in: sides[0])
      self.signatures(at: time, in: signatures)
      table(at: time, in: below)
    }
  }

  private func board(at time: Double, in frame: Rect) -> GridBoard {
    let call = current(at: time).map { calls[$0] }
    let session = sessions[call?.session ?? 0]
    let walk = LakeWalk(map: session.map, steps: session.steps)
    let done = call.map { call in
      max(Double(call.step - 1), 0)
        + (call.step > 0 ? call.beat.part(0.15...0.6).progress(at: time) : 0)
    }
    var agent = walk.agent(at: done ?? 0)
    // After reset() the agent comes up anew.
    if let call, call.step == 0, call.session > 0 {
      agent.size = call.beat.part(0.05...0.3).progress(at: time, easing: .easeOut)
    }
    return GridBoard(
      session.map.letters, in: frame, agent: agent.place, agentSize: agent.size, gaze: agent.gaze,
      countsTiles: true)
  }

  /// Both calls with what they return; the one that is made is lit.
  private func signatures(at time: Double, in frame: Rect) -> [any Element] {
    let texts = [("reset()", "state"), ("step(action)", "state, reward, done")]
    let call = current(at: time).map { calls[$0] }
    return zip(texts, frame.columns(shares: [0.72, 1], spacing: 12)).enumerated().map {
      index, pair in
      let ((name, returned), room) = pair
      let isMade = call.map { ($0.step > 0) == (index == 1) } ?? false
      let light = call.map { call in
        isMade ? 1 - call.beat.part(0.75...1).progress(at: time) : 0
      }
      return Signature(name: name, returned: returned, light: light ?? 0, frame: room)
    }
  }

  private func table(at time: Double, in frame: Rect) -> Table {
    let made = calls.reduce(0) { $0 + $1.beat.part(0.05...0.25).progress(at: time) }
    let rows = calls.map { call -> [String] in
      let session = sessions[call.session]
      guard call.step > 0 else { return ["reset()", "", "\(session.start)", "", ""] }
      let step = session.steps[call.step - 1]
      return [
        "step(\(step.action.rawValue))", "\(step.action.sign) \(step.action.name)",
        "\(step.next)", step.rewardText, step.doneText,
      ]
    }
    let ends = calls.enumerated().compactMap { index, call -> Table.Highlight? in
      guard call.step > 0, made >= Double(index + 1) else { return nil }
      let step = sessions[call.session].steps[call.step - 1]
      guard step.outcome.isEnd else { return nil }
      return Table.Highlight(row: index, column: 3, ink: step.isWin ? .good : .bad)
    }
    return Table(
      ["call", "", "state", "reward", "done"], rows: rows, in: frame,
      highlightedRow: current(at: time).map(Double.init), highlights: ends,
      drawn: made / Double(calls.count))
  }
}

/// A call, and what it returns.
private struct Signature: Element {
  let name: String
  let returned: String
  let light: Double
  let frame: Rect

  func draw(on canvas: Canvas) {
    let outline = Path.roundedRectangle(frame.inset(by: 1), radius: 10)
    canvas.fill(outline, with: .grid.opacity(0.5).mixed(with: .accent.opacity(0.25), by: light))
    canvas.stroke(outline, with: .grid.mixed(with: .accent, by: light), width: 2)
    canvas.draw(
      Text(name, .body.weight(.semibold)), at: frame.topLeft.offset(x: 14, y: 25))
    canvas.draw(
      Text("returns \(returned)", .label.weight(.regular)), at: frame.topLeft.offset(x: 14, y: 49))
  }
}
