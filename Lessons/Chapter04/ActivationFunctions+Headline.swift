import Animations
import Drawing
import Kernels
import LessonKit
import Scenes

/// The headline: ReLU and sigmoid side by side, one dot for both.
extension ActivationFunctions {
  func animate(_ trace: Trace) -> Animation {
    let clock = InputClock(
      from: -6, to: 6,
      saying: [
        "One number x goes into two functions.",
        "Below zero ReLU answers 0; the sigmoid fades towards 0.",
        "Above zero ReLU passes x on; the sigmoid levels off at 1.",
        "ReLU keeps its slope of 1 for ever. The sigmoid’s is never above ¼.",
      ])
    return clock.animation { moment in
      let frames = Layout.captionedContent.columns(2, spacing: 40)
      return Self.scene(
        [
          Self.reluPanel(trace, at: moment, in: frames[0]),
          Self.sigmoidPanel(trace, at: moment, in: frames[1]),
        ], at: moment)
    }
  }

  private static func scene(
    _ panels: [(name: String, panel: ActivationPanel, frame: Rect)], at moment: InputClock.Moment
  ) -> Scene {
    Scene(counter: "x = " + Numeral.fixed(moment.read, decimals: 2, width: 5)) {
      Still("functions") {
        for panel in panels {
          Panel(.text(panel.name), ink: panel.panel.ink, in: panel.frame) { _ in }
          panel.panel.ground
        }
      }
      for panel in panels { panel.panel }
    }
  }

  private static func reluPanel(
    _ trace: Trace, at moment: InputClock.Moment, in frame: Rect
  ) -> (String, ActivationPanel, Rect) {
    let panel = ActivationPanel(
      response: trace.response(of: .relu), heights: -1...6.5, formula: reluFormula, decimals: 2,
      x: moment.x, readX: moment.read, ink: .series(1),
      frame: frame.cutting(top: 30, spacing: 4).rest)
    return ("ReLU", panel, frame)
  }

  private static func sigmoidPanel(
    _ trace: Trace, at moment: InputClock.Moment, in frame: Rect
  ) -> (String, ActivationPanel, Rect) {
    let panel = ActivationPanel(
      response: trace.response(of: .sigmoid), heights: -0.15...1.1, formula: sigmoidFormula,
      decimals: 5, x: moment.x, readX: moment.read, ink: .series(3),
      frame: frame.cutting(top: 30, spacing: 4).rest)
    return ("Sigmoid", panel, frame)
  }

  static let reluFormula =
    "\\mathrm{ReLU}(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"
  static let sigmoidFormula = "\\sigma(x) = \\frac{1}{1 + e^{-x}}"
}
