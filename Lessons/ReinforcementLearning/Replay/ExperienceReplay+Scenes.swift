import Agents
import Animations
import Drawing
import LessonKit
import Scenes

/// The scene of the minibatches, and the one of the trainings one by one.
extension ExperienceReplay {
  static let batchesScene = LessonScene<Self>(
    LessonCard(
      id: "batches", title: "Consecutive steps look alike, a random batch does not",
      caption: """
        Each consecutive step lies close to the one before: learned in this order, they say the same \
        thing many times over. A random minibatch jumps from one situation to another.
        """,
      alt:
        "Two planes of pole lean and speed: consecutive steps follow a smooth path, a random batch jumps about.",
      description: """
        Every step in the buffer is a point: how far the pole leans and how fast. On the left a window \
        of consecutive steps moves through the game; joined in their order they follow smooth paths. On \
        the right the same number of steps drawn at random, again and again; the line that joins them \
        runs to and fro. Over each stands how far it is from one step to the next, \
        in standard deviations of the whole buffer.
        """),
    steps: \.bufferSteps,
    animate: { $0.batches($1) })

  static let seedsScene = LessonScene<Self>(
    LessonCard(
      id: "seeds", title: "Replay helps whatever the seed",
      caption: """
        Each thin line is a training of its own. With replay all of them learn; without it most never \
        get off the ground, and what is learned is lost again.
        """,
      alt: "Learning curves of all trainings: those with replay rise, those without stay low.",
      description: """
        The mean length of test games during training, a thin line for each training and a thick one \
        for the mean. The trainings in pairs start from the same network and the same game, and differ \
        in what they learn from: a random minibatch of the buffer, or the newest step alone.
        """),
    animate: { $0.seeds($1) })

  private func batches(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.hold(1)
    let motion = timeline.beat(lasting: 8)
    timeline.hold(2.2)
    var captions = CaptionTrack()
    captions.say("Every point is a step: how far the pole leans, and how fast.", from: 0)
    captions.say(
      "Each consecutive step is close to the last: it says little that is new.",
      from: motion.start + 0.18 * motion.duration)
    captions.say(
      "A random minibatch jumps about: it shows all sides of the game at once.",
      from: motion.start + 0.62 * motion.duration)
    let draws = motion.sequence(trace.batches.map { _ in 1 })
    let columns = Layout.captionedContent.columns(2, spacing: 40)
    let size = min(Self.joinedCount, trace.batches[0].count)
    let batches = trace.batches.map { Array($0.prefix(size)) }
    return Animation(along: timeline) { [captions] time in
      let window = motion.progress(at: time, easing: .linear) * Double(max(shown - size, 0))
      let draw = draws.lastIndex { $0.start <= time } ?? 0
      let fresh = draws[draw].part(0...0.35).progress(at: time, easing: .smooth)
      let first = Int(window)
      let read = Array(first / 4 * 4..<first / 4 * 4 + size)
      return Scene(
        subtitle: .text(
          "\(size) of \(trace.buffer.count) steps, joined in the order in which they are learned"),
        caption: captions.caption(at: time)
      ) {
        Panel(
          "Consecutive steps", ink: Self.kindInks[1], value: trace.apart(read), in: columns[0]
        ) { room in
          StepPlane(
            trace: trace, ways: [(Array(first..<first + size), 1)], ink: Self.kindInks[1],
            frame: room)
        }
        Panel(
          "A random minibatch", ink: Self.kindInks[0],
          value: trace.apart(batches[fresh < 0.5 ? max(draw - 1, 0) : draw]), in: columns[1]
        ) { room in
          StepPlane(
            trace: trace, ways: [(batches[max(draw - 1, 0)], 1 - fresh), (batches[draw], fresh)],
            ink: Self.kindInks[0], frame: room)
        }
      }
    }
  }

  /// How many steps are joined: few enough to follow the line.
  private static let joinedCount = 16

  /// The colours of random minibatches and of newest steps.
  static let kindInks: [Ink] = [.series(1), .series(6)]

  private func seeds(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.hold(1)
    let motion = timeline.beat(lasting: 7.5)
    timeline.hold(2.4)
    var captions = CaptionTrack()
    captions.say("Each thin line is one training, each thick line their mean.", from: 0)
    captions.say(
      Caption(.text(trace.verdict)), from: motion.start + 0.7 * motion.duration)
    let curves = LearningCurves(trace: trace, steps: steps, frame: Layout.captionedContent)
    return Animation(along: timeline) { [captions] time in
      let share = motion.progress(at: time, easing: .linear)
      return Scene(
        subtitle: .text(
          "\(seeds) pairs of trainings; each pair starts from one network and one game"),
        counter:
          "step \(Numeral.whole(Int(share * Double(steps) / 100) * 100)) of \(Numeral.whole(steps))",
        caption: captions.caption(at: time)
      ) {
        Still("axes") { curves.ground }
        LearningCurves.Lines(curves: curves, share: share, showsRuns: true)
      }
    }
  }
}

extension ExperienceReplay.Trace {
  /// How far it is from one of some steps to the next.
  fileprivate func apart(_ places: [Int]) -> String {
    Numeral.fixed(meanJump(along: places), decimals: 1) + " σ from one to the next"
  }
}

/// The steps of the buffer as points, some of them lit and joined.
private struct StepPlane: Element {
  let trace: ExperienceReplay.Trace
  /// Steps in the order in which they are learned, and how strongly they are lit, 0…1.
  let ways: [(places: [Int], strength: Double)]
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (angles, speeds) = (trace.angles, trace.speeds)
    let (wide, high) = (angles.map(abs).max() ?? 1, speeds.map(abs).max() ?? 1)
    let axes = Axes(
      x: .linear(-1.1 * wide...1.1 * wide), y: .linear(-1.1 * high...1.1 * high), in: frame,
      xTitle: "lean of the pole (rad)", yTitle: "its speed (rad/s)", ticks: (4, 4))
    axes.draw(on: canvas)
    for place in angles.indices {
      canvas.fill(
        .circle(center: axes.position(x: angles[place], y: speeds[place]), radius: 4),
        with: .muted.opacity(0.35))
    }
    for way in ways where way.strength > 0 {
      let points = way.places.map { axes.position(x: angles[$0], y: speeds[$0]) }
      canvas.group(opacity: way.strength) {
        canvas.stroke(.polyline(points), with: ink.mixed(with: .paper, by: 0.5), width: 2)
        for point in points { Dot(at: point, radius: 6, ink: ink).draw(on: canvas) }
      }
    }
  }
}
