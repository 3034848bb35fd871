public import Drawing
import Kernels

/// A car too weak for its hill, which has to swing up to the flag.
///
/// The hill is `sin 3x`, from a wall at −1.2 to the right edge at 0.6.
public struct MountainCarHill: Element {
  /// Where the car is along the hill.
  public let position: Double
  /// The push of its engine, −1 (full, to the left) to 1; 0 for none.
  public let push: Double
  /// Where the car has been, shown as a trail; the last place is the latest.
  public let trail: [Double]
  /// Where the flag stands.
  public let goal: Double
  /// Where further cars are.
  public let others: [Double]
  /// How large the cars are, beside what goes with the frame by itself.
  public let carScale: Double
  /// How much of the cars is there, 0…1.
  public let carsShown: Double
  private let frame: Rect

  /// A car on its hill.
  ///
  /// - Parameters:
  ///   - position: Where the car is along the hill, −1.2…0.6.
  ///   - frame: The room for hill, car and flag.
  ///   - push: The push of its engine, −1 (full, to the left) to 1; 0 for none.
  ///   - trail: Where the car has been, the latest place last.
  ///   - goal: Where the flag stands.
  ///   - others: Where further cars are, which stand back behind the first.
  ///   - carScale: How large the cars are, beside what goes with the frame by itself.
  ///   - carsShown: How much of the cars is there, 0…1.
  public init(
    position: Double, in frame: Rect = Layout.content, push: Double = 0, trail: [Double] = [],
    goal: Double = 0.5, others: [Double] = [], carScale: Double = 1, carsShown: Double = 1
  ) {
    self.position = position
    self.push = push
    self.trail = trail
    self.goal = goal
    self.others = others
    self.carScale = carScale
    self.carsShown = carsShown
    self.frame = frame
  }

  /// What is drawn of the hill: a little of the wall, and a little past the right end.
  private static let span = -1.36...0.8

  /// The unit of the car: its width is 2.
  private var unit: Double { 0.048 * min(frame.width, 1.4 * frame.height) }

  /// The place of a position on the hill.
  public func point(at position: Double) -> Point {
    let share = (position - Self.span.lowerBound) / (Self.span.upperBound - Self.span.lowerBound)
    let height = 0.5 + 0.5 * Double.sin(3 * position)
    return Point(
      x: frame.minX + share * frame.width,
      y: frame.maxY - frame.height * (0.1 + 0.62 * height))
  }

  /// The slope of the hill as it is drawn, in radians, clockwise.
  public func slope(at position: Double) -> Double {
    point(at: position - 1e-4).angle(to: point(at: position + 1e-4))
  }

  /// Draws hill, wall, flag, trail and cars, in this order.
  public func draw(on canvas: Canvas) {
    drawHill(on: canvas)
    drawFlag(on: canvas)
    drawTrail(on: canvas)
    canvas.group(opacity: carsShown) {
      for other in others { drawCar(at: other, push: 0, paled: 0.45, on: canvas) }
      drawCar(at: position, push: push, paled: 0, on: canvas)
    }
  }

  private func drawCar(at position: Double, push: Double, paled: Double, on canvas: Canvas) {
    let pose = Transform.rotation(slope(at: position)).then(
      .translation(x: point(at: position).x, y: point(at: position).y))
    canvas.transformed(by: Transform.scale(unit * carScale).then(pose)) {
      drawCar(push: push, paled: paled, on: canvas)
    }
  }
}

extension MountainCarHill {
  private func drawHill(on canvas: Canvas) {
    let start = point(at: -1.2).x - unit
    let ridge = (0...120).map { point(at: tweenedSpan(Double($0) / 120)) }.filter { $0.x >= start }
    let foot = ridge.first?.x ?? frame.minX
    canvas.fill(
      .polygon(ridge + [frame.bottomRight, Point(x: foot, y: frame.maxY)]),
      with: .good.mixed(with: .paper, by: 0.72))
    let top = frame.minY + 0.12 * frame.height
    canvas.fill(
      .rectangle(Rect(x: frame.minX, y: top, width: foot - frame.minX, height: frame.maxY - top)),
      with: .muted.mixed(with: .paper, by: 0.5))
    canvas.stroke(.polyline(ridge), with: .good, width: 4, cap: .butt)
  }

  private func tweenedSpan(_ share: Double) -> Double {
    Self.span.lowerBound + share * (Self.span.upperBound - Self.span.lowerBound)
  }

  private func drawFlag(on canvas: Canvas) {
    let foot = point(at: goal)
    // It looks out over a car in front of it.
    let top = foot.offset(y: -max(3.4, 1.75 * carScale + 1.4) * unit)
    canvas.stroke(.line(from: foot, to: top), with: .ink, width: 0.22 * unit)
    canvas.fill(
      .polygon([top, top.offset(x: -1.7 * unit, y: 0.65 * unit), top.offset(y: 1.3 * unit)]),
      with: .highlight)
  }

  private func drawTrail(on canvas: Canvas) {
    let shown = trail.suffix(60)
    for (index, position) in shown.enumerated() {
      let age = Double(index + 1) / Double(shown.count)
      let place = point(at: position) + Point(angle: slope(at: position) - .pi / 2, length: unit)
      canvas.fill(
        .circle(center: place, radius: 0.15 * unit), with: .accent.opacity(0.1 + 0.5 * age))
    }
  }

  /// The car in units, its wheels on the origin's level, headed right.
  private func drawCar(push: Double, paled: Double, on canvas: Canvas) {
    if abs(push) > 0.02 { drawExhaust(of: push, on: canvas) }
    var body = Path.roundedRectangle(Rect(x: -1.1, y: -1.05, width: 2.2, height: 0.7), radius: 0.25)
    body.append(
      .polygon([
        Point(x: -0.75, y: -1), Point(x: -0.45, y: -1.6), Point(x: 0.35, y: -1.6),
        Point(x: 0.7, y: -1),
      ]))
    canvas.stroke(body, with: .paper, width: 0.3)
    canvas.fill(body, with: .accent.mixed(with: .paper, by: paled))
    for window in [
      [
        Point(x: -0.53, y: -1.02), Point(x: -0.35, y: -1.45), Point(x: -0.08, y: -1.45),
        Point(x: -0.08, y: -1.02),
      ],
      [
        Point(x: 0.06, y: -1.02), Point(x: 0.06, y: -1.45), Point(x: 0.27, y: -1.45),
        Point(x: 0.48, y: -1.02),
      ],
    ] {
      canvas.fill(.polygon(window), with: .paper)
    }
    for x in [-0.6, 0.6] {
      let rubber = Ink.ink.mixed(with: .paper, by: paled)
      canvas.fill(.circle(center: Point(x: x, y: -0.36), radius: 0.36), with: rubber)
      canvas.fill(.circle(center: Point(x: x, y: -0.36), radius: 0.15), with: .paper)
    }
  }

  /// Puffs behind the car, on the side away from where it pushes.
  private func drawExhaust(of push: Double, on canvas: Canvas) {
    let way = push > 0 ? -1.0 : 1
    for (distance, radius) in [(1.5, 0.16), (1.95, 0.22), (2.5, 0.28)] {
      canvas.fill(
        .circle(center: Point(x: way * distance, y: -0.62 - 0.08 * distance), radius: radius),
        with: .muted.opacity(min(1, abs(push)) * (1.1 - 0.3 * distance)))
    }
  }
}
