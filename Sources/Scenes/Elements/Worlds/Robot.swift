public import Drawing

/// A small robot: the agent of a world on a board.
public struct Robot: Element {
  /// Where it stands: the middle of its figure.
  public let place: Point
  /// How tall it is.
  public let height: Double
  /// What its body is drawn with.
  public let ink: Ink
  /// Where its eyes look, as a way in shares of the farthest they can: `(1, 0)` is right.
  public let gaze: Point

  /// A robot about its middle.
  public init(at place: Point, height: Double = 60, ink: Ink = .accent, gaze: Point = .zero) {
    self.place = place
    self.height = height
    self.ink = ink
    self.gaze = gaze
  }

  /// Draws antenna, feet, body and head, each with a rim of paper so that it stands out anywhere.
  public func draw(on canvas: Canvas) {
    guard height > 0 else { return }
    let figure = Transform.scale(height).then(.translation(x: place.x, y: place.y))
    canvas.transformed(by: figure) {
      canvas.stroke(Self.outline, with: .paper, width: 0.12)
      canvas.stroke(Self.antenna, with: ink, width: 0.05)
      canvas.fill(Self.outline, with: ink)
      canvas.fill(Self.face, with: .paper)
      let look = Point(x: gaze.x.clamped(to: -1...1), y: gaze.y.clamped(to: -1...1))
      for side in [-1.0, 1] {
        let eye = Point(x: 0.115 * side + 0.045 * look.x, y: -0.14 + 0.035 * look.y)
        canvas.fill(.circle(center: eye, radius: 0.055), with: .ink)
      }
    }
  }

  // The figure is one unit tall, its middle at the origin.
  private static let antenna = Path.line(from: Point(x: 0, y: -0.3), to: Point(x: 0, y: -0.42))

  private static let face = Path.roundedRectangle(
    Rect(x: -0.23, y: -0.25, width: 0.46, height: 0.22), radius: 0.1)

  private static let outline: Path = {
    var path = Path.roundedRectangle(
      Rect(x: -0.32, y: -0.34, width: 0.64, height: 0.4), radius: 0.14)
    path.append(.roundedRectangle(Rect(x: -0.22, y: 0.09, width: 0.44, height: 0.27), radius: 0.09))
    for left in [-0.19, 0.05] {
      path.append(
        .roundedRectangle(Rect(x: left, y: 0.33, width: 0.14, height: 0.15), radius: 0.05))
    }
    for left in [-0.34, 0.25] {
      path.append(
        .roundedRectangle(Rect(x: left, y: 0.11, width: 0.09, height: 0.19), radius: 0.04))
    }
    path.append(.circle(center: Point(x: 0, y: -0.44), radius: 0.06))
    return path
  }()
}
