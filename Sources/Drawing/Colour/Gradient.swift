/// A fill that passes from ink to ink.
public struct Gradient: Sendable, Hashable {
  /// One ink at one place.
  public struct Stop: Sendable, Hashable {
    /// The place, 0 (start) to 1 (end).
    public var place: Double
    /// The ink there.
    public var ink: Ink

    /// An ink at a place.
    public init(_ place: Double, _ ink: Ink) {
      self.place = place
      self.ink = ink
    }
  }

  /// How the places lie on the canvas.
  public enum Shape: Sendable, Hashable {
    /// Along a straight line.
    case linear(from: Point, to: Point)
    /// From the middle of a circle to its edge.
    case radial(center: Point, radius: Double)
  }

  /// How the places lie on the canvas; beyond its ends the first and the last ink go on.
  public var shape: Shape
  /// The inks from start to end.
  public var stops: [Stop]

  /// A gradient of any number of inks.
  public init(_ shape: Shape, stops: [Stop]) {
    self.shape = shape
    self.stops = stops
  }

  /// From one ink to another along a straight line.
  public static func linear(_ first: Ink, _ last: Ink, from start: Point, to end: Point) -> Gradient
  {
    Gradient(.linear(from: start, to: end), stops: [Stop(0, first), Stop(1, last)])
  }

  /// From one ink in the middle to another at the edge of a circle.
  public static func radial(_ inner: Ink, _ outer: Ink, center: Point, radius: Double) -> Gradient {
    Gradient(.radial(center: center, radius: radius), stops: [Stop(0, inner), Stop(1, outer)])
  }
}
