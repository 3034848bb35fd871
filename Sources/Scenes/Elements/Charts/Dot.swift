public import Drawing

/// A round mark with a rim of paper, so that it stands out from the lines under it.
public struct Dot: Element {
  /// Its middle.
  public let place: Point
  /// From the middle to the rim.
  public let radius: Double
  /// What it is filled with.
  public let ink: Ink

  /// A round mark.
  public init(at place: Point, radius: Double = 7, ink: Ink = .accent) {
    self.place = place
    self.radius = radius
    self.ink = ink
  }

  /// Draws the rim, then the mark.
  public func draw(on canvas: Canvas) {
    canvas.fill(.circle(center: place, radius: radius + 2), with: .paper)
    canvas.fill(.circle(center: place, radius: radius), with: ink)
  }
}
