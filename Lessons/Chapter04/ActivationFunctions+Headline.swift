import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: ReLU and sigmoid side by side, one x for both.
extension ActivationFunctions {
  func animate(_ trace: Trace) -> Animation {
    let clock = InputClock(
      from: -6, to: 6,
      saying: [
        "One number x goes into two functions.",
        "Below zero ReLU answers 0; the sigmoid fades towards 0.",
        "Above zero ReLU passes x on; the sigmoid levels off at 1.",
        "ReLU’s slope is 1 for every positive x. The sigmoid’s is never above ¼.",
      ])
    return clock.animation { moment in
      let frames = Layout.captionedContent.columns(2, spacing: 40)
      let panels = [
        Self.panel(trace.response(of: .relu), .relu, at: moment, in: frames[0]),
        Self.panel(trace.response(of: .sigmoid), .sigmoid, at: moment, in: frames[1]),
      ]
      return Scene(
        subtitle: "Above, what each function answers; below, how steep it is there",
        counter: moment.counter
      ) {
        Still("functions") {
          for (panel, frame) in zip(panels, frames) {
            let head = frame.cutting(top: 56).strip
            Panel(.text(panel.look.name), ink: panel.look.ink, in: head.offset(dy: 15)) { _ in }
            FormulaLabel(
              panel.look.formula, at: head.point(atX: 1, y: 0.5), size: 24, anchor: .trailing)
            panel.ground
          }
        }
        panels
      }
    }
  }

  private static func panel(
    _ response: ActivationResponse, _ look: ActivationLook, at moment: InputClock.Moment,
    in frame: Rect
  ) -> ActivationPanel {
    let room = frame.cutting(top: 56).rest
    let (slope, function) = room.cutting(bottom: 122, spacing: 2)
    return ActivationPanel(
      response: response, look: look, moment: moment, frame: function, slopeFrame: slope)
  }
}
