import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: random pushes beside the network's, on one clock.
extension PoleBalancing {
  func animate(_ trace: Trace) -> Animation { PoleRace(trace: trace).animation }
}

/// Two carts on one clock: the games that random pushes lose, and the one that the network plays.
private struct PoleRace: Sendable {
  let trace: PoleBalancing.Trace
  private let clock: GameClock
  private let random: RandomGames

  init(trace: PoleBalancing.Trace) {
    self.trace = trace
    clock = GameClock(steps: trace.shown.steps)
    random = RandomGames(trace.randomGames, on: clock)
  }

  var animation: Animation {
    let words = captions
    return Animation(along: clock.timeline) { time in scene(at: time, words.caption(at: time)) }
  }

  private func scene(at time: Double, _ caption: Caption?) -> Scene {
    let panels = Layout.captionedContent.columns(2, spacing: 44)
    let step = Int(clock.step(at: time))
    return Scene(
      subtitle: .text(
        "Learned from \(Numeral.whole(trace.examples.lengths.count)) random games: every one ended in a fall"
      ),
      counter: "step \(Numeral.whole(step, width: 3)) of \(trace.limit)", caption: caption
    ) {
      randomPanel(at: time, in: panels[0])
      trainedPanel(at: time, in: panels[1])
    }
  }

  // MARK: the two sides

  private func randomPanel(at time: Double, in frame: Rect) -> Panel {
    let moment = random.moment(at: time)
    let game = random.games[moment.number]
    return Panel(
      "Random pushes", ink: .muted, status: verdict(of: trace.random, at: time), in: frame
    ) { room in
      PoleSide(
        world: moment.world,
        push: clock.push(of: game, at: moment.step, haste: clock.haste(at: time)),
        isOver: moment.isOver, steps: Int(moment.step), limit: trace.limit, ink: .muted,
        label: "steps in game \(moment.number + 1)", frame: room)
      PastGames(
        lengths: random.lengths(at: time), frame: PoleSide.place(in: room))
    }
  }

  private func trainedPanel(at time: Double, in frame: Rect) -> Panel {
    let step = min(clock.step(at: time), Double(trace.shown.steps))
    let isOver = trace.shown.hasFallen && step >= Double(trace.shown.steps)
    return Panel(
      "Trained network", ink: .accent, status: verdict(of: trace.trained, at: time), in: frame
    ) { room in
      PoleSide(
        world: trace.shown.world(at: step),
        push: clock.push(of: trace.shown, at: step, haste: clock.haste(at: time)),
        isOver: isOver, steps: Int(step), limit: trace.limit, ink: .accent, label: "steps",
        frame: room)
      Advice(chances: clock.reading(at: time)(trace.chances), frame: PoleSide.place(in: room))
    }
  }

  /// In the end: how many of the fresh games were survived.
  private func verdict(of lengths: [Int], at time: Double) -> Text? {
    guard time >= clock.motion.end else { return nil }
    let count = trace.survivors(lengths)
    let isGood = 2 * count > lengths.count
    return Text(
      "\(isGood ? "✓" : "✗") \(count) of \(lengths.count) fresh games",
      .label.ink(isGood ? .good : .bad).weight(.semibold))
  }

  private var captions: CaptionTrack {
    var track = CaptionTrack()
    track.say("Same rules on both sides: push left or push right, fifty times a second.", from: 0)
    track.say(
      "The network rates both pushes: how likely is the pole to survive each? It does the better one.",
      from: clock.motion.start + 0.4)
    track.say(
      "Random pushes fall after \(Numeral.fixed(trace.random.mean, decimals: 0)) steps on average. The network goes on.",
      from: clock.time(of: Double(random.games[0].steps)) + 0.4)
    track.say(
      "In \(trace.trained.count) games that it never saw, the network lasts all \(trace.limit) steps in \(trace.survivors(trace.trained)), random pushes in \(trace.survivors(trace.random)).",
      from: clock.motion.end)
    return track
  }
}
