public import Drawing

/// A small line without axes, for the course of a number beside its value.
public struct Sparkline: Element {
  private let values: [Double]
  private let frame: Rect
  private let ink: Ink
  private let domain: ClosedRange<Double>?
  private let moment: Double

  /// A line that fills a frame.
  ///
  /// - Parameters:
  ///   - values: The values in order; those that are not finite leave gaps.
  ///   - frame: The room for the line.
  ///   - ink: The ink of the line and of the dot at its end.
  ///   - domain: The values at the lower and the upper edge; those that occur if left out.
  ///   - moment: The place in `values` that has been reached; the last if left out.
  public init(
    _ values: [Double], in frame: Rect, ink: Ink = .accent, domain: ClosedRange<Double>? = nil,
    until moment: Double? = nil
  ) {
    self.values = values
    self.frame = frame
    self.ink = ink
    self.domain = (domain ?? .around(values))?.widened
    self.moment = (moment ?? .infinity).held(in: 0...Double(max(values.count - 1, 0)))
  }

  /// Draws the line and the dot at its end.
  public func draw(on canvas: Canvas) {
    guard let domain, !frame.isEmpty else { return NoData(frame: frame).draw(on: canvas) }
    canvas.remarkGaps(in: values, of: frame)
    let inner = frame.inset(dx: 4, dy: 4)
    let places = values.enumerated().map { index, value in
      Point(
        x: inner.minX + inner.width * Double(index) / Double(max(values.count - 1, 1)),
        y: value.isFinite ? inner.maxY - domain.share(of: value) * inner.height : .nan)
    }
    let reached = places.reached(moment)
    canvas.stroke(.polyline(reached), with: ink, width: 2)
    guard let head = reached.last, head.isFinite else { return }
    canvas.fill(.circle(center: head, radius: 3.5), with: ink)
  }
}

extension Array where Element == Point {
  /// The points up to a fractional index, the last one on the way to the next.
  func reached(_ moment: Double) -> [Point] {
    guard let last = indices.last else { return [] }
    let moment = moment.held(in: 0...Double(last))
    let whole = Int(moment)
    let share = moment - Double(whole)
    guard share > 0, whole < last else { return Array(prefix(whole + 1)) }
    return prefix(whole + 1) + [Point.lerp(self[whole], self[whole + 1], share)]
  }
}
