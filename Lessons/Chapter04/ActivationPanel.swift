import Drawing
import Kernels
import Scenes

/// One activation function at one moment: its curve with a dot on it, and below its slope, which is
/// drawn as the dot goes by.
struct ActivationPanel: Element {
  let response: ActivationResponse
  /// The heights of the upper plot.
  let heights: ClosedRange<Double>
  /// The function in the notation of `Formula`, written into the free corner of its plot.
  let formula: String
  let decimals: Int
  /// Where the dot is.
  let x: Double
  /// The input whose numbers are shown; it changes some twelve times a second at most.
  let readX: Double
  let ink: Ink
  let frame: Rect

  /// What stays as it is: the axes, the curve and the formula.
  var ground: Layers {
    Layers {
      axes
      axes.line(zip(response.inputs, response.outputs).map { ($0, $1) }, ink: ink, width: 3.5)
      slopeAxes
      FormulaLabel(formula, at: formulaBox.topLeft, size: 24)
    }
  }

  private var parts: (upper: Rect, lower: Rect) {
    let (lower, upper) = frame.cutting(bottom: frame.height * 0.36, spacing: 8)
    return (upper, lower)
  }

  /// Both plots keep the same room for numbers, so that their x lie one under the other.
  private func plot(in frame: Rect) -> Rect {
    Rect(x: frame.minX + 10, y: frame.minY, width: frame.width - 10, height: frame.height)
  }

  private var axes: Axes {
    Axes(x: -6...6, y: heights, in: parts.upper, ticks: (6, 4))
  }

  private var slopeAxes: Axes {
    Axes(
      x: .linear(-6...6), y: .linear(-0.06...1.1), in: parts.lower, yTitle: "slope", ticks: (6, 2))
  }

  private var formulaBox: Rect {
    let size = Formula(formula, size: 24).metrics
    return Rect(
      x: axes.plot.minX + 14, y: axes.plot.minY + 10, width: size.width, height: size.height)
  }

  func draw(on canvas: Canvas) {
    drawTangent(on: canvas)
    drawSlope(on: canvas)
    let place = axes.position(x: x, y: response.output(at: x))
    Dot(at: place, radius: 8, ink: .highlight).draw(on: canvas)
    callout(at: place).draw(on: canvas)
  }

  private func callout(at place: Point) -> Callout {
    let curve = stride(from: 0, to: response.inputs.count, by: 6).map {
      axes.position(x: response.inputs[$0], y: response.outputs[$0])
    }
    return Callout(
      .formula("x = \\num[-0.00]{\(Numeral.fixed(readX, decimals: 2))}"),
      .formula("y = \\num[-0.00]{\(Numeral.fixed(response.output(at: readX), decimals: decimals))}"),
      at: place, in: axes.plot, avoiding: [formulaBox.inset(by: -8)], marks: curve,
      towards: 0.5 * .pi, clearance: 11, ink: .highlight)
  }

  /// A stretch of the line that has the slope of the curve at the dot.
  private func drawTangent(on canvas: Canvas) {
    let slope = response.slope(at: x)
    let point = axes.position(x: x, y: response.output(at: x))
    let ahead = axes.position(x: x + 1, y: response.output(at: x) + slope) - point
    let reach = ahead.direction * 64
    canvas.clipped(to: .rectangle(axes.plot.inset(by: -10))) {
      canvas.stroke(
        .line(from: point - reach, to: point + reach), with: .highlight, width: 2.5, dash: [7, 5])
    }
  }

  /// The slope as far as the dot has come, and its number.
  private func drawSlope(on canvas: Canvas) {
    let index = response.index(of: x)
    for run in response.slopeRuns {
      let reached = run.filter { response.index(of: $0.x) <= index }
      slopeAxes.line(reached, ink: .highlight, width: 3).draw(on: canvas)
    }
    let slope = response.slope(at: x)
    Dot(at: slopeAxes.position(x: x, y: slope), radius: 6, ink: .highlight).draw(on: canvas)
    Label(
      Numeral.fixed(response.slope(at: readX), decimals: 3),
      at: Point(x: slopeAxes.plot.maxX, y: slopeAxes.plot.minY - 9),
      style: .body.weight(.semibold), anchor: .baselineTrailing
    ).draw(on: canvas)
  }
}

/// A formula at a place.
struct FormulaLabel: Element {
  let formula: Formula
  let place: Point

  /// A formula with its top left corner at a place.
  init(_ source: String, at place: Point, size: Double = 22, ink: Ink = .ink) {
    formula = Formula(source, size: size, ink: ink)
    self.place = place
  }

  func draw(on canvas: Canvas) { canvas.draw(formula, at: place, anchor: .topLeading) }
}
