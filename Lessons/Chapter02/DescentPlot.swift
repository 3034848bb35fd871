import Animations
import Drawing
import Scenes

/// A walk on its curve, over the ground of `ground(_:_:)`: where it has been, the step it is taking, and the ball.
struct DescentPlot: Element {
  let axes: Axes
  let landscape: Landscape
  let descent: Descent
  let moment: SharedClock.Moment
  let ink: Ink
  var showsTangent = false

  /// The axes, the curve and the mark around its lowest point, which stay as they are.
  static func ground(_ landscape: Landscape, _ axes: Axes) -> Layers {
    Layers {
      axes
      axes.curve(ink: .muted, landscape.value)
      Line(
        .circle(center: axes.position(x: landscape.minimum, y: 0), radius: 11), ink: .muted,
        width: 1.5, dash: [3, 4])
    }
  }

  func draw(on canvas: Canvas) {
    canvas.clipped(to: .rectangle(axes.plot.inset(by: -8))) {
      drawTrail(on: canvas)
      if showsTangent { drawTangent(on: canvas) }
      drawSteps(on: canvas)
    }
    if isBlurred { drawBlur(on: canvas) } else { drawBall(on: canvas) }
  }

  private var step: Int { min(Int(moment.step), descent.steps) }

  private func place(ofStep index: Int) -> Point {
    axes.position(x: descent.visited[index], y: descent.heights[index])
  }

  /// The ball, on the straight way between two points that were visited.
  private var ball: Point {
    let next = min(step + 1, descent.steps)
    return .lerp(
      place(ofStep: step), place(ofStep: next), Easing.smooth(moment.step - Double(step)))
  }

  /// Whether the walk leaps to and fro too fast for the eye: then both ends are shown.
  private var isBlurred: Bool {
    guard moment.pace > 7, step > 0, step < descent.steps, descent.overshoots else { return false }
    return place(ofStep: step).distance(to: place(ofStep: step - 1)) > 14
  }

  private func drawBlur(on canvas: Canvas) {
    for index in [step - 1, step] {
      let place = place(ofStep: index)
      guard axes.plot.inset(by: -8).contains(place) else { continue }
      canvas.group(opacity: 0.55) { Dot(at: place, radius: 8, ink: ink).draw(on: canvas) }
    }
  }

  /// Small dots where the walk has been, none so near another that they run together.
  private func drawTrail(on canvas: Canvas) {
    var last: Point?
    for index in 0...step {
      let place = place(ofStep: index)
      if let last, last.distance(to: place) < 5 { continue }
      canvas.fill(.circle(center: place, radius: 3), with: ink.opacity(0.45))
      last = place
    }
  }

  /// The step being taken, and the three before it, ever fainter.
  private func drawSteps(on canvas: Canvas) {
    for age in stride(from: 3, through: 1, by: -1) where step - age >= 0 {
      let (start, end) = (place(ofStep: step - age), place(ofStep: step - age + 1))
      canvas.stroke(
        .line(from: start, to: end), with: ink.opacity(0.5 / Double(age)), width: 2)
    }
    if step < descent.steps, !isBlurred {
      Arrow(from: place(ofStep: step), to: ball, ink: ink).draw(on: canvas)
    }
  }

  /// A stretch of the tangent at the point that the step starts from.
  private func drawTangent(on canvas: Canvas) {
    let x = descent.visited[step]
    let slope = landscape.slope(at: x)
    let point = axes.position(x: x, y: descent.heights[step])
    let ahead = axes.position(x: x + 1, y: descent.heights[step] + slope) - point
    let reach = 70 / max(ahead.distance(to: .zero), 1e-9)
    canvas.stroke(
      .line(from: point - ahead * reach, to: point + ahead * reach), with: .highlight, width: 2,
      dash: [7, 5])
  }

  private func drawBall(on canvas: Canvas) {
    guard !axes.plot.inset(by: -8).contains(ball) else {
      return Dot(at: ball, radius: 8, ink: ink).draw(on: canvas)
    }
    let edge = axes.clamped(ball)
    let way = ball - edge
    let length = max(way.distance(to: .zero), 1e-9)
    let inward = edge - way * (26 / length)
    Arrow(from: inward, to: edge, ink: .bad, width: 4).draw(on: canvas)
    Label(
      "off the axes", at: axes.plot.point(atX: 0.5, y: 0.4),
      style: .note.ink(.bad).weight(.semibold),
      anchor: .center
    ).draw(on: canvas)
  }
}
