import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: two pictures that the network never learned from, on one clock with its accuracy.
extension ImageClassification {
  func animate(_ trace: Trace) -> Animation {
    let (strip, area) = Layout.content.cutting(bottom: 142, spacing: 16)
    let panels = area.columns(2, spacing: 40)
    let (number, plot) = (strip.columns(shares: [1, 4])[0], strip.columns(shares: [1, 4])[1])
    return SnapshotClock(epochs: epochs).animation { moment in
      let accuracy = AccuracyPlot(
        training: trace.curves.training, test: trace.curves.test, until: moment.epoch,
        ink: .accent, in: plot)
      return Scene(subtitle: .text(Self.subtitle(pictures)), counter: moment.counter) {
        Still("accuracy") { accuracy.ground }
        for (subject, panel) in zip([trace.truck, trace.frog], panels) {
          subjectPanel(subject, trace, at: moment, in: panel)
        }
        BigNumber(
          "test pictures right", trace.curves.test[moment.read] * 100, decimals: 1, unit: "%",
          size: 44, in: number)
        accuracy
      }
    }
  }

  static func subtitle(_ pictures: Int) -> String {
    "Two test pictures; it learns from \(Numeral.whole(pictures)) others, changed a little each time"
  }

  /// A picture with what is said of it, and the probabilities of all classes beside it.
  private func subjectPanel(
    _ subject: Subject, _ trace: Trace, at moment: EpochMoment, in frame: Rect
  ) -> Layers {
    let columns = frame.columns(shares: [3, 5], spacing: 18)
    let state = subject.states.tweened(at: trace.kept.index(of: moment.epoch))
    let (picture, words) = columns[0].cutting(top: columns[0].width, spacing: 14)
    return Layers {
      subject.picture.shown(in: picture)
      verdictNumber(subject, trace, at: moment, size: 56, in: words)
      ProbabilityBars(
        state.probabilities, labels: trace.classNames, truth: subject.label, decimals: 2,
        in: columns[1])
    }
  }

  /// What the network says of a picture, right or wrong, and how sure it is.
  func verdictNumber(
    _ subject: Subject, _ trace: Trace, at moment: EpochMoment, size: Double, in frame: Rect
  ) -> BigNumber {
    let state = subject.states.tweened(at: trace.kept.index(of: moment.epoch))
    let said = state.probabilities.place
    let isRight = said == subject.label
    return BigNumber(
      .text("says \(isRight ? "✓" : "✗") \(trace.classNames[said])"),
      text: Numeral.fixed(state.probabilities[said] * 100, decimals: 0, width: 3), unit: "%",
      ink: isRight ? .good : .bad, size: size, in: frame)
  }
}
