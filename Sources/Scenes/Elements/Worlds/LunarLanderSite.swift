public import Drawing

/// A lander over the ground of a moon, with the flames of its engines and a pad between two flags.
public struct LunarLanderSite: Element {
  /// Where the lander is, across: −1 at the left edge, 0 over the pad, 1 at the right edge.
  public let x: Double
  /// How high its feet are: 0 on the pad, in the same unit.
  public let y: Double
  /// How far it leans, in radians, to the right for positive angles.
  public let angle: Double
  /// How strong the main engine burns, 0…1.
  public let mainFlame: Double
  /// How strong the engine at its left side burns, 0…1; it pushes to the right.
  public let leftFlame: Double
  /// How strong the engine at its right side burns, 0…1; it pushes to the left.
  public let rightFlame: Double
  /// The heights of the ground at equal distances from the left edge to the right.
  public let terrain: [Double]
  /// Where the lander has been, shown as a trail.
  public let trail: [Point]
  private let frame: Rect

  /// Ground as one might find it.
  public static let sampleTerrain = [
    0.22, 0.3, 0.12, 0.02, -0.02, 0, 0, -0.03, 0.1, 0.2, 0.36, 0.28,
  ]

  /// A lander over its ground.
  ///
  /// - Parameters:
  ///   - x: Where the lander is, across: −1 at the left edge, 0 over the pad, 1 at the right edge.
  ///   - y: How high its feet are: 0 on the pad, in the same unit.
  ///   - angle: How far it leans, in radians, to the right for positive angles.
  ///   - frame: The room for the picture.
  ///   - flames: How strong each engine burns, 0…1: the main one, the one at the left side and the
  ///     one at the right.
  ///   - terrain: The heights of the ground at equal distances from the left edge to the right.
  ///   - trail: Where the lander has been, in the unit of `x` and `y`.
  public init(
    x: Double, y: Double, angle: Double = 0, in frame: Rect = Layout.content,
    flames: (main: Double, left: Double, right: Double) = (0, 0, 0),
    terrain: [Double] = sampleTerrain, trail: [Point] = []
  ) {
    self.x = x
    self.y = y
    self.angle = angle
    (mainFlame, leftFlame, rightFlame) = flames
    self.terrain = terrain
    self.trail = trail
    self.frame = frame
  }

  /// Half of the width of the pad.
  private static let padReach = 0.17

  /// Points in the unit of x and y.
  private var scale: Double { min(frame.width / 2, frame.height / 1.3) }

  /// The size of the lander: its body is about two of these wide.
  private var unit: Double { 0.078 * scale }

  /// The place of a position on the canvas.
  public func point(x: Double, y: Double) -> Point {
    Point(
      x: frame.midX + x * frame.width / 2, y: frame.maxY - 0.16 * frame.height - y * scale)
  }

  /// Draws stars, ground, pad, trail, flames and lander, in this order.
  public func draw(on canvas: Canvas) {
    drawSky(on: canvas)
    canvas.clipped(to: .rectangle(frame)) {
      drawGround(on: canvas)
      drawTrail(on: canvas)
      let place = point(x: x, y: y)
      let pose = Transform.scale(unit)
        .then(.rotation(angle, about: .zero))
        .then(.translation(x: place.x, y: place.y))
      // The figure's feet stand two units under its origin.
      canvas.transformed(by: Transform.translation(x: 0, y: -2).then(pose)) {
        drawFlames(on: canvas)
        drawLander(on: canvas)
      }
    }
  }
}

extension LunarLanderSite {
  /// Stars at scattered places, the same in every frame.
  private func drawSky(on canvas: Canvas) {
    canvas.fill(.roundedRectangle(frame, radius: 8), with: .grid.opacity(0.45))
    for index in 0..<36 {
      let across = (Double(index) * 0.754_878 + 0.3).truncatingRemainder(dividingBy: 1)
      let down = (Double(index) * 0.569_840 + 0.1).truncatingRemainder(dividingBy: 1)
      let size = index.isMultiple(of: 5) ? 1.8 : 1.1
      canvas.fill(
        .circle(center: frame.point(atX: 0.02 + 0.96 * across, y: 0.03 + 0.6 * down), radius: size),
        with: .muted.opacity(0.6))
    }
  }

  private func drawGround(on canvas: Canvas) {
    let last = Double(max(terrain.count - 1, 1))
    let ridge = terrain.enumerated().map { index, height in
      point(x: 2 * Double(index) / last - 1, y: height)
    }
    let pad = [point(x: -Self.padReach, y: 0), point(x: Self.padReach, y: 0)]
    let left = ridge.filter { $0.x < pad[0].x - 4 }
    let right = ridge.filter { $0.x > pad[1].x + 4 }
    let line = left + pad + right
    let ends = [
      Point(x: frame.minX, y: line[0].y), Point(x: frame.maxX, y: line[line.count - 1].y),
    ]
    let surface = [ends[0]] + line + [ends[1]]
    canvas.fill(
      .polygon(surface + [frame.bottomRight, frame.bottomLeft]),
      with: .muted.mixed(with: .paper, by: 0.55))
    canvas.stroke(.polyline(surface), with: .muted, width: 2.5, cap: .butt)
    canvas.stroke(.polyline(pad), with: .good, width: 6)
    for foot in pad { drawFlag(at: foot, on: canvas) }
  }

  private func drawFlag(at foot: Point, on canvas: Canvas) {
    let top = foot.offset(y: -2.4 * unit)
    canvas.stroke(.line(from: foot, to: top), with: .ink, width: max(1.5, 0.14 * unit))
    canvas.fill(
      .polygon([top, top.offset(x: 1.1 * unit, y: 0.4 * unit), top.offset(y: 0.8 * unit)]),
      with: .highlight)
  }

  private func drawTrail(on canvas: Canvas) {
    guard trail.count > 1 else { return }
    let places = trail.map { point(x: $0.x, y: $0.y).offset(y: -2 * unit) }
    canvas.stroke(
      .polyline(places), with: .accent.opacity(0.6), width: 2, dash: [2, 6])
  }

  private func drawFlames(on canvas: Canvas) {
    drawFlame(from: Point(x: 0, y: 0.75), toward: .pi / 2, strength: mainFlame, on: canvas)
    drawFlame(from: Point(x: -1, y: -0.55), toward: .pi, strength: 0.45 * leftFlame, on: canvas)
    drawFlame(from: Point(x: 1, y: -0.55), toward: 0, strength: 0.45 * rightFlame, on: canvas)
  }

  /// A flame with a bright core; at full strength it is two and a half units long.
  private func drawFlame(
    from nozzle: Point, toward angle: Double, strength: Double, on canvas: Canvas
  ) {
    let strength = strength.clamped(to: 0...1)
    guard strength > 0.02 else { return }
    for (length, width, ink) in [(2.5, 0.42, Ink.series(6)), (1.5, 0.24, .series(2))] {
      let along = Point(angle: angle, length: length * strength)
      let across = along.direction.perpendicular * (width * min(1, strength + 0.3))
      var flame = Path()
      flame.move(to: nozzle + across)
      flame.curve(
        to: nozzle + along, control1: nozzle + across * 1.4 + along * 0.4,
        control2: nozzle + across * 0.3 + along * 0.7)
      flame.curve(
        to: nozzle - across, control1: nozzle - across * 0.3 + along * 0.7,
        control2: nozzle - across * 1.4 + along * 0.4)
      flame.close()
      canvas.fill(flame, with: ink)
    }
  }

  /// The lander in units: legs down to 2, a body about the origin, a cabin over it.
  private func drawLander(on canvas: Canvas) {
    for side in [-1.0, 1] {
      let (hip, foot) = (Point(x: 0.6 * side, y: 0.3), Point(x: 1.45 * side, y: 1.93))
      canvas.stroke(.line(from: hip, to: foot), with: .ink, width: 0.2)
      canvas.stroke(
        .line(from: foot.offset(x: -0.28), to: foot.offset(x: 0.28)), with: .ink, width: 0.16)
    }
    canvas.fill(
      .polygon([
        Point(x: -0.28, y: 0.4), Point(x: 0.28, y: 0.4), Point(x: 0.45, y: 0.85),
        Point(x: -0.45, y: 0.85),
      ]), with: .ink)
    let body = Path.polygon([
      Point(x: -0.62, y: -1.25), Point(x: 0.62, y: -1.25), Point(x: 1, y: -0.6),
      Point(x: 1, y: 0.45), Point(x: -1, y: 0.45), Point(x: -1, y: -0.6),
    ])
    canvas.fill(body, with: .accent)
    canvas.stroke(body, with: .accent, width: 0.22)
    canvas.fill(.circle(center: Point(x: 0, y: -0.55), radius: 0.38), with: .paper)
    canvas.stroke(.circle(center: Point(x: 0, y: -0.55), radius: 0.38), with: .ink, width: 0.12)
    canvas.stroke(
      .line(from: Point(x: -0.9, y: 0.12), to: Point(x: 0.9, y: 0.12)), with: .highlight,
      width: 0.2, cap: .butt)
  }
}
