import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension GameEnvironment {
  func animate(_ trace: Trace) -> Animation {
    LoopPicture(trace.loop, isNetwork: player == .network).animation
  }
}

/// The loop, round by round, beside the board that it moves.
private struct LoopPicture: Sendable {
  private let session: LakeSession
  private let isNetwork: Bool
  private var timeline = Timeline()
  private let rounds: [Beat]
  private let end: Beat

  init(_ session: LakeSession, isNetwork: Bool) {
    self.session = session
    self.isNetwork = isNetwork
    _ = timeline.beat(
      lasting: 1.2,
      saying: "reset() puts the agent at the start and tells it: state \(session.start).")
    var rounds: [Beat] = []
    for (index, step) in session.steps.enumerated() {
      timeline.say(Self.caption(step, index))
      rounds.append(timeline.beat(lasting: index == 0 ? 3 : index == 1 ? 2 : 1.5))
    }
    self.rounds = rounds
    end = timeline.beat(lasting: 0.4, saying: Self.verdict(session))
    timeline.hold(2.4)
  }

  private static func caption(_ step: LakeStep, _ index: Int) -> Caption {
    switch index {
    case 0:
      """
      The agent chooses an action, \(step.action.rawValue) for \(step.action.name); \
      the environment answers with state, reward and done.
      """
    case 1: "With the new state the agent chooses again: round and round."
    default:
      step.outcome.isEnd
        ? "This step ends the game: reward \(step.rewardText), done is true."
        : "Action \(step.action.rawValue), \(step.action.name), leads to state \(step.next)."
    }
  }

  private static func verdict(_ session: LakeSession) -> Caption {
    guard session.steps.last?.outcome == .terminated else {
      return "Done is still false: the game is not over."
    }
    return session.steps.last?.isWin == true
      ? "The goal in \(session.steps.count) steps. Any game fits this loop: only the environment changes."
      : "The game is over. Any game fits this loop: only the environment changes."
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func scene(at time: Double) -> Scene {
    let sides = Layout.captionedContent.columns(shares: [364, 508], spacing: 28)
    let walk = LakeWalk(map: session.map, steps: session.steps)
    let agent = walk.agent(
      at: rounds.reduce(0) { $0 + $1.part(0.4...0.64).progress(at: time) })
    let diagram = diagram(at: time, in: sides[1])
    let done = rounds.count { $0.part(0.64...1).start <= time }
    return Scene(
      subtitle: isNetwork
        ? "The moves are those of the network of chapter 8" : "The moves are those of a human",
      counter: "step \(done) of \(session.steps.count)"
    ) {
      GridBoard(
        session.map.letters, in: sides[0], agent: agent.place, agentSize: agent.size,
        gaze: agent.gaze, countsTiles: true)
      diagram
      Robot(at: diagram.agentIcon.center, height: 54)
      GridBoard(session.map.letters, in: diagram.environmentIcon)
      total(done, in: diagram.middle)
    }
  }

  /// What matters in the end: the rewards together.
  private func total(_ done: Int, in frame: Rect) -> BigNumber {
    let total = session.total(after: done)
    return BigNumber(
      "sum of rewards", text: Numeral.shortest(total),
      ink: total > 0 ? .good : total < 0 ? .bad : .ink, size: 56,
      in: Rect(center: frame.center, size: Size(width: frame.width, height: 82)),
      alignment: .center)
  }

  // MARK: the cycle

  private func diagram(at time: Double, in frame: Rect) -> CycleDiagram {
    let index = rounds.lastIndex { $0.start <= time }
    guard let index else {
      return CycleDiagram(
        frame: frame, agent: .init(words: "in state \(session.start)", light: 0),
        environment: .init(words: "reset()", light: 1), action: nil,
        answer: .init(
          lines: [("state", "\(session.start)")], progress: 0.5, opacity: 1, ink: .accent))
    }
    let (step, beat) = (session.steps[index], rounds[index])
    return CycleDiagram(
      frame: frame, agent: agentBox(step, beat, at: time),
      environment: environmentBox(step, beat, at: time), action: action(step, beat, at: time),
      answer: answer(index, beat, at: time))
  }

  private func agentBox(_ step: LakeStep, _ beat: Beat, at time: Double) -> CycleDiagram.Box {
    let hasAnswer = beat.part(0.9...1).progress(at: time) > 0
    let words =
      hasAnswer
      ? step.outcome.isEnd ? "done: game over" : "in state \(step.next)"
      : "in state \(step.state): \(step.action.name)"
    let waxing = beat == rounds.first ? beat.part(0...0.07).progress(at: time) : 1
    let light = max(
      waxing - beat.part(0.14...0.24).progress(at: time), beat.part(0.88...0.96).progress(at: time))
    return .init(words: words, light: step.outcome.isEnd && time > beat.end ? 0 : light)
  }

  private func environmentBox(
    _ step: LakeStep, _ beat: Beat, at time: Double
  ) -> CycleDiagram.Box {
    let isAtWork = time >= beat.part(0.34...1).start
    // The light of reset() goes out as the first round begins.
    let isFirst = beat == rounds.first ? 1.0 : 0
    let waning = 1 - beat.part(0...0.07).progress(at: time)
    let light =
      beat.part(0.34...0.4).progress(at: time) - beat.part(0.62...0.7).progress(at: time)
    return .init(
      words: isAtWork
        ? "step(\(step.action.rawValue)): \(step.state) → \(step.next)"
        : "waits for an action", light: max(light, isFirst * waning))
  }

  private func action(_ step: LakeStep, _ beat: Beat, at time: Double) -> CycleDiagram.Card? {
    let (arrives, leaves) = (
      beat.part(0.09...0.14).progress(at: time), beat.part(0.36...0.42).progress(at: time)
    )
    guard arrives > 0, leaves < 1 else { return nil }
    return .init(
      lines: [("action", "\(step.action.rawValue)"), (step.action.name, step.action.sign)],
      progress: beat.part(0.1...0.38).progress(at: time, easing: .easeInOut),
      opacity: min(arrives, 1 - leaves), ink: .highlight)
  }

  /// The answer to the step; until there is one, that of the step before.
  private func answer(_ index: Int, _ beat: Beat, at time: Double) -> CycleDiagram.Card? {
    let step = session.steps[index]
    let isLast = index == session.steps.count - 1
    let comes = beat.part(0.62...0.68).progress(at: time)
    if comes > 0 {
      let leaves = isLast ? 0 : beat.part(0.95...1).progress(at: time)
      let far = isLast ? 0.5 : 1
      return .init(
        lines: [
          ("state", "\(step.next)"), ("reward", step.rewardText), ("done", step.doneText),
        ], progress: far * beat.part(0.64...0.94).progress(at: time, easing: .easeInOut),
        opacity: min(comes, 1 - leaves),
        ink: step.isWin ? .good : step.reward < 0 ? .bad : .accent)
    }
    guard index == 0 else { return nil }
    let leaves = beat.part(0...0.06).progress(at: time)
    return leaves < 1
      ? .init(
        lines: [("state", "\(session.start)")], progress: 0.5, opacity: 1 - leaves, ink: .accent)
      : nil
  }
}
