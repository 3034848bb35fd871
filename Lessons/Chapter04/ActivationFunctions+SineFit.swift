import Animations
import Drawing
import LessonKit
import Scenes

/// The scene of the two nets that learn the sine, with and without a function that bends.
extension ActivationFunctions {
  static let sineFit = LessonScene<Self>(
    LessonCard(
      id: "sine-fit", title: "Without an activation a deep net is a straight line",
      caption: """
        Two nets of the same size learn the sine, one without activation functions. It cannot do \
        better than the best straight line. The other bends, though not every start of it ends well.
        """,
      alt:
        "Two nets learn a sine: the linear one stays a straight line, the one with ReLU bends to fit.",
      description: """
        Two nets with the same hidden layers learn a thousand points of the sine, batch by batch, with \
        Adam. Without activation functions the net is a straight line, and its mean squared error \
        stops at 0.500, which is the error of the best line there is (slope −0.057). With ReLU it bends \
        and follows the sine to an error below 0.01. In the end further random starts of the same net \
        are shown: most of them fit as well, but now and then one gets stuck at about 0.26 and never \
        finds the bends that it lacks.
        """),
    steps: \.sineSteps,
    animate: { lesson, trace in
      SineScene(trace: trace, name: lesson.activation.title).animation
    })
}

private struct SineScene: Sendable {
  let trace: ActivationFunctions.Trace
  /// The activation of the net that bends.
  let name: String
  private let clock: StepClock
  private let timeline: Timeline
  private let motion: Beat
  private let verdict: Beat

  init(trace: ActivationFunctions.Trace, name: String) {
    self.trace = trace
    self.name = name
    clock = StepClock(steps: trace.training.updates, linearSteps: trace.training.linearSteps)
    var timeline = Timeline()
    let layers = trace.training.hidden.map(String.init).joined(separator: " and ")
    _ = timeline.beat(
      lasting: 1.4,
      saying: "Two nets with \(layers) hidden neurons. Only the right one has \(name) in it.")
    let early = timeline.beat(
      lasting: 3.2, saying: "Both learn from points of the sine; the first epochs in slow motion.")
    let late = timeline.beat(
      lasting: 4,
      saying: "Sums of sums are still straight lines. \(name) lets the other net bend.")
    motion = Beat(start: early.start, duration: late.end - early.start)
    timeline.hold(1.2)
    verdict = timeline.beat(
      lasting: 0.4, saying: .init(stringLiteral: Self.verdict(on: trace.bent)))
    timeline.hold(3)
    self.timeline = timeline
  }

  /// How many of the starts got stuck.
  private static func verdict(on runs: [SineRun]) -> String {
    let stuck = runs.count(where: \.isStuck)
    return stuck == 0
      ? "All of \(runs.count) random starts fit."
      : "\(runs.count - stuck) of \(runs.count) random starts of this net fit; \(stuck) got stuck."
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func scene(at time: Double) -> Scene {
    // Digits that change more often than this are a blur.
    let readTime = (time * 12.5 + 1e-9).rounded(.down) / 12.5
    let update = clock.step(at: motion.progress(at: time))
    let look = trace.looks.index(of: update)
    let read = Int(trace.looks.index(of: clock.step(at: motion.progress(at: readTime))))
    let epoch = Int(update) / trace.training.updatesPerEpoch
    let told = verdict.progress(at: time, easing: .smooth)
    let (strip, area) = Layout.captionedContent.cutting(bottom: 150, spacing: 8)
    let frames = area.columns(2, spacing: 36)
    let linear = SinePanel(
      name: "No activation", run: trace.linear, bestLine: trace.bestLine, look: look, read: read,
      ink: .series(6), others: [], frame: frames[0])
    let bent = SinePanel(
      name: "With \(name)", run: trace.bent[trace.shown], bestLine: nil, look: look, read: read,
      ink: .series(1), others: trace.bent.filter(\.isStuck), verdict: told, frame: frames[1])
    let losses = SineLosses(
      trace: trace, name: name, look: look, verdict: told, frame: strip)
    return Scene(
      subtitle: .formula("y = \\sin x"),
      counter: "epoch \(Numeral.whole(epoch)) of \(Numeral.whole(trace.training.epochs))"
    ) {
      Still("sine") {
        linear.ground
        bent.ground
        losses.ground
      }
      linear
      bent
      losses
    }
  }
}

/// A net's curve over the sine, and its error.
private struct SinePanel: Element {
  let name: String
  let run: SineRun
  /// The best straight line, where it is to be seen.
  let bestLine: BestLine?
  /// The place among the looks at the net, a fraction between two of them.
  let look: Double
  /// The look whose error is shown.
  let read: Int
  let ink: Ink
  /// Where other starts of the same net got stuck, and how far that is told, 0…1.
  let others: [SineRun]
  var verdict = 0.0
  let frame: Rect

  private var axes: Axes {
    Axes(
      x: -5...5, y: -1.8...1.8, in: frame.cutting(top: 26, spacing: 0).rest, ticks: (6, 4))
  }

  var ground: Layers {
    Layers {
      Panel(.text(name), ink: ink, in: frame) { _ in }
      axes
      axes.line(
        zip(SineRun.grid, SineRun.sine).map { ($0, $1) }, ink: .muted.opacity(0.45), width: 7)
      if let bestLine {
        axes.line(
          [-5, 5].map { ($0, bestLine.slope * $0 + bestLine.bias) }, ink: .ink, width: 1.5,
          dash: [6, 5])
        Label(
          "best straight line: slope " + Numeral.fixed(bestLine.slope, decimals: 7)
            + ", error " + Numeral.fixed(bestLine.loss, decimals: 7),
          at: Point(x: axes.plot.minX + 6, y: axes.plot.maxY - 8), style: .note)
      }
    }
  }

  func draw(on canvas: Canvas) {
    canvas.group(opacity: verdict) {
      for run in others {
        let curve = run.curves[run.curves.count - 1]
        axes.line(zip(SineRun.grid, curve).map { ($0, $1) }, ink: .bad, width: 2, dash: [3, 4])
          .draw(on: canvas)
      }
      if let first = others.first {
        Label(
          "dotted: a start that got stuck, error " + Numeral.fixed(first.loss, decimals: 4),
          at: Point(x: axes.plot.minX + 6, y: axes.plot.maxY - 8), style: .note
        ).draw(on: canvas)
      }
    }
    let curve = run.curves.tweened(at: look, easing: .linear)
    axes.line(zip(SineRun.grid, curve).map { ($0, $1) }, ink: ink, width: 3.5).draw(on: canvas)
    let loss = run.losses[read]
    let value = Text(Numeral.fixed(loss, decimals: 4), .body.size(24).weight(.semibold))
    let place = Point(x: axes.plot.maxX, y: frame.minY + 20)
    canvas.draw(value, at: place, anchor: .baselineTrailing)
    canvas.draw(
      Text("squared error", .note), at: place.offset(x: -value.metrics.width - 10),
      anchor: .baselineTrailing)
  }
}

/// The errors of all nets against the epochs, over the error of the best line.
private struct SineLosses: Element {
  let trace: ActivationFunctions.Trace
  let name: String
  let look: Double
  /// How far the starts that got stuck are told, 0…1.
  let verdict: Double
  let frame: Rect

  private let epochs: [Double]
  private let axes: Axes
  private let reached: Int

  init(
    trace: ActivationFunctions.Trace, name: String, look: Double, verdict: Double, frame: Rect
  ) {
    (self.trace, self.name, self.look, self.verdict) = (trace, name, look, verdict)
    self.frame = frame
    reached = Int(look)
    epochs = trace.looks.steps.map { Double($0) / Double(trace.training.updatesPerEpoch) }
    let losses = (trace.bent + [trace.linear]).flatMap(\.losses).filter { $0 > 0 }
    axes = Axes(
      x: .symlog(0...Double(trace.training.epochs), linearUntil: 1),
      y: .log(Self.decade(below: losses.min() ?? 0.01)...max(2, losses.max() ?? 2)),
      in: LineLabels.frame(for: ["with Leaky ReLU"], beside: frame),
      yTitle: "squared error against epochs", ticks: (6, 4))
  }

  private static func decade(below loss: Double) -> Double {
    var decade = 1.0
    while decade > loss, decade > 1e-9 { decade /= 10 }
    return decade
  }

  var ground: Layers {
    Layers {
      axes
      axes.line(
        [0, Double(trace.training.epochs)].map { ($0, trace.bestLine.loss) }, ink: .ink,
        width: 1.5, dash: [6, 5])
    }
  }

  func draw(on canvas: Canvas) {
    let shown = [(trace.linear, Ink.series(6)), (trace.bent[trace.shown], Ink.series(1))]
    drawOthers(on: canvas)
    for (run, ink) in shown {
      axes.line(points(of: run), ink: ink, width: 3).draw(on: canvas)
    }
    for (run, ink) in shown { Dot(at: head(of: run), radius: 5.5, ink: ink).draw(on: canvas) }
    drawNames(on: canvas)
  }

  private func points(of run: SineRun) -> [(x: Double, y: Double)] {
    let whole = (0...reached).map { (x: epochs[$0], y: run.losses[$0]) }
    return whole + [(epochs.tweened(at: look, easing: .linear), loss(of: run))]
  }

  private func loss(of run: SineRun) -> Double { run.losses.tweened(at: look, easing: .linear) }

  private func head(of run: SineRun) -> Point {
    axes.position(x: epochs.tweened(at: look, easing: .linear), y: loss(of: run))
  }

  private func drawNames(on canvas: Canvas) {
    let (linear, bent) = (trace.linear, trace.bent[trace.shown])
    func entry(_ name: String, at loss: Double, _ ink: Ink) -> LineLabels.Entry {
      let end = Point(x: axes.plot.maxX + 6, y: axes.position(x: 0, y: loss).y)
      return LineLabels.Entry(name, at: end, ink: ink)
    }
    LineLabels(
      [
        entry("best line", at: trace.bestLine.loss, .ink),
        entry("no activation", at: loss(of: linear), .series(6)),
        entry("with \(name)", at: loss(of: bent), .series(1)),
      ], left: axes.plot.maxX + 20, in: frame.minY...frame.maxY
    ).draw(on: canvas)
  }

  /// All other starts, faint; those that got stuck in the ink of what went wrong.
  private func drawOthers(on canvas: Canvas) {
    canvas.group(opacity: verdict) {
      for (index, run) in trace.bent.enumerated() where index != trace.shown {
        let line =
          run.isStuck
          ? axes.line(points(of: run), ink: .bad, width: 2, dash: [3, 4])
          : axes.line(points(of: run), ink: .series(1).opacity(0.3), width: 1.5)
        line.draw(on: canvas)
      }
    }
  }
}
