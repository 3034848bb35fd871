public import Drawing

/// A rounded box with a few words about a point, and a line that leads to it.
///
/// The box finds a free side of the point by itself. Where it stands depends smoothly on the point and
/// on everything around, so that it glides when the point moves; see `CalloutPlacement`.
public struct Callout: Element {
  /// What it says, line by line.
  public let lines: [Inscription]
  /// What it is about.
  public let point: Point
  /// Where the box stands.
  public let box: Rect
  /// What the rim and the leader are drawn with.
  public let ink: Ink
  /// How the words look.
  public let style: TextStyle
  /// How far from the point the leader ends.
  public let clearance: Double

  /// A few words about a point.
  ///
  /// - Parameters:
  ///   - lines: What it says, line by line; the first is the most important.
  ///   - point: What it is about.
  ///   - bounds: What the box stays inside of.
  ///   - obstacles: What the box should not cover.
  ///   - marks: Points that the box should not cover either, such as those of a curve.
  ///   - direction: The side it prefers, as an angle: up and right if left out.
  ///   - distance: How far the box is from the point.
  ///   - clearance: How far from the point the leader ends, such as the radius of a dot there.
  ///   - ink: What the rim and the leader are drawn with.
  ///   - style: How the words look.
  public init(
    _ lines: Inscription..., at point: Point, in bounds: Rect = Layout.content,
    avoiding obstacles: [Rect] = [], marks: [Point] = [], towards direction: Double = -.pi / 3,
    distance: Double = 30, clearance: Double = 9, ink: Ink = .accent, style: TextStyle = .label
  ) {
    self.lines = lines
    self.point = point
    self.ink = ink
    self.style = style
    self.clearance = clearance
    let width = lines.map { $0.metrics(style).width }.max() ?? 0
    let size = Size(width: width + 24, height: Double(lines.count) * Self.pitch(style) + 16)
    box =
      CalloutPlacement(
        size: size, bounds: bounds, obstacles: obstacles, marks: marks, preferred: direction,
        distance: distance
      ).box(at: point)
  }

  private static func pitch(_ style: TextStyle) -> Double { style.font.size * 1.4 }

  /// Draws the leader, the box and the words.
  public func draw(on canvas: Canvas) {
    guard point.isFinite, box.origin.isFinite, !lines.isEmpty else { return }
    drawLeader(on: canvas)
    let outline = Path.roundedRectangle(box, radius: 9)
    canvas.fill(outline, with: .paper)
    canvas.fill(outline, with: ink.opacity(0.07))
    canvas.stroke(outline, with: ink, width: 1.75)
    for (index, line) in lines.enumerated() {
      let level = box.minY + 8 + (Double(index) + 0.5) * Self.pitch(style)
      line.draw(
        on: canvas, at: Point(x: box.midX, y: level), anchor: .center,
        style: index == 0 ? style : style.weight(.regular))
    }
  }

  private func drawLeader(on canvas: Canvas) {
    let foot = Point(
      x: min(max(point.x, box.minX + 9), box.maxX - 9),
      y: min(max(point.y, box.minY + 9), box.maxY - 9))
    let way = foot - point
    guard way.length > clearance else { return }
    canvas.stroke(
      .line(from: point + way.direction * clearance, to: foot), with: ink, width: 1.75)
  }
}
