import Drawing

extension RecurrentCell {
  private var isForward: Bool {
    if case .backward = signal { return false }
    return true
  }

  private var signalInk: Ink { isForward ? .accent : .highlight }

  /// How many steps of time the signal has gone, counted from the left; nil where there is none.
  private var front: Double? {
    switch signal {
    case .forward(let progress): progress.unitShare * Double(steps)
    case .backward(let progress): (1 - progress.unitShare) * Double(steps)
    case nil: nil
    }
  }

  /// How brightly a cell is lit: most in the middle of its step.
  private func glow(of step: Int) -> Double {
    guard let front else { return 0 }
    let strength = isForward ? 1 : strength(of: step)
    return (1 - abs(front - Double(step) - 0.5).ramp(from: 0, to: 0.6)) * strength
  }

  /// How strong the gradient is at a step, as a share of the strongest.
  private func strength(of step: Int) -> Double {
    guard let gradient = gradients[ifThere: step] else { return 1 }
    return abs(gradient.signedShare(of: gradients.largestMagnitude))
  }

  /// The loop of the rolled cell, out at the right and back in.
  func drawLoop(on canvas: Canvas) {
    let presence = 1 - unrolled.ramp(from: 0, to: 0.4)
    guard presence > 0 else { return }
    let corner = place(of: 0).offset(x: half)
    let (out, back) = (corner.offset(y: -half * 0.45), corner.offset(y: half * 0.45))
    var path = Path()
    path.move(to: out)
    path.curve(
      to: back.offset(x: 10), control1: out.offset(x: half * 2.2, y: -half * 0.9),
      control2: back.offset(x: half * 2.2, y: half * 0.9))
    let ink = Ink.muted.opacity(presence)
    canvas.stroke(path, with: ink, width: 2)
    Arrow(from: back.offset(x: 14, y: 2.5), to: back.offset(x: 1, y: -1), ink: ink, width: 2.4)
      .draw(on: canvas)
    Inscription.formula("h_t").draw(
      on: canvas, at: corner.offset(x: half * 1.5 + 14), anchor: .leading,
      style: .label.ink(.ink.opacity(presence)))
  }

  /// The arrow that hands the hidden state on.
  func drawLink(after step: Int, on canvas: Canvas) {
    let presence = unrolled.ramp(from: 0.35, to: 0.8)
    guard presence > 0 else { return }
    let start = place(of: step).offset(x: half + 3)
    let end = place(of: step + 1).offset(x: -half - 3)
    guard end.x - start.x > 8 else { return }
    Arrow(from: start, to: end, ink: .muted.opacity(presence), width: 2).draw(on: canvas)
    if end.x - start.x > 34 {
      Inscription.formula("h_{\(step + 1)}").draw(
        on: canvas, at: .lerp(start, end, 0.46).offset(y: -10), anchor: .baselineCenter,
        style: .label.ink(.ink.opacity(presence)))
    }
    drawGradient(after: step, from: end, to: start, on: canvas)
    if let front {
      drawBead(
        at: front - Double(step) - 0.72, over: 0.56, from: start, to: end,
        size: isForward ? 1 : strength(of: step), on: canvas)
    }
  }

  /// An arrow back through time, as wide as the gradient is strong.
  private func drawGradient(
    after step: Int, from start: Point, to end: Point, on canvas: Canvas
  ) {
    guard !isForward, let front, !gradients.isEmpty else { return }
    let presence = 1 - front.ramp(from: Double(step) + 0.7, to: Double(step) + 1.3)
    let width = 1 + 5 * strength(of: step)
    guard presence > 0 else { return }
    let down = Point(x: 0, y: half * 0.42)
    Arrow(
      from: start + down, to: .lerp(start, end, presence) + down,
      ink: .highlight.opacity(0.35 + 0.65 * strength(of: step)), width: width
    ).draw(on: canvas)
  }

  /// A bead on its way, `progress` counted in steps of time from the start of a line.
  private func drawBead(
    at progress: Double, over length: Double, from start: Point, to end: Point, size: Double,
    on canvas: Canvas
  ) {
    guard progress > 0, progress < length else { return }
    let share = progress / length
    let radius = min(7, half * 0.16) * (0.4 + 0.6 * size) * min(1, 8 * min(share, 1 - share))
    let place = Point.lerp(start, end, share.ramp(from: 0, to: 1))
    canvas.fill(.circle(center: place, radius: radius + 2), with: .paper)
    canvas.fill(.circle(center: place, radius: radius), with: signalInk)
  }

  func drawCell(_ step: Int, on canvas: Canvas) {
    let place = place(of: step)
    drawPort(step, side: 1, name(of: inputs, "x", step), "x_t", on: canvas)
    drawPort(step, side: -1, name(of: outputs, "y", step), "y_t", on: canvas)
    let box = Rect(center: place, size: Size(width: 2 * half, height: 2 * half))
    let glow = glow(of: step)
    canvas.fill(
      .roundedRectangle(box.inset(by: -4 - 4 * glow), radius: 18),
      with: signalInk.opacity(0.3 * glow))
    let outline = Path.roundedRectangle(box, radius: 14)
    canvas.fill(outline, with: .paper)
    canvas.fill(outline, with: .series(1).opacity(0.1))
    canvas.stroke(outline, with: Ink.series(1).mixed(with: signalInk, by: glow), width: 2.5)
    let state = hidden[ifThere: step] ?? []
    let style = label.style(.label.weight(.semibold), fitting: 1.8 * half)
    if label.metrics(style).width <= 2 * half - 4 {
      label.draw(
        on: canvas, at: place.offset(y: state.isEmpty ? 0 : -half * 0.35), anchor: .center,
        style: style)
    }
    drawState(state, of: step, at: place.offset(y: half * 0.38), on: canvas)
  }

  /// The hidden state as a row of tinted squares; it appears when the signal has come by.
  private func drawState(
    _ state: [Double], of step: Int, at place: Point, on canvas: Canvas
  ) {
    guard !state.isEmpty else { return }
    let limit = hidden.joined().largestMagnitude
    let isSeen = !isForward || (front ?? .infinity) >= Double(step) + 0.5
    let side = min(1.6 * half / Double(state.count), half * 0.5)
    for (index, value) in state.enumerated() {
      let x = place.x + (Double(index) - Double(state.count) / 2) * side
      let square = Rect(x: x, y: place.y - side / 2, width: side, height: side)
      let tint = Ink.signed(isSeen ? value.signedShare(of: limit) : 0)
      canvas.fill(.rectangle(square), with: tint)
      canvas.stroke(.rectangle(square), with: .muted.opacity(0.6), width: 1, join: .miter)
    }
  }

  private func name(of names: [Inscription], _ letter: String, _ step: Int) -> Inscription {
    names[ifThere: step] ?? .formula("\(letter)_{\(step + 1)}")
  }

  /// What goes in (below, side 1) or comes out (above, side −1), with its arrow.
  private func drawPort(
    _ step: Int, side: Double, _ name: Inscription, _ rolledName: String, on canvas: Canvas
  ) {
    let cell = place(of: step)
    let port = cell.offset(y: side * reach)
    let edge = cell.offset(y: side * (half + 3))
    let rim = port.offset(y: -side * (portRadius + 3))
    let (start, end) = side > 0 ? (rim, edge) : (edge, rim)
    Arrow(from: start, to: end, ink: .muted, width: 2).draw(on: canvas)
    if let front, unrolled == 1, isForward {
      let begin = Double(step) + (side > 0 ? 0.0 : 0.6)
      drawBead(at: front - begin, over: 0.4, from: start, to: end, size: 1, on: canvas)
    }
    let widest = max(portRadius, frame.width / Double(2 * steps) - 4)
    let nameWidth = name.metrics(.label).width
    let width = min(max(portRadius, nameWidth / 2 + 10), widest)
    let box = Rect(center: port, size: Size(width: 2 * width, height: 2 * portRadius))
    let outline = Path.roundedRectangle(box, radius: portRadius)
    canvas.fill(outline, with: .paper)
    canvas.fill(outline, with: .grid.opacity(0.6))
    canvas.stroke(outline, with: .muted, width: 1.75)
    let own = unrolled.ramp(from: 0.4, to: 0.7)
    for (text, presence) in [(name, own), (.formula(rolledName), 1 - own)] where presence > 0 {
      guard portRadius >= 9, text.metrics(.label).width <= 2 * width - 4 else { continue }
      text.draw(
        on: canvas, at: port, anchor: .center, style: .label.ink(.ink.opacity(presence)))
    }
  }
}
