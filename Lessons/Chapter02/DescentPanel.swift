import Drawing
import Scenes

/// One walk with its heading: what it is like, its rate, where it is, and how it ended.
struct DescentPanel: Element {
  let landscape: Landscape
  let descent: Descent
  /// What the walk is like, in two words.
  let title: String
  /// The rate or length of its steps, in the notation of `Formula`.
  let rate: String
  let moment: Double
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let (heading, plot) = frame.cutting(top: 62, spacing: 4)
    let step = min(Int(moment), descent.steps)
    let verdict = descent.verdict(after: step)
    PanelHeading(
      title: title, formula: rate,
      value: "x = " + Numeral.fixed(descent.visited[step], decimals: 5),
      note: verdict ?? "loss " + Numeral.fixed(descent.heights[step], decimals: 2),
      noteStyle: verdict == nil ? .note : verdictStyle, ink: ink, frame: heading
    ).draw(on: canvas)
    DescentPlot(
      axes: Axes(x: landscape.domain, y: landscape.heights, in: plot, ticks: (2, 2)),
      landscape: landscape, descent: descent, moment: moment, ink: ink
    ).draw(on: canvas)
  }

  private var verdictStyle: TextStyle {
    .note.ink(descent.ending == .arrived ? .good : .bad).weight(.semibold)
  }
}
