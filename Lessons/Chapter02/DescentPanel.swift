import Animations
import Drawing
import Scenes

/// One walk with its heading, over the ground of its plot: what it is like, its rate, where it is, and how it ended.
struct DescentPanel: Element {
  let landscape: Landscape
  let descent: Descent
  /// What the walk is like, in two words.
  let title: String
  /// What it is set to, in the notation of `Formula`; none where the title says it.
  let setting: String?
  let moment: SharedClock.Moment
  let ink: Ink
  let frame: Rect

  /// The axes of a panel that fills a frame.
  static func axes(_ landscape: Landscape, in frame: Rect) -> Axes {
    Axes(
      x: landscape.width, y: landscape.heights, in: Panel.room(in: frame, under: .value),
      ticks: (3, 2))
  }

  func draw(on canvas: Canvas) {
    let step = min(moment.readStep, descent.steps)
    Panel(
      .text(title), ink: ink, setting: setting.map(Inscription.formula),
      value: "x = " + Descent.text(of: descent.visited[step]), status: status(after: step),
      in: frame
    ) { _ in
      DescentPlot(
        axes: Self.axes(landscape, in: frame), landscape: landscape, descent: descent,
        moment: moment, ink: ink)
    }.draw(on: canvas)
  }

  private func loss(after step: Int) -> String {
    let loss = descent.heights[step]
    return loss < 10_000 ? Numeral.fixed(loss, decimals: 2) : Numeral.power(loss, decimals: 1)
  }

  /// The loss while the walk is under way, then how it ended.
  private func status(after step: Int) -> Text {
    guard let verdict = descent.verdict(after: step, isShort: setting == nil) else {
      return Text("loss " + loss(after: step), .note)
    }
    return Text(verdict, .label.ink(descent.ending == .arrived ? .good : .bad).weight(.semibold))
  }
}
