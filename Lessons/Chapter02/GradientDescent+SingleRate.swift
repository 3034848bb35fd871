import Animations
import Drawing
import LessonKit
import Scenes

/// The scenes with one rate each: the curve, and the arithmetic of every step.
extension GradientDescent {
  static let moderate = LessonScene<Self>(
    LessonCard(
      id: "moderate", title: "Each step is the slope times the learning rate",
      caption:
        "With a moderate learning rate the steps shrink with the slope, and descent settles.",
      alt:
        "A ball walks down a parabola in ever shorter steps while the arithmetic of each step is shown.",
      description: """
        One descent with the middle one of the lesson's learning rates. On the left the ball on its \
        curve with the tangent at the point that each step starts from; on the right the numbers of \
        the step, and the loss on a logarithmic axis. The steps shrink because the slope does.
        """),
    steps: { $0.steps(of: $0.middle) },
    animate: { $0.single($1.middle) })

  static let tooLarge = LessonScene<Self>(
    LessonCard(
      id: "too-large", title: "A large learning rate takes long steps",
      caption: "With a large learning rate every step lands on the other side of the valley.",
      alt: "A ball leaps from one side of a parabola to the other, losing height only slowly.",
      description: """
        One descent with the largest of the lesson's learning rates. Each step is so long that it \
        lands on the other side of the valley, little lower than before. With the book's rate of 0.95 \
        the ball arrives all the same, after 58 steps; from a rate of 1 on it never would.
        """),
    steps: { $0.steps(of: $0.fastest) },
    animate: { $0.single($1.fastest) })

  static let tooSmall = LessonScene<Self>(
    LessonCard(
      id: "too-small", title: "A tiny learning rate takes tiny steps",
      caption: "With a tiny learning rate thousands of steps are not enough.",
      alt: "A ball creeps down a parabola and has not reached the bottom after 2000 steps.",
      description: """
        One descent with the smallest of the lesson's learning rates. The steps are so short that the \
        ball is still on its way when the limit of steps is reached.
        """),
    steps: { $0.steps(of: $0.slowest) },
    animate: { $0.single($1.slowest) })

  private func single(_ descent: Descent) -> Animation {
    let ink = Ink.series(Self.inks[rates.firstIndex(of: descent.rate) ?? 0])
    let walk = SingleDescent(landscape: function, descent: descent, ink: ink)
    return walk.animation
  }
}

/// One walk in full: its curve on the left, its arithmetic and its losses on the right.
private struct SingleDescent: Sendable {
  let landscape: Landscape
  let descent: Descent
  let ink: Ink

  var animation: Animation {
    Animation(on: SharedClock(steps: descent.steps, linearSteps: 8, lasting: 8.2), scene: scene)
  }

  private func scene(at moment: SharedClock.Moment) -> Scene {
    let columns = Layout.content.columns(shares: [1.2, 1], spacing: 40)
    let (numbers, plot) = columns[1].cutting(top: 196, spacing: 16)
    let losses = LossPlot(
      [LossPlot.Series(losses: descent.heights, ink: ink)], moment: moment, in: plot)
    let axes = Axes(
      x: landscape.width, y: landscape.heights, in: columns[0], xTitle: "x", yTitle: "f(x)")
    return Scene(
      subtitle: .formula("\(landscape.formula), \\quad \\eta = \(Numeral.shortest(descent.rate))"),
      counter: moment.counter
    ) {
      Still("axes") {
        DescentPlot.ground(landscape, axes)
        losses.ground
      }
      DescentPlot(
        axes: axes, landscape: landscape, descent: descent, moment: moment, ink: ink,
        showsTangent: true)
      StepArithmetic(
        landscape: landscape, descent: descent, step: min(moment.readStep, descent.steps), ink: ink,
        frame: numbers)
      losses
    }
  }
}

/// The numbers of one step: where, how steep, how far, and where to.
private struct StepArithmetic: Element {
  let landscape: Landscape
  let descent: Descent
  let step: Int
  let ink: Ink
  let frame: Rect

  func draw(on canvas: Canvas) {
    let rows = frame.rows(shares: [1, 1, 1, 1.5], spacing: 0)
    let x = descent.visited[step]
    let slope = landscape.slope(at: x)
    draw("x_k", x, in: rows[0], on: canvas)
    draw("f'(x_k)", slope, ink: .highlight, in: rows[1], on: canvas)
    draw("-\\eta f'(x_k)", -descent.rate * slope, ink: ink, in: rows[2], on: canvas)
    canvas.stroke(
      .line(from: rows[3].topLeft, to: rows[3].topRight), with: .grid, width: 1.5, cap: .butt)
    drawResult(in: rows[3], on: canvas)
  }

  private func draw(
    _ formula: String, _ value: Double, ink: Ink = .ink, in row: Rect, on canvas: Canvas
  ) {
    canvas.draw(
      Formula(formula, size: 22), at: Point(x: row.minX, y: row.midY + 6))
    Label(
      Descent.text(of: value), at: Point(x: row.maxX, y: row.midY + 6),
      style: .body.size(22).weight(.semibold).ink(ink), anchor: .baselineTrailing
    ).draw(on: canvas)
  }

  /// Where the step leads; after the last one, how the walk ended.
  private func drawResult(in row: Rect, on canvas: Canvas) {
    let next = min(step + 1, descent.steps)
    let place = Point(x: row.minX, y: row.midY + 10)
    if let verdict = descent.verdict(after: step) {
      let style = TextStyle.body.size(22).weight(.semibold)
      canvas.draw(Text(verdict, style.ink(descent.ending == .arrived ? .good : .bad)), at: place)
    } else {
      canvas.draw(Formula("x_{k+1}", size: 22), at: place)
    }
    Label(
      Descent.text(of: descent.visited[next]), at: Point(x: row.maxX, y: row.midY + 10),
      style: .body.size(30).weight(.semibold).ink(ink), anchor: .baselineTrailing
    ).draw(on: canvas)
  }
}
