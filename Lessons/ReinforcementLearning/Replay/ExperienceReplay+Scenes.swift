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
        As many consecutive steps lie on one short path: they say the same thing many times over. A \
        random minibatch is spread over all that was seen.
        """,
      alt:
        "Two planes of pole lean and speed: consecutive steps form a short path, a random batch spreads out.",
      description: """
        Every step in the buffer is a point: how far the pole leans and how fast. On the left a window \
        of consecutive steps moves through the game; its points lie along one path. On the right the \
        same number of steps drawn at random, again and again; its points are spread over all of them.
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
      "Consecutive steps follow one path: the network would learn one thing, again and again.",
      from: motion.start + 0.18 * motion.duration)
    captions.say(
      "A random minibatch shows it all sides of the game at once.",
      from: motion.start + 0.62 * motion.duration)
    let draws = motion.sequence(trace.batches.map { _ in 1 })
    let columns = Layout.captionedContent.columns(2, spacing: 40)
    let size = trace.batches[0].count
    return Animation(along: timeline) { [captions] time in
      let window = motion.progress(at: time, easing: .linear) * Double(max(shown - size, 0))
      let draw = draws.lastIndex { $0.start <= time } ?? 0
      let fresh = draws[draw].part(0...0.35).progress(at: time, easing: .smooth)
      let before = trace.batches[max(draw - 1, 0)]
      return Scene(
        subtitle: .text("\(size) of \(trace.buffer.count) steps, in order or at random"),
        caption: captions.caption(at: time)
      ) {
        Panel("Consecutive steps", ink: Self.kindInks[1], in: columns[0]) { room in
          StepPlane(
            trace: trace,
            weights: (0..<trace.buffer.count).map { place in
              let inside = min(Double(place) - window + 1, window + Double(size) - Double(place))
              return min(max(inside, 0), 1)
            }, ink: Self.kindInks[1], frame: room)
        }
        Panel("A random minibatch", ink: Self.kindInks[0], in: columns[1]) { room in
          StepPlane(
            trace: trace,
            weights: (0..<trace.buffer.count).map { place in
              tween(
                before.contains(place) ? 1 : 0, trace.batches[draw].contains(place) ? 1 : 0,
                at: fresh)
            }, ink: Self.kindInks[0], frame: room)
        }
      }
    }
  }

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

/// The steps of the buffer as points, some of them lit.
private struct StepPlane: Element {
  let trace: ExperienceReplay.Trace
  /// How strongly each step is lit, 0…1.
  let weights: [Double]
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
    for place in angles.indices where weights[place] > 0 {
      canvas.group(opacity: weights[place]) {
        Dot(at: axes.position(x: angles[place], y: speeds[place]), radius: 6.5, ink: ink)
          .draw(on: canvas)
      }
    }
  }
}
