import Animations
import Drawing
import Environments
import LessonKit
import Scenes

/// The training: the map of values fills in, and with it the share of starts that reach the flag.
extension DrivingUphill {
  static let trainingScene = LessonScene<Self>(
    LessonCard(
      id: "training", title: "The table fills in, episode by episode",
      caption: """
        Over 100,000 episodes more and more moves are left to chance, so that ever fewer episodes \
        reach the flag. What the table has learned meanwhile leads every fresh start there.
        """,
      alt:
        "A map of values fills in over 100,000 episodes while the share of fresh starts that succeed rises to all.",
      description: """
        On the left the value of each bin of position and velocity: states that the car has not been \
        in are grey, and the others take their colour as the episodes go by. On the right the share of \
        fresh starts that the table leads to the flag, which rises to all of them; the share of \
        training episodes that get there, which falls again as the share of random moves rises to \
        0.9; and in figures, the mean steps.
        """),
    animate: { $0.training($1) })

  private func training(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.hold(1)
    let motion = timeline.beat(lasting: 8)
    timeline.hold(2.4)
    var captions = CaptionTrack()
    captions.say("At first every state is worth 0: what was never tried looks best.", from: 0)
    captions.say(
      "Values creep back from the flag. Half way, the table alone finds its way from nearly everywhere.",
      from: motion.start + 0.22 * motion.duration)
    captions.say(
      "Random moves make training episodes fail, and the table better.",
      from: motion.start + 0.62 * motion.duration)
    let columns = Layout.captionedContent.columns(shares: [1, 1.1], spacing: 32)
    let curves = TrainingPlot(trace: trace, frame: columns[1])
    return Animation(along: timeline) { [captions] time in
      let position = motion.progress(at: time) * Double(trace.stages.count - 1)
      let stage = trace.stages[Int(position + 1e-9)]
      // A map that changes more often than this is a flicker, and heavy.
      let reached = Int(position + 1e-9)
      let shown = trace.stages[
        reached == trace.stages.count - 1 ? reached : max(reached / 4 * 4, min(reached, 1))]
      return Scene(
        subtitle: .formula(
          "Q(s, a) \\leftarrow Q(s, a) + \(Numeral.shortest(learningRate)) "
            + "(r + \(Numeral.shortest(discount)) \\max_{a'} Q(s', a') - Q(s, a))"),
        counter: "episode \(Numeral.whole(stage.episode)) of \(Numeral.whole(episodes))",
        caption: captions.caption(at: time)
      ) {
        Still("axes") { curves.ground }
        Panel(
          "What each state is worth",
          setting: "\(Numeral.whole(stage.visited)) bins visited", in: columns[0]
        ) { room in
          let (bar, plane) = room.cutting(bottom: 44, spacing: 6)
          PhaseMap(shown.values, trace.bins, map: Self.valueMap(trace), in: plane)
          ValueKey(map: Self.valueMap(trace), frame: bar)
        }
        TrainingPlot.Lines(plot: curves, position: position, stage: stage)
      }
    }
  }
}

/// How the shares of successes, the share of random moves and the steps change over the training.
private struct TrainingPlot: Sendable {
  let trace: DrivingUphill.Trace
  private let head: Rect
  private let shares: Axes

  init(trace: DrivingUphill.Trace, frame: Rect) {
    self.trace = trace
    let (head, rest) = frame.cutting(top: 66, spacing: 10)
    self.head = head
    let thousands = Double(trace.stages[trace.stages.count - 1].episode) / 1_000
    let names = Self.series.map(\.name)
    shares = Axes(
      x: .linear(0...thousands), y: .linear(0...100),
      in: LineLabels.frame(for: names, beside: rest),
      xTitle: "thousand episodes", yTitle: "%", ticks: (5, 5))
  }

  /// What is drawn: names, inks, and the values of a stage in percent.
  static let series: [(name: String, ink: Ink)] = [
    ("fresh starts", .series(3)), ("training", .series(1)), ("random moves", .series(6)),
  ]

  private func values(_ index: Int) -> [Double] {
    switch index {
    case 0: trace.stages.map { 100 * Double($0.arrivals) / Double(trace.after.count) }
    case 1: trace.stages.map { 100 * $0.trainingShare }
    default: trace.schedule.map { 100 * $0 }
    }
  }

  /// The axes, which stay as they are.
  var ground: Axes { shares }

  /// The lines up to a stage, and the score.
  struct Lines: Element {
    let plot: TrainingPlot
    let position: Double
    let stage: DrivingUphill.Stage

    func draw(on canvas: Canvas) {
      let columns = plot.head.columns(2)
      BigNumber(
        "fresh starts at the flag", text: "\(stage.arrivals)",
        unit: "of \(plot.trace.after.count)", ink: .series(3), size: 44, in: columns[0]
      ).draw(on: canvas)
      BigNumber(
        "mean steps",
        text: stage.meanSteps.isNaN ? "–" : Numeral.fixed(stage.meanSteps, decimals: 1),
        size: 44, in: columns[1]
      ).jumping().draw(on: canvas)
      var entries: [LineLabels.Entry] = []
      for (index, (name, ink)) in TrainingPlot.series.enumerated() {
        let end = draw(plot.values(index), on: plot.shares, ink: ink, canvas)
        entries.append(LineLabels.Entry(name, at: end, ink: ink))
      }
      let labels = LineLabels(
        entries, left: entries[0].end.x + 12,
        in: plot.shares.plot.minY - 8...plot.shares.plot.maxY - 14)
      canvas.allowingJumps { labels.draw(on: canvas) }
    }

    /// Draws a line up to the moment and returns where it ends.
    private func draw(_ values: [Double], on axes: Axes, ink: Ink, _ canvas: Canvas) -> Point {
      let thousands = plot.trace.stages.map { Double($0.episode) / 1_000 }
      let whole = Int(position)
      let end = (
        x: thousands.tweened(at: position, easing: .linear),
        y: values.tweened(at: position, easing: .linear)
      )
      axes.line((0...whole).map { (x: thousands[$0], y: values[$0]) } + [end], ink: ink, width: 3)
        .draw(on: canvas)
      let place = axes.position(x: end.x, y: end.y.isFinite ? end.y : axes.y.domain.lowerBound)
      if end.y.isFinite { Dot(at: axes.clamped(place), radius: 5, ink: ink).draw(on: canvas) }
      return axes.clamped(place)
    }
  }
}
