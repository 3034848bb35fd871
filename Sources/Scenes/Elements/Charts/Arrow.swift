public import Drawing

/// A straight arrow.
///
/// One that is shorter than its head is drawn as its head alone, scaled down.
public struct Arrow: Element {
  /// Where it starts.
  public let start: Point
  /// Where its tip is.
  public let tip: Point
  /// What it is drawn with.
  public let ink: Ink
  /// How wide its shaft is.
  public let width: Double

  /// An arrow from one point to another.
  public init(from start: Point, to tip: Point, ink: Ink = .ink, width: Double = 2.5) {
    self.start = start
    self.tip = tip
    self.ink = ink
    self.width = width
  }

  /// Draws the shaft, then the head.
  public func draw(on canvas: Canvas) {
    let length = start.distance(to: tip)
    guard length > 0.5 else { return }
    let head = min(width * 4, length)
    let along = (tip - start) * (1 / length)
    let across = Point(x: -along.y, y: along.x)
    let base = tip - along * head
    canvas.stroke(
      .line(from: start, to: base + along * (head * 0.3)), with: ink, width: width, cap: .butt)
    canvas.fill(
      .polygon([tip, base + across * (head * 0.45), base - across * (head * 0.45)]), with: ink)
  }
}
