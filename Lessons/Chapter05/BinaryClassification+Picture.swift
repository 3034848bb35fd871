import Animations
import Drawing
import Kernels
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The scenes that follow one picture through the unit.
extension BinaryClassification {
  static let horse = LessonScene<Self>(
    LessonCard(
      id: "horse",
      title: "How the unit comes to see a horse",
      caption: """
        Pixel by pixel the picture is multiplied by the weights. What speaks for a horse is blue, what \
        speaks against it orange; the sum is squeezed to a probability.
        """,
      alt: "A horse's pixels times the weights make a map of evidence; its sum slides up a sigmoid."
    ),
    steps: { $0.lines(of: $0.unit, named: "unit") },
    animate: {
      EvidencePicture(trace: $1, shown: $1.pictures.horse, logit: \.logit.horse).animation
    }
  )

  static let deer = LessonScene<Self>(
    LessonCard(
      id: "deer",
      title: "How the unit comes to see a deer",
      caption: """
        The same weights, another picture: here most of the evidence is orange, the sum is negative, and \
        the probability of a horse falls.
        """,
      alt:
        "A deer's pixels times the weights make a map of evidence; its sum slides down a sigmoid."
    ),
    steps: { $0.lines(of: $0.unit, named: "unit") },
    animate: { EvidencePicture(trace: $1, shown: $1.pictures.deer, logit: \.logit.deer).animation }
  )
}

/// One picture, the weights, their products, the sum and the probability.
private struct EvidencePicture: Sendable {
  let trace: BinaryClassification.Trace
  let shown: HorsesAndDeer.Shown
  let logit: @Sendable (LearningCourse<Dense>.Snapshot) -> Double
  let clock: SharedClock
  private let limits: (weight: Double, evidence: Double)

  init(
    trace: BinaryClassification.Trace, shown: HorsesAndDeer.Shown,
    logit: any KeyPath<LearningCourse<Dense>.Snapshot, Double> & Sendable
  ) {
    self.trace = trace
    self.shown = shown
    self.logit = { $0[keyPath: logit] }
    clock = trace.unit.clock()
    let pixels = shown.inputs
    let evidence = trace.unit.snapshots.map { snapshot in
      zip(snapshot.net.weight.scalars, pixels).map { abs($0 * $1) }.max() ?? 0
    }
    limits = (trace.unit.largestWeight, Double(evidence.max() ?? 1))
  }

  private var name: String { shown.isHorse ? "horse" : "deer" }

  var animation: Animation {
    let words = captions
    return Animation(along: clock.timeline) { time in
      scene(at: clock.moment(at: time), saying: words.caption(at: time))
    }
  }

  private func scene(at moment: SharedClock.Moment, saying caption: Caption?) -> Scene {
    let (top, bottom) = Layout.captionedContent.cutting(top: 206, spacing: 14)
    let lower = bottom.columns(shares: [300, 300, 240], spacing: 28)
    let weights = trace.unit.weights(at: moment.step)
    let sum = trace.unit.value(at: moment.step, logit)
    let axes = Axes(
      x: -reach...reach, y: 0...1, in: lower[1], xTitle: "sum z", yTitle: "P(horse)",
      ticks: (5, 3))
    return Scene(
      subtitle: "Every red pixel, times its weight, is a piece of evidence",
      counter: trace.unit.counter(at: moment.readStep), caption: caption
    ) {
      Still("axes") {
        axes
        axes.curve { Double.sigmoid($0) }
        axes.upright(at: 0)
      }
      row(weights, in: top)
      sums(weights, moment, in: lower[0])
      Dot(at: axes.position(x: sum, y: sum.squeezed), radius: 8, ink: .accent)
      ProbabilityBars(
        [sum.squeezed, 1 - sum.squeezed], labels: ["horse", "deer"],
        truth: shown.isHorse ? 0 : 1, decimals: 3, in: lower[2])
    }
  }

  /// How far the axis of the sums reaches: some round number beyond all of them.
  private var reach: Double {
    let largest = trace.unit.snapshots.map { abs(logit($0)) }.max() ?? 1
    return max((largest * 1.15).rounded(.up), 3)
  }

  /// The four pictures of the product, with signs between.
  private func row(_ weights: [Float], in frame: Rect) -> [any Element] {
    let cells = frame.columns(4, spacing: 56)
    let pixels = shown.red
    let titles = ["the \(name)", "its red channel x", "the weights w", "the evidence w·x"]
    let labels = zip(titles, cells).map { title, cell in
      Label(
        title, at: Point(x: cell.midX, y: cell.minY + 16), style: .label, anchor: .baselineCenter)
    }
    let signs = zip(["→", "×", "="], cells).map { sign, cell in
      Label(
        sign, at: Point(x: cell.maxX + 28, y: cell.midY + 14), style: .title.ink(.muted),
        anchor: .center)
    }
    let rooms = cells.map { $0.cutting(top: 28).rest }
    return labels + signs + [
      Picture(shown.colors, width: 32, height: 32, channels: 3, in: rooms[0]),
      Picture(pixels, width: 32, height: 32, in: rooms[1]),
      Picture.weights(weights, width: 32, height: 32, upTo: limits.weight, in: rooms[2]),
      Picture.weights(
        zip(weights, shown.inputs).map { $0 * $1 }, width: 32, height: 32, upTo: limits.evidence,
        in: rooms[3]),
    ]
  }

  /// What speaks for a horse, what against it, and the sum of both with the bias.
  private func sums(
    _ weights: [Float], _ moment: SharedClock.Moment, in frame: Rect
  ) -> [any Element] {
    let evidence = zip(weights, shown.inputs).map { Double($0 * $1) }
    let bias = trace.unit.value(at: moment.step) { Double($0.net.bias.item) }
    let parts = [
      evidence.filter { $0 > 0 }.reduce(0, +), evidence.filter { $0 < 0 }.reduce(0, +), bias,
    ]
    let names = ["for a horse", "against it", "bias b", "sum z"]
    let rows = frame.rows(4, spacing: 2)
    return zip(zip(names, parts + [parts.reduce(0, +)]), rows).flatMap { line, row in
      let style = TextStyle.body.weight(line.0 == "sum z" ? .semibold : .regular)
      return [
        Label(line.0, at: Point(x: row.minX, y: row.midY), style: style, anchor: .leading),
        Label(
          Numeral.fixed(line.1, decimals: 2), at: Point(x: row.minX + 220, y: row.midY),
          style: style, anchor: .trailing),
      ]
    }
  }

  private var captions: CaptionTrack {
    var track = CaptionTrack()
    let end = logit(trace.unit.end).squeezed
    let answer = shown.isHorse ? end : 1 - end
    let share = Numeral.fixed(100 * answer, decimals: 1) + " %"
    track.say("Weights of zero: nothing speaks for either, P = 0.5.", from: 0)
    track.say(
      "Bright pixels under blue weights speak for a horse, under orange ones against it.",
      from: clock.motion.start + 1.2)
    track.say(
      answer > 0.5
        ? "At the end: a \(name), with \(share)."
        : "A mistake in the end: a \(name), with only \(share).",
      from: clock.motion.end)
    return track
  }
}
