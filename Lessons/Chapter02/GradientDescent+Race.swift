import Animations
import Drawing
import LessonKit
import Scenes

/// The headline: every rate on one clock, each to its end.
extension GradientDescent {
  func animate(_ trace: Trace) -> Animation {
    let walks = trace.descents.enumerated().map { index, descent in
      Race.Walk(
        descent: descent, title: descent.character,
        setting: "\\eta = \(Numeral.shortest(descent.rate))", ink: .series(Self.inks[index]))
    }
    return Race(
      landscape: function, walks: walks,
      subtitle: .formula("x \\leftarrow x - \\eta f'(x), \\quad \(function.formula)")
    ).animation
  }

  /// The numbers of the series colours, one a rate: vermilion, green, blue.
  static let inks = [6, 3, 1]
}

/// Several walks side by side on one clock, over their losses.
struct Race: Sendable {
  /// A walk and its look.
  struct Walk: Sendable {
    let descent: Descent
    let title: String
    let setting: String?
    let ink: Ink
  }

  let landscape: Landscape
  let walks: [Walk]
  let subtitle: Scene.Subtitle

  var animation: Animation {
    let steps = walks.map(\.descent.steps).max() ?? 0
    return Animation(on: SharedClock(steps: steps, linearSteps: 1.5, lasting: 7.6), scene: scene)
  }

  private func scene(at moment: SharedClock.Moment) -> Scene {
    let (strip, area) = Layout.content.cutting(bottom: 128, spacing: 14)
    let panels = area.columns(walks.count)
    let losses = LossPlot(
      walks.map { LossPlot.Series(losses: $0.descent.heights, ink: $0.ink) }, moment: moment,
      in: strip)
    return Scene(subtitle: subtitle, counter: moment.counter) {
      Still("axes") {
        for panel in panels {
          DescentPlot.ground(landscape, DescentPanel.axes(landscape, in: panel))
        }
        losses.ground
      }
      for (walk, panel) in zip(walks, panels) {
        DescentPanel(
          landscape: landscape, descent: walk.descent, title: walk.title, setting: walk.setting,
          moment: moment, ink: walk.ink, frame: panel)
      }
      losses
    }
  }
}
