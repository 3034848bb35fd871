import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The headline: the state goes through the network to two values, at three stages of the training.
extension DeepQLearning {
  func animate(_ trace: Trace) -> Animation { ValueStory(trace: trace).animation }
}

/// Three games, one after the other: before training, halfway, and in the end.
private struct ValueStory: Sendable {
  let trace: DeepQLearning.Trace
  private let acts: [Act]
  private let timeline: Timeline

  /// One stage with the stretch of time in which its game is played.
  private struct Act: Sendable {
    let stage: DeepQLearning.Stage
    let graph: ValueGraph
    let clock: GameClock
    let start: Double
    /// The difference of the values at which the needle lies down.
    let reach: Double

    /// The time on its clock that a picture shows: where steps fly by, twelve and a half pictures a
    /// second show all that an eye can follow.
    func seen(at time: Double) -> Double {
      let local = time - start
      return clock.haste(at: local) < 1 ? local : (local * 12.5 + 1e-6).rounded(.down) / 12.5
    }
  }

  /// Slow, fast and holding seconds of the three acts.
  private static let paces:
    [(slow: Double, ramp: Double, fast: Double, rest: Double, hold: Double)] =
      [(2.4, 0.4, 0.5, 0.8, 1), (0, 0.5, 2.4, 0.4, 1.1), (0, 0.5, 3.6, 0.4, 2.4)]

  init(trace: DeepQLearning.Trace) {
    self.trace = trace
    var timeline = Timeline()
    var acts: [Act] = []
    for (stage, pace) in zip(trace.stages, Self.paces) {
      let clock = GameClock(
        steps: stage.game.steps, slow: pace.slow, pace: 1.25, ramp: pace.ramp, fast: pace.fast,
        rest: pace.rest, hold: pace.hold)
      let act = Act(
        stage: stage, graph: ValueGraph(of: stage), clock: clock, start: timeline.duration,
        reach: stage.usualDifference)
      Self.say(of: act, number: acts.count, trace, on: &timeline)
      acts.append(act)
    }
    self.acts = acts
    self.timeline = timeline
  }

  var animation: Animation { Animation(along: timeline) { scene(at: $0) } }

  private func scene(at time: Double) -> Scene {
    let number = acts.lastIndex { $0.start <= time } ?? 0
    let act = acts[number]
    let local = act.seen(at: time)
    let columns = Layout.captionedContent.columns(shares: [284, 406, 190], spacing: 8)
    let (foot, track) = columns[0].cutting(bottom: 118, spacing: 6)
    let step = act.clock.step(at: local)
    return Scene(
      subtitle: .text(title(of: number)),
      counter: "step \(Numeral.whole(Int(step), width: 3)) of \(trace.limit)"
    ) {
      cart(act, step, at: local, in: track)
      Bars(
        lengths(at: time), labels: acts.indices.map(name), in: foot, direction: .horizontal,
        inks: [.series(1)], upTo: Double(trace.limit), decimals: 0, emphasized: number)
      act.graph.picture(
        at: act.clock.reading(at: local, every: 1, delay: 0.05), signal: signal(act, step, local),
        in: columns[1]
      ).jumping()
      needle(act, at: local, in: columns[2])
    }
  }

  private func cart(_ act: Act, _ step: Double, at local: Double, in frame: Rect) -> Jumping {
    let world = act.stage.game.world(at: step)
    let isOver = act.stage.game.hasFallen && step >= Double(act.stage.game.steps)
    return CartPoleTrack(
      position: world.state.position, angle: world.state.angle, in: frame,
      push: act.clock.push(
        of: act.stage.game, at: step, haste: act.clock.haste(at: local), delay: 0.6),
      hasFallen: isOver, positionLimit: CartPole.positionLimit, angleLimit: CartPole.angleLimit
    ).jumping()
  }

  /// The pulse that goes through the network while steps go by slowly.
  private func signal(_ act: Act, _ step: Double, _ local: Double) -> NetworkGraph.Signal? {
    guard act.clock.haste(at: local) == 0, step > 0, step < Double(act.clock.steps) else {
      return nil
    }
    let share = (step - step.rounded(.down)) / 0.5
    return share < 1 ? .forward(share) : nil
  }

  private func needle(_ act: Act, at local: Double, in frame: Rect) -> Layers {
    let values = act.clock.reading(at: local, every: 1, delay: 0.45)(act.stage.values)
    let (head, dial) = frame.cutting(top: 84)
    let difference = values[1] - values[0]
    return Layers {
      BigNumber(
        "Q right − Q left",
        text: (difference > 0 ? "+" : "") + Numeral.fixed(difference, decimals: 2),
        size: 44, in: head, alignment: .center)
      ValueNeedle(
        left: .init("Q left", values[0], ink: .series(2)),
        right: .init("Q right", values[1], ink: .series(1)), limit: act.reach, decimals: 1,
        in: dial)
    }
  }

  /// How many steps each stage's game has lasted by now.
  private func lengths(at time: Double) -> [Double] {
    acts.map { act in
      time < act.start ? 0 : act.clock.step(at: act.seen(at: time)).rounded(.down)
    }
  }
}

/// What is said.
extension ValueStory {
  private func name(of number: Int) -> String {
    number == 0 ? "untrained" : "\(acts[number].stage.games) games"
  }

  private func title(of number: Int) -> String {
    number == 0
      ? "Before training: four numbers in, two values out"
      : "After \(acts[number].stage.games) games of training"
  }

  private static func say(
    of act: Act, number: Int, _ trace: DeepQLearning.Trace, on timeline: inout Timeline
  ) {
    let (game, clock) = (act.stage.game, act.clock)
    let goesOff = abs(game.states[game.steps].position) > CartPole.positionLimit
    let end = game.hasFallen ? (goesOff ? "rolls off its track" : "falls") : "still stands"
    let openings = [
      "The state goes through the network. It does the push with the larger Q: where the needle leans.",
      "Halfway the needle already knows how to keep the pole up.",
      "In the end it also knows to stay in the middle of the track.",
    ]
    timeline.say(.init(.text(openings[number])))
    timeline.hold(clock.motion.end)
    let verdicts = [
      "Untrained, it \(end) after \(game.steps) steps.",
      "But the cart \(end) after \(game.steps) steps.",
      "Fresh games survived for all \(trace.limit) steps: \(trace.survivors) of \(trace.trials.count).",
    ]
    timeline.say(.init(.text(verdicts[number])))
    timeline.hold(clock.timeline.duration - clock.motion.end)
  }
}

extension DeepQLearning.Stage {
  /// A difference of the two values that only one state in ten exceeds.
  fileprivate var usualDifference: Double {
    let sorted = values.map { abs($0[1] - $0[0]) }.sorted()
    return max(sorted[sorted.count * 9 / 10], 1e-6)
  }
}
