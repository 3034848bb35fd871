import Drawing
import Scenes

extension Timeline {
  /// Beats one after the other: bars grow in turn, one is pointed at, and each beat says its line.
  public static var example: Animation {
    var timeline = Timeline()
    let grow = timeline.beat(lasting: 1.6, saying: "Four models are asked the same question.")
    let point = timeline.beat(lasting: 1.4, saying: "One of them knows best.")
    timeline.hold(1)
    let values = [0.62, 0.71, 0.94, 0.8]
    let columns = Layout.captionedContent.columns(4)
    return Animation(along: timeline) { time in
      Scene {
        for (index, beat) in grow.stagger(4).enumerated() {
          Bars(
            [values[index]], labels: ["model \(index + 1)"], in: columns[index],
            inks: [index == 2 && time > point.start ? .accent : .muted], upTo: 1,
            drawn: beat.progress(at: time, easing: .easeOut))
        }
      }
    }
  }
}
