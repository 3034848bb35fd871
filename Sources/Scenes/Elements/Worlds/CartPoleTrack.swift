public import Drawing

/// A pole that stands on a cart, and the track on which the cart keeps it upright.
public struct CartPoleTrack: Element {
  /// Where the cart is: metres from the middle of the track.
  public let position: Double
  /// How far the pole leans from upright, in radians, to the right for positive angles.
  public let angle: Double
  /// The push on the cart, −1 (full, to the left) to 1; 0 for none.
  public let push: Double
  /// Whether the attempt has failed.
  public let hasFallen: Bool
  /// How far the cart may go to either side, in metres.
  public let positionLimit: Double
  /// How far the pole may lean to either side, in radians.
  public let angleLimit: Double
  private let frame: Rect

  /// A cart with its pole, as large as the frame allows.
  ///
  /// - Parameters:
  ///   - position: Where the cart is: metres from the middle of the track.
  ///   - angle: How far the pole leans from upright, in radians, to the right for positive angles.
  ///   - frame: The room for track, cart and pole.
  ///   - push: The push on the cart, −1 (full, to the left) to 1; 0 for none.
  ///   - hasFallen: Whether the attempt has failed.
  ///   - positionLimit: How far the cart may go to either side, in metres.
  ///   - angleLimit: How far the pole may lean to either side, in radians; 12 degrees if left out.
  public init(
    position: Double, angle: Double, in frame: Rect = Layout.content, push: Double = 0,
    hasFallen: Bool = false, positionLimit: Double = 2.4, angleLimit: Double = .pi / 15
  ) {
    self.position = position
    self.angle = angle
    self.push = push
    self.hasFallen = hasFallen
    self.positionLimit = positionLimit > 0 && positionLimit < 1e6 ? positionLimit : 2.4
    self.angleLimit = angleLimit
    self.frame = frame
  }

  /// The length of a pole, in metres, as it is drawn: longer than in the equations, to be seen.
  private static let poleLength = 2.3

  /// Points in a metre.
  private var scale: Double {
    min(frame.width / (2 * positionLimit + 1.3), frame.height / (Self.poleLength + 1.6))
  }

  private var ground: Double { frame.midY + 0.5 * (Self.poleLength + 0.9) * scale }

  /// Where the pole is fixed to the cart.
  public var hinge: Point { Point(x: frame.midX + position * scale, y: ground - 0.56 * scale) }

  /// The free end of the pole.
  public var tip: Point { hinge + Point(angle: angle - .pi / 2, length: Self.poleLength * scale) }

  /// Draws track, limits, pole, cart and push, in this order.
  public func draw(on canvas: Canvas) {
    drawTrack(on: canvas)
    drawLean(on: canvas)
    drawPush(on: canvas)
    drawCart(on: canvas)
    drawPole(on: canvas)
    if hasFallen { drawMark(on: canvas) }
  }
}

extension CartPoleTrack {
  private func drawTrack(on canvas: Canvas) {
    let end = positionLimit * scale
    let (left, right) = (frame.midX - end, frame.midX + end)
    canvas.stroke(
      .line(
        from: Point(x: left - 0.4 * scale, y: ground), to: Point(x: right + 0.4 * scale, y: ground)),
      with: .muted, width: 3)
    for x in [left, right] {
      let post = Rect(x: x - 3, y: ground - 0.3 * scale, width: 6, height: 0.3 * scale)
      canvas.fill(.roundedRectangle(post, radius: 3), with: .bad)
    }
    for tick in Scale.linear(-positionLimit...positionLimit).ticks(about: 5) {
      let x = frame.midX + tick.value * scale
      canvas.stroke(
        .line(from: Point(x: x, y: ground + 4), to: Point(x: x, y: ground + 9)),
        with: .muted.opacity(0.7), width: 1.5)
      canvas.draw(Text(tick.label, .note), at: Point(x: x, y: ground + 26), anchor: .baselineCenter)
    }
  }

  /// The wedge in which the pole counts as upright.
  private func drawLean(on canvas: Canvas) {
    let reach = 1.08 * Self.poleLength * scale
    let (left, right) = (-.pi / 2 - angleLimit, -.pi / 2 + angleLimit)
    canvas.fill(
      .sector(center: hinge, radius: reach, from: left, to: right),
      with: (isUpright ? Ink.good : .bad).opacity(0.14))
    for edge in [left, right] {
      canvas.stroke(
        .line(from: hinge, to: hinge + Point(angle: edge, length: reach)),
        with: (isUpright ? Ink.good : .bad).opacity(0.6), width: 1.5, dash: [5, 5])
    }
  }

  private var isUpright: Bool { abs(angle) <= angleLimit }

  private func drawCart(on canvas: Canvas) {
    let body = Rect(
      center: Point(x: hinge.x, y: ground - 0.4 * scale),
      size: Size(width: 1.15 * scale, height: 0.42 * scale))
    for side in [-1.0, 1] {
      let wheel = Point(x: hinge.x + 0.34 * side * scale, y: ground - 0.15 * scale)
      canvas.fill(.circle(center: wheel, radius: 0.15 * scale), with: .ink)
      canvas.fill(.circle(center: wheel, radius: 0.06 * scale), with: .paper)
    }
    canvas.fill(.roundedRectangle(body, radius: 0.07 * scale), with: .accent)
  }

  private func drawPole(on canvas: Canvas) {
    let pole = Path.line(from: hinge, to: tip)
    canvas.stroke(pole, with: .paper, width: 0.19 * scale)
    canvas.stroke(pole, with: .series(2), width: 0.13 * scale)
    canvas.fill(.circle(center: hinge, radius: 0.09 * scale), with: .paper)
    canvas.fill(.circle(center: hinge, radius: 0.05 * scale), with: .ink)
  }

  /// An arrow that pushes the cart from behind.
  private func drawPush(on canvas: Canvas) {
    guard abs(push) > 0.02 else { return }
    let way = push > 0 ? 1.0 : -1
    let end = Point(x: hinge.x - way * 0.64 * scale, y: ground - 0.4 * scale)
    let start = end.offset(x: -0.8 * scale * push.clamped(to: -1...1))
    Arrow(from: start, to: end, ink: .highlight, width: 0.06 * scale).draw(on: canvas)
  }

  /// A cross beside the words that say what has happened.
  private func drawMark(on canvas: Canvas) {
    let place = Point(x: frame.midX, y: ground - (Self.poleLength + 1) * scale)
    let words = abs(position) > positionLimit ? "off the track" : "fallen"
    let text = Text(words, .body.size(22).weight(.semibold).ink(.bad))
    let width = text.metrics.width + 30
    let (cross, arm) = (Point(x: place.x - width / 2 + 8, y: place.y), 7.0)
    for turn in [-1.0, 1] {
      canvas.stroke(
        .line(from: cross.offset(x: -arm, y: -arm * turn), to: cross.offset(x: arm, y: arm * turn)),
        with: .bad, width: 3.5)
    }
    canvas.draw(text, at: Point(x: place.x + width / 2, y: place.y), anchor: .trailing)
  }
}
