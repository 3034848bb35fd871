import Animations
import Drawing
import Exhibits
import LessonKit
import Scenes

/// The scene that counts right and wrong answers.
extension BinaryClassification {
  static let confusion = LessonScene<Self>(
    LessonCard(
      id: "confusion",
      title: "Right and wrong answers, counted",
      caption: """
        Rows are what the pictures show, columns what was answered. A unit has to be compared with always \
        giving the same answer before its share of right answers means anything.
        """,
      alt: "Three tables count right and wrong answers: a fixed answer, one unit, a dense network."),
    animate: { ConfusionPicture(trace: $1).animation })
}

/// Three who answer, side by side.
private struct ConfusionPicture: Sendable {
  let trace: BinaryClassification.Trace

  var animation: Animation {
    let clock = trace.unit.clock()
    var words = CaptionTrack()
    words.say("Who has learned nothing gives every picture the same answer.", from: 0)
    words.say(
      "Counts move to the diagonal: more deer called deer, more horses called horse.",
      from: clock.motion.start + 1.5)
    words.say(
      "One unit is better than a fixed answer; units in between are better still.",
      from: clock.motion.end)
    if !isOrdered {
      words.say("Unseen pictures decide who learned something.", from: clock.motion.end)
    }
    let said = words
    return Animation(along: clock.timeline) { time in
      // Counts that swing to and fro more often than this would flash.
      let calm = clock.moment(at: (time * 2.5).rounded(.down) / 2.5)
      return scene(at: calm, saying: said.caption(at: time))
    }
  }

  /// Whether the unit beats the fixed answer, and the network the unit.
  private var isOrdered: Bool {
    let (unit, network) = (trace.unit.end.test.accuracy, trace.network.end.test.accuracy)
    return unit > trace.pictures.baseline && network > unit
  }

  private func scene(at moment: SharedClock.Moment, saying caption: Caption?) -> Scene {
    let columns = Layout.captionedContent.columns(3, spacing: 40)
    let (unit, network) = (
      trace.unit.snapshot(at: moment.readStep).test,
      trace.network.snapshot(at: moment.readStep).test
    )
    return Scene(
      subtitle: "\(Numeral.whole(unit.total)) pictures that neither has seen",
      counter: trace.unit.counter(at: moment.readStep), caption: caption
    ) {
      panel("Always the same answer", .muted, fixed, in: columns[0])
      panel("One unit", .series(1), unit, in: columns[1])
      panel("A dense network", .series(3), network, in: columns[2])
    }
  }

  /// The answers of one who calls every picture what most pictures are.
  private var fixed: ConfusionMatrix {
    let test = trace.unit.end.test
    let (deer, horses) = (test.counts[0].reduce(0, +), test.counts[1].reduce(0, +))
    let answer = horses > deer ? 1 : 0
    return ConfusionMatrix(
      labels: Array(repeating: 0, count: deer) + Array(repeating: 1, count: horses),
      predictions: Array(repeating: answer, count: deer + horses), classes: 2)
  }

  private func panel(
    _ title: Inscription, _ ink: Ink, _ answers: ConfusionMatrix, in frame: Rect
  ) -> Panel {
    let largest = Double(answers.counts.map { $0.reduce(0, +) }.max() ?? 1)
    return Panel(title, ink: ink, in: frame) { room in
      let (table, score) = room.cutting(top: room.height - 84, spacing: 6)
      HeatMap(
        answers.counts.map { $0.map(Double.init) }, in: table, map: .sequential(0...largest),
        rowLabels: HorsesAndDeer.classNames, columnLabels: HorsesAndDeer.classNames,
        titles: ("truth", "answer"), decimals: 0, hasColorBar: false)
      BigNumber(
        "right answers", 100 * answers.accuracy, decimals: 1, unit: "%", size: 44, in: score)
    }
  }
}
