import Animations
import Drawing
import LessonKit
import Scenes

/// The scene with the whole family: eight functions and their slopes, one x for all.
extension ActivationFunctions {
  static let all = LessonScene<Self>(
    LessonCard(
      id: "all", title: "Eight activation functions and their slopes",
      caption: """
        The functions that nets are made with. They differ most below zero: some have no slope there, \
        some a little, some dip.
        """,
      alt:
        "Eight small plots, ReLU to sigmoid, each with its function, its slope and a dot for one x.",
      description: """
        Eight activation functions on the same axes: ReLU, leaky ReLU, ELU and SELU, softplus, GELU, \
        tanh and sigmoid. A dot carries the same x along each of them; the broken line is the slope, \
        as training computes it. ReLU has none below zero, the leaky one a tenth, ELU and SELU less \
        and less, and GELU dips. Tanh and sigmoid are flat at both ends.
        """),
    steps: \.allSteps,
    animate: { _, trace in
      let clock = InputClock(
        from: -4, to: 4,
        saying: [
          "One x for eight functions.",
          "Below zero ReLU has no slope at all; its relatives keep a little.",
          "Above zero most of them pass x on. Tanh and sigmoid go flat.",
          "Where the slope is 0, nothing is learned.",
        ])
      return clock.animation { moment in
        let cells = Layout.captionedContent.rows(2, spacing: 10).flatMap {
          $0.columns(4, spacing: 20)
        }
        let plots = zip(trace.responses, cells).map { response, cell in
          SmallActivation(response: response, moment: moment, frame: cell)
        }
        return Scene(
          subtitle: "Whole line: the function; broken line: its slope", counter: moment.counter
        ) {
          Still("functions") { for plot in plots { plot.ground } }
          plots
        }
      }
    })
}

/// A function and its slope on small axes, with a dot on each.
private struct SmallActivation: Element {
  let response: ActivationResponse
  let moment: InputClock.Moment
  let frame: Rect

  var ground: Layers {
    Layers {
      axes
      Label(
        response.kind.title, at: Point(x: axes.plot.minX, y: frame.minY + 15),
        style: .label.weight(.semibold))
      for run in response.slopeRuns {
        Line(
          .polyline(run.map { axes.position(x: $0.x, y: $0.y) }), ink: .highlight, width: 2,
          dash: [6, 4], clip: axes.plot)
      }
      axes.line(zip(response.inputs, response.outputs).map { ($0, $1) }, ink: .series(1), width: 3)
      FormulaLabel(
        response.kind.formula, at: axes.plot.topLeft.offset(x: 6, y: 6), size: 18, ink: .muted)
    }
  }

  func draw(on canvas: Canvas) {
    let slope = response.slope(at: moment.x)
    Dot(at: axes.position(x: moment.x, y: slope), radius: 5, ink: .highlight).draw(on: canvas)
    Dot(
      at: axes.position(x: moment.x, y: response.output(at: moment.x)), radius: 6, ink: .series(1)
    )
    .draw(on: canvas)
    Label(
      "slope " + Numeral.fixed(response.slope(at: moment.read), decimals: 2),
      at: Point(x: axes.plot.maxX, y: frame.minY + 15), style: .note.ink(.ink),
      anchor: .baselineTrailing
    ).draw(on: canvas)
  }

  private var axes: Axes {
    Axes(x: -4.4...4.4, y: -2.2...4.6, in: frame.cutting(top: 14, spacing: 0).rest, ticks: (5, 4))
  }
}
