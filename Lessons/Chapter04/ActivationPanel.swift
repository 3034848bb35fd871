import Drawing
import Kernels
import Scenes

/// An activation function at one moment: its curve with a dot on it, and in a second plot its slope,
/// which is drawn as the dot goes by.
struct ActivationPanel: Element {
  let response: ActivationResponse
  let look: ActivationLook
  let moment: InputClock.Moment
  /// The room for the function.
  let frame: Rect
  /// The room for its slope.
  let slopeFrame: Rect
  /// The formula of the function, where it stands in the room of the function.
  var formula: FormulaLabel?

  /// What stays as it is: the axes and the curve.
  var ground: Layers {
    Layers {
      axes
      slopeAxes
      axes.line(zip(response.inputs, response.outputs).map { ($0, $1) }, ink: look.ink, width: 3.5)
      if let formula { formula }
    }
  }

  func draw(on canvas: Canvas) {
    drawTangent(on: canvas)
    drawSlope(on: canvas)
    Dot(at: place, radius: 8, ink: .highlight).draw(on: canvas)
    callout.draw(on: canvas)
  }

  private var axes: Axes {
    Axes(x: -6.3...6.3, y: look.heights, in: frame, ticks: (7, 5))
  }

  /// Under the function its numbers take the same room, so that one x lies under the other.
  private var slopeAxes: Axes {
    func axes(in frame: Rect) -> Axes {
      Axes(x: -6.3...6.3, y: -0.06...1.1, in: frame, yTitle: "slope", ticks: (7, 2))
    }
    let alone = axes(in: slopeFrame)
    guard slopeFrame.minX == frame.minX else { return alone }
    let indent = self.axes.plot.minX - alone.plot.minX
    return axes(
      in: Rect(
        x: slopeFrame.minX + indent, y: slopeFrame.minY, width: slopeFrame.width - indent,
        height: slopeFrame.height))
  }

  private var place: Point {
    axes.position(x: moment.x, y: response.output(at: moment.x))
  }

  /// The value, in the free corner above the curve.
  private var callout: Callout {
    let y = Numeral.fixed(response.output(at: moment.read), decimals: look.decimals)
    let curve = stride(from: 0, to: response.inputs.count, by: 6).map {
      axes.position(x: response.inputs[$0], y: response.outputs[$0])
    }
    return Callout(
      .formula("y = \\num[0.00]{\(y)}"), at: place, in: axes.plot.inset(dx: 4, dy: 2),
      avoiding: [formula?.bounds.inset(by: -12)].compactMap(\.self), marks: curve,
      towards: -0.7 * .pi,
      distance: 15, clearance: 11,
      ink: .highlight, style: .label.size(18))
  }

  /// A stretch of the line that has the slope of the curve at the dot.
  private func drawTangent(on canvas: Canvas) {
    let y = response.output(at: moment.x)
    let ahead = axes.position(x: moment.x + 1, y: y + response.slope(at: moment.x))
    let reach = (ahead - place).direction * 64
    canvas.clipped(to: .rectangle(axes.plot.inset(by: -1))) {
      canvas.stroke(
        .line(from: place - reach, to: place + reach), with: .highlight, width: 2.5, dash: [7, 5])
    }
  }

  /// The slope as far as the dot has come, and its number.
  private func drawSlope(on canvas: Canvas) {
    for run in response.slopeRuns {
      let reached = run.filter { $0.x <= moment.x + 1e-9 }
      slopeAxes.line(reached, ink: .highlight, width: 3).draw(on: canvas)
    }
    // At a kink the slope itself jumps.
    Dot(
      at: slopeAxes.position(x: moment.x, y: response.slope(at: moment.x)), radius: 6,
      ink: .highlight
    ).jumping().draw(on: canvas)
    Label(
      Numeral.fixed(response.slope(at: moment.read), decimals: 3),
      at: Point(x: slopeAxes.plot.minX + 46, y: slopeAxes.plot.minY - 10),
      style: .body.size(22).weight(.semibold)
    ).draw(on: canvas)
  }
}

/// How an activation function is shown.
struct ActivationLook: Sendable {
  let name: String
  /// The function in the notation of `Formula`.
  let formula: String
  /// The heights of its plot.
  let heights: ClosedRange<Double>
  /// How many decimals its values have.
  let decimals: Int
  let ink: Ink
  /// The side of the dot on which the curve leaves room, as an angle.
  let direction: Double

  static let relu = ActivationLook(
    name: "ReLU",
    formula: """
      \\mathrm{ReLU}(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}
      """,
    heights: -0.8...8.4, decimals: 2, ink: .series(1),
    direction: -0.75 * .pi)

  static let sigmoid = ActivationLook(
    name: "Sigmoid", formula: "\\sigma(x) = \\frac{1}{1 + e^{-x}}", heights: -0.12...1.8,
    decimals: 5, ink: .series(3), direction: -0.5 * .pi)
}

/// A formula at a place.
struct FormulaLabel: Element {
  let formula: Formula
  let place: Point
  let anchor: Anchor

  init(
    _ source: String, at place: Point, size: Double = 22, ink: Ink = .ink,
    anchor: Anchor = .topLeading
  ) {
    formula = Formula(source, size: size, ink: ink)
    (self.place, self.anchor) = (place, anchor)
  }

  /// The room that it takes.
  var bounds: Rect {
    let metrics = formula.metrics
    let corner = place - anchor.place(in: metrics)
    return Rect(x: corner.x, y: corner.y, width: metrics.width, height: metrics.height)
  }

  func draw(on canvas: Canvas) { canvas.draw(formula, at: place, anchor: anchor) }
}
