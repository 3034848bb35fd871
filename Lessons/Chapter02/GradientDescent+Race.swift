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
    let clock = StepClock(steps: walks.map(\.descent.steps).max() ?? 0, linearSteps: 1.5)
    var timeline = Timeline()
    timeline.hold(0.8)
    let race = timeline.beat(lasting: 7.6)
    timeline.hold(2)
    return Animation(along: timeline) { time in
      let progress = race.progress(at: time)
      return scene(
        at: clock.step(at: progress), pace: clock.pace(at: progress) / race.duration, clock: clock)
    }
  }

  private func scene(at moment: Double, pace: Double, clock: StepClock) -> Scene {
    let (losses, panels) = Layout.content.cutting(bottom: 128, spacing: 14)
    return Scene(
      subtitle: subtitle,
      counter: "step \(Numeral.whole(Int(moment))) of \(Numeral.whole(clock.steps))"
    ) {
      for (walk, frame) in zip(walks, panels.columns(walks.count)) {
        DescentPanel(
          landscape: landscape, descent: walk.descent, title: walk.title, setting: walk.setting,
          moment: moment, pace: pace, ink: walk.ink, frame: frame)
      }
      LossPlot(
        walks.map { LossPlot.Series(losses: $0.descent.heights, ink: $0.ink) }, clock: clock,
        moment: moment, in: losses)
    }
  }
}
