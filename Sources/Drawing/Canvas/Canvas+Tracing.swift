import CCairo

extension Canvas {
  /// Hands a path to cairo, without what cairo cannot hold.
  ///
  /// Cairo counts pixels in 24 bits and wraps around beyond them, and a NaN spoils the whole path. A
  /// line that leaves `reach` is therefore cut at its edge, in its true direction; a curve's points
  /// are moved to the edge. Lines that pass by outside are left out of a stroke and go along the edge
  /// in a fill. After a point that is not finite the pen is lifted.
  func trace(_ path: Path, liftingPenOutside: Bool) {
    Self.trace(path, into: cairo, reach: reach, liftingPenOutside: liftingPenOutside)
  }

  /// Hands a path to a context of cairo's whose points go as far as `reach`.
  static func trace(
    _ path: Path, into cairo: OpaquePointer, reach: Rect, liftingPenOutside: Bool
  ) {
    cairo_new_path(cairo)
    var tracer = Tracer(cairo: cairo, reach: reach, liftsPenOutside: liftingPenOutside)
    for element in path.elements { tracer.draw(element) }
  }
}

/// The pen that draws a path into cairo.
private struct Tracer {
  let cairo: OpaquePointer
  let reach: Rect
  let liftsPenOutside: Bool
  /// Where the pen is, or nil after a point that is not finite.
  private var pen: Point?
  /// Where it was set down.
  private var start: Point?

  init(cairo: OpaquePointer, reach: Rect, liftsPenOutside: Bool) {
    self.cairo = cairo
    self.reach = reach
    self.liftsPenOutside = liftsPenOutside
  }

  mutating func draw(_ element: Path.Element) {
    switch element {
    case .move(let point): move(to: point)
    case .line(let point): line(to: point)
    case .curve(let point, let first, let second): curve(to: point, first, second)
    case .close: close()
    }
  }

  private mutating func move(to point: Point) {
    pen = point.isFinite ? point : nil
    start = pen
    guard let pen else { return }
    let near = nearest(to: pen)
    cairo_move_to(cairo, near.x, near.y)
  }

  private mutating func line(to point: Point) {
    guard point.isFinite, let pen else { return move(to: point) }
    self.pen = point
    if reach.contains(pen) && reach.contains(point) {
      cairo_line_to(cairo, point.x, point.y)
    } else if let (entry, exit) = Segment(start: pen, end: point).clipped(to: reach) {
      if !reach.contains(pen) { step(to: entry) }
      cairo_line_to(cairo, exit.x, exit.y)
    } else {
      step(to: nearest(to: point))
    }
  }

  /// Goes along the edge of what cairo can hold.
  private func step(to point: Point) {
    if liftsPenOutside {
      cairo_move_to(cairo, point.x, point.y)
    } else {
      cairo_line_to(cairo, point.x, point.y)
    }
  }

  private mutating func curve(to point: Point, _ first: Point, _ second: Point) {
    guard point.isFinite, first.isFinite, second.isFinite, pen != nil else {
      return move(to: point)
    }
    pen = point
    let (a, b, c) = (nearest(to: first), nearest(to: second), nearest(to: point))
    cairo_curve_to(cairo, a.x, a.y, b.x, b.y, c.x, c.y)
  }

  private mutating func close() {
    guard let start, pen != nil else { return }
    if reach.contains(start) {
      cairo_close_path(cairo)
    } else {
      line(to: start)
    }
    pen = start
  }

  private func nearest(to point: Point) -> Point {
    Point(
      x: point.x.held(in: reach.minX...reach.maxX), y: point.y.held(in: reach.minY...reach.maxY))
  }
}

/// A straight line from point to point.
struct Segment {
  var start: Point
  var end: Point

  /// The part inside a rectangle, or nil where it passes by.
  ///
  /// Each edge in turn cuts off the parameters of the segment at which it lies outside.
  func clipped(to rect: Rect) -> (Point, Point)? {
    let way = end - start
    let edges = [
      (-way.x, start.x - rect.minX), (way.x, rect.maxX - start.x),
      (-way.y, start.y - rect.minY), (way.y, rect.maxY - start.y),
    ]
    var (first, last) = (0.0, 1.0)
    for (speed, room) in edges {
      if speed == 0 {
        if room < 0 { return nil }
      } else if speed < 0 {
        first = max(first, room / speed)
      } else {
        last = min(last, room / speed)
      }
    }
    return first <= last ? (start + way * first, start + way * last) : nil
  }
}
