import Drawing

/// A half round scale: its places go from 0 at the left end over the top to 1 at the right.
struct Dial: Sendable {
  let center: Point
  let radius: Double
  private var width: Double { min(18, radius * 0.14) }

  /// The largest dial in a frame that leaves room for words of some height at its foot.
  init(in frame: Rect, foot: Double) {
    radius = max(min(frame.width / 2 - 40, frame.height - foot - 10, 220), 1)
    center = Point(x: frame.midX, y: frame.midY + (radius - foot) / 2)
  }

  private func angle(_ share: Double) -> Double { .pi * (1 + share) }

  /// The place under an end of the arc, for words.
  func foot(of share: Double) -> Point {
    Point(x: center.x + (share < 0.5 ? -1 : 1) * (radius - width / 2), y: center.y + 24)
  }

  func drawArc(from start: Double, to end: Double, with ink: Ink, on canvas: Canvas) {
    guard end - start > 1e-4 else { return }
    canvas.fill(
      .sector(
        center: center, radius: radius, innerRadius: max(radius - width, 0), from: angle(start),
        to: angle(end)), with: ink)
  }

  func drawNeedle(at share: Double, on canvas: Canvas) {
    let way = Point(angle: angle(share), length: 1)
    let across = way.perpendicular * min(7, radius * 0.05)
    let tip = center + way * (radius - width - 6)
    canvas.fill(.polygon([center + across, tip, center - across]), with: .ink)
    canvas.fill(.circle(center: center, radius: min(11, radius * 0.08)), with: .ink)
  }
}
