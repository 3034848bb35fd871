import Animations
import Drawing
import LessonKit
import Scenes

/// Two networks that start alike: one sees changed pictures, the other the same ones again and again.
extension ImageClassification {
  static let comparisonScene = LessonScene<Self>(
    LessonCard(
      id: "with-and-without", title: "Augmentation narrows the gap to unseen pictures",
      caption: """
        Two networks begin alike and learn from the same pictures. The one that always sees them as they \
        are learns them by heart; the one that sees them changed does better on pictures it never saw.
        """,
      alt:
        "Without augmentation training accuracy leaves test accuracy behind; with it both rise together.",
      description: """
        Two panels on one clock show the accuracy on training pictures and on test pictures. On the left, \
        without augmentation, the training curve climbs to nearly 1 while the test curve stays behind: \
        the gap between them is what was learned by heart. On the right, with augmentation, the two \
        curves stay close, and the test curve ends higher.
        """),
    animate: { $0.comparisonAnimation($1) })

  private func comparisonAnimation(_ trace: Trace) -> Animation {
    let panels = Layout.content.columns(2, spacing: 32)
    let curves = trace.curves
    return SnapshotClock(epochs: epochs).animation { moment in
      let parts = [
        ComparisonPanel(
          title: "Without: the same pictures", training: curves.plainTraining,
          test: curves.plainTest, ink: .series(6), moment: moment, frame: panels[0]),
        ComparisonPanel(
          title: "With: changed every time", training: curves.training, test: curves.test,
          ink: .accent, moment: moment, frame: panels[1]),
      ]
      return Scene(
        subtitle: .text(
          "\(Numeral.whole(pictures)) pictures to learn from, two networks that start alike"),
        counter: moment.counter
      ) {
        Still("axes") { for part in parts { part.plot.ground } }
        for part in parts { part }
      }
    }
  }
}

/// One network: where its test accuracy stands, how far training is ahead of it, and the curves.
private struct ComparisonPanel: Element {
  let title: Inscription
  let training: [Double]
  let test: [Double]
  let ink: Ink
  let moment: EpochMoment
  let frame: Rect

  /// The curves; their axes stay as they are.
  var plot: AccuracyPlot {
    AccuracyPlot(
      training: training, test: test, until: moment.epoch, ink: ink,
      in: frame.cutting(top: 128).rest)
  }

  func draw(on canvas: Canvas) {
    Panel(title, ink: ink, in: frame) { room in
      let halves = room.cutting(top: 84).strip.columns(2)
      BigNumber(
        "test accuracy", test[moment.read] * 100, decimals: 1, unit: "%", ink: ink, size: 48,
        in: halves[0])
      BigNumber(
        "training is ahead by", (training[moment.read] - test[moment.read]) * 100, decimals: 1,
        unit: "points", ink: .muted, size: 48, in: halves[1])
      plot
    }
    .draw(on: canvas)
  }
}
