import Animations
import Drawing
import Exhibits
import LessonKit
import NeuralNets
import Scenes
import Tensors

/// The headline: a horse and a deer, the weights between, and what comes of it.
extension BinaryClassification {
  func animate(_ trace: Trace) -> Animation { UnitPicture(trace: trace).animation }
}

/// The unit at work on two pictures, and how well it does on all.
private struct UnitPicture: Sendable {
  let trace: BinaryClassification.Trace
  let clock: SharedClock
  let limit: Double

  init(trace: BinaryClassification.Trace) {
    self.trace = trace
    clock = trace.unit.clock()
    limit = trace.unit.largestWeight
  }

  var animation: Animation {
    let words = captions
    return Animation(along: clock.timeline) { time in
      scene(at: clock.moment(at: time), saying: words.caption(at: time))
    }
  }

  private func scene(at moment: SharedClock.Moment, saying caption: Caption?) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [140, 200, 244, 212], spacing: 34)
    let (shown, answers) = (columns[0].rows(2, spacing: 14), columns[2].rows(2, spacing: 14))
    let (score, curve) = columns[3].cutting(top: 96, spacing: 6)
    let plot = plot(at: moment, in: curve)
    return Scene(
      subtitle: .formula(
        "P(\\text{horse}) = \\sigma(w_1 x_1 + w_2 x_2 + … + w_{1024} x_{1024} + b)"),
      counter: trace.unit.counter(at: moment.readStep), caption: caption
    ) {
      Still("axes") { plot.ground }
      picture(trace.pictures.horse, in: shown[0])
      picture(trace.pictures.deer, in: shown[1])
      arrows(columns)
      WeightMap(
        trace.unit.weights(at: moment.step), upTo: limit, title: "1,024 weights",
        in: columns[1])
      bars(trace.unit.value(at: moment.step, \.logit.horse), truth: 0, in: answers[0])
      bars(trace.unit.value(at: moment.step, \.logit.deer), truth: 1, in: answers[1])
      BigNumber(
        "right on unseen pictures",
        100 * trace.unit.snapshot(at: moment.readStep).test.accuracy, decimals: 1, unit: "%",
        in: score)
      plot
    }
  }

  private func plot(at moment: SharedClock.Moment, in frame: Rect) -> MajorityPlot {
    MajorityPlot(
      [trace.unit.course("unit", ink: .series(1)) { $0.test.accuracy }],
      baseline: trace.pictures.baseline, until: moment.step / Double(trace.unit.stepsInEpoch),
      in: frame)
  }

  private func picture(_ shown: HorsesAndDeer.Shown, in frame: Rect) -> Picture {
    Picture(
      shown.colors, width: 32, height: 32, channels: 3, in: frame,
      caption: shown.isHorse ? "a horse" : "a deer")
  }

  private func bars(_ logit: Double, truth: Int, in frame: Rect) -> ProbabilityBars {
    ProbabilityBars(
      [logit.squeezed, 1 - logit.squeezed], labels: ["horse", "deer"], truth: truth, decimals: 2,
      in: frame.cutting(bottom: 16).rest)
  }

  /// From both pictures to the weights, and on to both answers.
  private func arrows(_ columns: [Rect]) -> [any Element] {
    columns[0].rows(2, spacing: 14).flatMap { row -> [any Element] in
      zip([columns[0], columns[1]], [columns[1], columns[2]]).map { left, right in
        Arrow(
          from: Point(x: left.maxX + 6, y: row.midY - 14),
          to: Point(x: right.minX - 6, y: row.midY - 14), ink: .muted, width: 2)
      }
    }
  }
}

/// What is said, with the numbers of this training.
extension UnitPicture {
  private var captions: CaptionTrack {
    var track = CaptionTrack()
    let (baseline, end) = (trace.pictures.baseline, trace.unit.end.test.accuracy)
    track.say("All weights are zero: the unit has no opinion.", from: 0)
    track.say(
      "Blue pixels speak for a horse when they are bright, orange ones for a deer.",
      from: clock.motion.start + 1.2)
    track.say(
      "Every picture corrects all weights a little.", from: clock.motion.part(0.45...1).start)
    track.say(
      "\(percent(end)) right, and \(percent(baseline)) for one who always gives the same answer.",
      from: clock.motion.end)
    return track
  }

  private func percent(_ share: Double) -> String { Numeral.fixed(100 * share, decimals: 1) + " %" }
}

extension LearningCourse<Dense> {
  /// The weights at a step, row by row of the picture.
  func weights(at step: Double) -> [Float] { values(at: step) { $0.net.weight.scalars } }

  /// The weight with the strongest colour: the largest of the whole training.
  var largestWeight: Double {
    Double(snapshots.flatMap { $0.net.weight.scalars }.map(abs).max() ?? 1)
  }
}

/// Weights as the picture whose pixels they belong to, with a title above and below it what their colours
/// speak for.
struct WeightMap: Element {
  private let picture: Picture
  private let bar: ColorBar
  private let title: Label

  init(_ weights: [Float], upTo limit: Double, title: String, in frame: Rect) {
    let (head, room) = frame.cutting(top: 20, spacing: 10)
    let side = min(room.width, room.height - 44)
    let place = Rect(x: room.minX, y: room.minY, width: room.width, height: side)
    picture = .weights(weights, width: 32, height: 32, upTo: limit, in: place)
    let area = picture.area
    bar = ColorBar(
      .diverging(upTo: limit),
      in: Rect(x: area.minX, y: area.maxY + 12, width: area.width, height: 40),
      ends: ("for a deer", "for a horse"))
    self.title = Label(
      title, at: Point(x: area.midX, y: head.maxY - 4), style: .label, anchor: .baselineCenter)
  }

  func draw(on canvas: Canvas) {
    canvas.draw(title)
    canvas.draw(picture)
    canvas.draw(bar)
  }
}
