public import Drawing

extension Point: Tweenable {
  /// The point on the straight way.
  public func tweened(to end: Point, at progress: Double) -> Point {
    Point(x: tween(x, end.x, at: progress), y: tween(y, end.y, at: progress))
  }
}

extension Size: Tweenable {
  /// Both sides on their way.
  public func tweened(to end: Size, at progress: Double) -> Size {
    Size(
      width: tween(width, end.width, at: progress), height: tween(height, end.height, at: progress))
  }
}

extension Rect: Tweenable {
  /// Corner and sides on their way: a list of rectangles is a layout that passes into another.
  public func tweened(to end: Rect, at progress: Double) -> Rect {
    Rect(
      origin: tween(origin, end.origin, at: progress),
      size: tween(
        Size(width: width, height: height), Size(width: end.width, height: end.height),
        at: progress))
  }
}

extension Color: Tweenable {
  /// The colour between the two, mixed in sRGB; outside 0…1 the nearer end.
  public func tweened(to end: Color, at progress: Double) -> Color {
    mixed(with: end, by: progress)
  }
}

extension Ink: Tweenable {
  /// A mixture of the two inks, in every theme; outside 0…1 the nearer end.
  public func tweened(to end: Ink, at progress: Double) -> Ink {
    guard progress > 0, self != end else { return self }
    return progress < 1 ? mixed(with: end, by: progress) : end
  }
}
