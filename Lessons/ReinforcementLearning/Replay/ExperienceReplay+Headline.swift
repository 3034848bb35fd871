import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The headline: steps fill the buffer, minibatches are drawn from it, and the curves rise with them.
extension ExperienceReplay {
  func animate(_ trace: Trace) -> Animation {
    var timeline = Timeline()
    timeline.hold(0.9)
    let fill = timeline.beat(lasting: 2.6)
    let learn = timeline.beat(lasting: 5.8)
    timeline.hold(2.4)
    let draws = learn.sequence(trace.batches.map { _ in 1 })
    var captions = CaptionTrack()
    captions.say("Every step of the game goes into the buffer. Neighbours look alike.", from: 0)
    captions.say(
      "The network learns from a random minibatch: old and new steps, all mixed.",
      from: learn.start)
    captions.say(
      Caption(.text(trace.verdict)), from: learn.start + 0.66 * learn.duration)
    let (top, bottom) = Layout.captionedContent.cutting(top: 158, spacing: 14)
    let parts = bottom.columns(shares: [3.3, 1], spacing: 20)
    let curves = LearningCurves(trace: trace, steps: steps, frame: parts[0])
    return Animation(along: timeline) { [captions] time in
      let filled = (0.3 + 0.7 * fill.progress(at: time)) * Double(trace.buffer.count)
      let learned = learn.progress(at: time)
      return Scene(
        subtitle: "Deep Q-learning of cart-pole; the pole’s lean is the colour of a step",
        counter: learned > 0
          ? "step \(Numeral.whole(Int(learned * Double(steps) / 100) * 100)) of \(Numeral.whole(steps))"
          : "\(Int(filled)) steps kept", caption: captions.caption(at: time)
      ) {
        Still("axes") { curves.ground }
        BufferStrip(trace: trace, filled: filled, draws: draws, time: time, frame: top)
        LearningCurves.Lines(curves: curves, share: learned)
        Panel("The game", setting: "first steps", in: parts[1]) { room in
          CartPoleTrack(trace.game(after: filled), in: room).jumping()
        }
      }
    }
  }
}

extension ExperienceReplay.Trace {
  /// The mean of several trainings' curves.
  static func mean(_ curves: [[Double]]) -> [Double] {
    (curves.first ?? []).indices.map { index in
      curves.map { $0[index] }.reduce(0, +) / Double(max(curves.count, 1))
    }
  }

  /// The colours of leaning to the left and to the right.
  var colors: ColorMap { .diverging(upTo: angles.map(abs).max() ?? 1) }

  /// The game after so many of the steps in the buffer.
  func game(after filled: Double) -> CartPole {
    let numbers = buffer[min(Int(filled), buffer.count - 1)].observation.map(Double.init)
    return CartPole(
      state: .init(
        position: numbers[0], velocity: numbers[1], angle: numbers[2], angularVelocity: numbers[3]))
  }

  /// What came out, in a sentence.
  var verdict: String {
    let (with, without) = (Self.mean(replay).last ?? 0, Self.mean(newest).last ?? 0)
    return "After training, \(replay.count) trainings with replay balance for "
      + "\(Numeral.fixed(with, decimals: 0)) steps on average, \(newest.count) without for "
      + "\(Numeral.fixed(without, decimals: 0))."
  }
}

/// The buffer as a strip of steps, and the minibatch that drops out of it.
private struct BufferStrip: Element {
  let trace: ExperienceReplay.Trace
  /// How many steps have come in.
  let filled: Double
  let draws: [Beat]
  let time: Double
  let frame: Rect

  private var strip: Rect {
    Rect(x: frame.minX, y: frame.minY + 24, width: frame.width, height: 46)
  }

  private var tray: Rect {
    Rect(x: frame.minX + 150, y: frame.maxY - 36, width: frame.width - 150, height: 36)
  }

  private func cell(_ place: Int) -> Rect {
    let width = strip.width / Double(trace.buffer.count)
    return Rect(
      x: strip.minX + Double(place) * width, y: strip.minY, width: width, height: strip.height)
  }

  private func slot(_ index: Int, of count: Int) -> Rect {
    let width = min(tray.width / Double(count), 24)
    return Rect(
      x: tray.minX + Double(index) * width, y: tray.minY, width: width - 2, height: tray.height)
  }

  func draw(on canvas: Canvas) {
    canvas.draw(
      Text("replay buffer: the last \(trace.buffer.count) steps", .note),
      at: frame.topLeft.offset(y: 14))
    drawKey(on: canvas)
    canvas.fill(.roundedRectangle(strip, radius: 4), with: .grid.opacity(0.6))
    for (place, angle) in trace.angles.enumerated() where Double(place) < filled {
      let arrival = min(filled - Double(place), 1)
      let cell = cell(place)
      canvas.fill(
        .rectangle(
          Rect(x: cell.minX, y: cell.minY, width: cell.width * arrival, height: cell.height)),
        with: trace.colors.ink(for: angle))
    }
    canvas.draw(
      Text("minibatch of \(trace.batches[0].count)", .label),
      at: Point(x: frame.minX, y: tray.midY), anchor: .leading)
    for index in trace.batches[0].indices {
      canvas.fill(
        .roundedRectangle(slot(index, of: trace.batches[0].count), radius: 3),
        with: .grid.opacity(0.6))
    }
    guard let draw = draws.lastIndex(where: { $0.start <= time }) else { return }
    drawBatch(draw, on: canvas)
  }

  private func drawKey(on canvas: Canvas) {
    let end = frame.topRight.offset(y: 14)
    let words = [
      ("right", trace.colors.domain.upperBound), ("left", trace.colors.domain.lowerBound),
    ]
    var x = end.x
    for (word, value) in words {
      let text = Text("leans \(word)", .note)
      canvas.draw(text, at: Point(x: x, y: end.y), anchor: .baselineTrailing)
      x -= text.metrics.width + 18
      canvas.fill(
        .roundedRectangle(Rect(x: x, y: end.y - 11, width: 12, height: 12), radius: 3),
        with: trace.colors.ink(for: value))
      x -= 16
    }
  }

  private func drawBatch(_ draw: Int, on canvas: Canvas) {
    let places = trace.batches[draw]
    // The first minibatch is seen to drop; the later ones take its place at once, for calm.
    let isFirst = draw == 0
    let mark = isFirst ? draws[draw].part(0...0.3).progress(at: time, easing: .smooth) : 1
    let drop = isFirst ? draws[draw].part(0.3...0.75).progress(at: time, easing: .easeInOut) : 1
    canvas.allowingJumps {
      canvas.group(opacity: mark) { drawBatch(places, at: drop, on: canvas) }
    }
  }

  private func drawBatch(_ places: [Int], at drop: Double, on canvas: Canvas) {
    for place in places {
      canvas.stroke(
        .roundedRectangle(cell(place).inset(dx: 0, dy: -4), radius: 2), with: .ink, width: 2)
    }
    for (index, place) in places.enumerated() {
      let box = tween(cell(place), slot(index, of: places.count), at: drop)
      canvas.fill(
        .roundedRectangle(box, radius: 3), with: trace.colors.ink(for: trace.angles[place]))
      canvas.stroke(.roundedRectangle(box, radius: 3), with: .ink.opacity(0.55), width: 1.25)
    }
  }
}

/// The lengths of test games during the trainings of both kinds: the means, and the spread about them.
struct LearningCurves: Sendable {
  let trace: ExperienceReplay.Trace
  private let axes: Axes

  static let names = ["with replay", "newest step only"]
  static let inks: [Ink] = [.series(1), .series(6)]

  init(trace: ExperienceReplay.Trace, steps: Int, frame: Rect) {
    self.trace = trace
    let names = Self.names.map { $0 + "  200" }
    axes = Axes(
      x: .linear(0...Double(steps)), y: .linear(0...200),
      in: LineLabels.frame(for: names, beside: frame), xTitle: "steps of training",
      yTitle: "steps upright in test games, \(trace.replay.count) trainings of each kind",
      ticks: (6, 4))
  }

  /// The axes, which stay as they are.
  var ground: Axes { axes }

  /// The curves up to a share of the training.
  struct Lines: Element {
    let curves: LearningCurves
    let share: Double
    var showsRuns = false

    func draw(on canvas: Canvas) {
      var entries: [LineLabels.Entry] = []
      for (index, runs) in [curves.trace.replay, curves.trace.newest].enumerated() {
        entries.append(draw(index, runs, on: canvas))
      }
      let labels = LineLabels(
        entries, left: entries[0].end.x + 14,
        in: curves.axes.plot.minY - 6...curves.axes.plot.maxY - 14)
      canvas.allowingJumps { labels.draw(on: canvas) }
    }

    private func draw(_ index: Int, _ runs: [[Double]], on canvas: Canvas) -> LineLabels.Entry {
      let ink = LearningCurves.inks[index]
      let mean = reached(ExperienceReplay.Trace.mean(runs))
      if showsRuns {
        for run in runs {
          curves.axes.line(reached(run), ink: ink.mixed(with: .paper, by: 0.45), width: 1.5)
            .draw(on: canvas)
        }
      } else {
        let low = reached(extremes(runs) { $0.min() ?? 0 })
        let high = reached(extremes(runs) { $0.max() ?? 0 })
        ErrorBand(
          zip(low, high).map { (x: $0.x, low: $0.y, high: $1.y) }, on: curves.axes, ink: ink
        ).draw(on: canvas)
      }
      curves.axes.line(mean, ink: ink, width: 3.5).draw(on: canvas)
      let end = curves.axes.position(x: mean[mean.count - 1].x, y: mean[mean.count - 1].y)
      Dot(at: end, radius: 5.5, ink: ink).draw(on: canvas)
      return LineLabels.Entry(
        LearningCurves.names[index], value: Numeral.fixed(mean[mean.count - 1].y, decimals: 0),
        at: end, ink: ink)
    }

    private func extremes(
      _ runs: [[Double]], _ pick: ([Double]) -> Double
    ) -> [Double] {
      (runs.first ?? []).indices.map { index in pick(runs.map { $0[index] }) }
    }

    /// A curve up to now, the last point on the way between two.
    private func reached(_ values: [Double]) -> [(x: Double, y: Double)] {
      let places = curves.trace.measured.map(Double.init)
      let position = share * Double(places.count - 1)
      return (0...Int(position)).map { (x: places[$0], y: values[$0]) } + [
        (
          x: places.tweened(at: position, easing: .linear),
          y: values.tweened(at: position, easing: .linear)
        )
      ]
    }
  }
}
