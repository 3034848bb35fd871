import Animations
import Drawing
import LessonKit
import Scenes

/// The scene before gradient descent: searches that do not know how steep the curve is.
extension GradientDescent {
  static let search = LessonScene<Self>(
    LessonCard(
      id: "search", title: "Searching without the size of the slope",
      caption: """
        A grid search looks everywhere. A search that only knows which way is down needs the right \
        length of step: too short it never gets there, too long it swings for ever.
        """,
      alt:
        "A grid search and three searches with fixed steps look for a minimum; one fixed step arrives.",
      description: """
        Four searches on one clock. The grid search looks at 2000 points from left to right and keeps \
        the lowest. The directional searches walk downhill with a fixed step: 0.001 is not there after \
        2000 steps, 0.01 arrives after 877, and 8 swings from side to side for ever. Below, the loss of \
        each against the number of points looked at.
        """),
    steps: \.searchSteps,
    animate: { $0.search($1) })

  private func search(_ trace: Trace) -> Animation {
    SearchRace(
      landscape: function, grid: trace.gridSearch, directional: trace.directionalSearches
    ).animation
  }
}

private struct SearchRace: Sendable {
  let landscape: Landscape
  let grid: GridSearch
  let directional: [Descent]

  static let inks: [Ink] = [.series(4), .series(1), .series(3), .series(6)]

  var animation: Animation {
    let steps = max(grid.points.count - 1, directional.map(\.steps).max() ?? 0)
    return Animation(on: SharedClock(steps: steps, linearSteps: 20, lasting: 8.2), scene: scene)
  }

  private func scene(at moment: SharedClock.Moment) -> Scene {
    let (strip, area) = Layout.content.cutting(bottom: 128, spacing: 14)
    let panels = area.columns(1 + directional.count)
    let losses = LossPlot(
      series, title: "lowest loss so far against steps", moment: moment, in: strip)
    return Scene(subtitle: .formula(landscape.formula), counter: moment.counter) {
      Still("axes") {
        for panel in panels {
          DescentPlot.ground(landscape, DescentPanel.axes(landscape, in: panel))
        }
        losses.ground
      }
      GridSearchPanel(
        landscape: landscape, search: grid, moment: moment, ink: Self.inks[0], frame: panels[0])
      for (index, walk) in directional.enumerated() {
        DescentPanel(
          landscape: landscape, descent: walk, title: "Step \(Numeral.shortest(walk.rate))",
          setting: nil, moment: moment, ink: Self.inks[index + 1], frame: panels[index + 1])
      }
      losses
    }
  }

  private var series: [LossPlot.Series] {
    let lowest = grid.lowestSoFar.map { grid.heights[$0] }
    return zip([lowest] + directional.map(\.lowestSoFar), Self.inks).map { losses, ink in
      LossPlot.Series(losses: losses, ink: ink)
    }
  }
}

/// A grid search: what has been looked at, and the lowest point so far.
private struct GridSearchPanel: Element {
  let landscape: Landscape
  let search: GridSearch
  let moment: SharedClock.Moment
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let axes = DescentPanel.axes(landscape, in: frame)
    let last = search.points.count - 1
    let (index, read) = (min(Int(moment.step), last), min(moment.readStep, last))
    drawLooked(upTo: index, axes, on: canvas)
    let lowest = search.points[search.lowestSoFar[read]]
    let isDone = read == last
    Panel(
      "Grid", ink: ink, value: "x = " + Numeral.fixed(lowest, decimals: 5),
      status: Text(
        isDone ? "✓ \(last + 1) points" : "lowest so far",
        isDone ? .label.ink(.good).weight(.semibold) : .note), in: frame
    ) { _ in }.draw(on: canvas)
  }

  private func drawLooked(upTo index: Int, _ axes: Axes, on canvas: Canvas) {
    let looked = (0...index).map { (search.points[$0], search.heights[$0]) }
    axes.line(looked, ink: ink, width: 5).draw(on: canvas)
    let lowest = search.lowestSoFar[index]
    let place = axes.position(x: search.points[lowest], y: search.heights[lowest])
    canvas.stroke(.circle(center: axes.clamped(place), radius: 11), with: ink, width: 2)
    let now = axes.position(x: search.points[index], y: search.heights[index])
    Dot(at: axes.clamped(now), radius: 7, ink: ink).draw(on: canvas)
  }
}
