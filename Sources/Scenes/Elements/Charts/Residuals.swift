public import Drawing

/// Sticks from points to what a model says there, and the squares on them.
///
/// The squares are square on the canvas whatever the axes measure: their areas compare the squared
/// errors that least squares adds up.
public struct Residuals: Element {
  private let sticks: [(point: Point, line: Point)]
  private let ink: Ink
  private let squares: Double
  private let plot: Rect
  /// The measured pairs, moved by what the model says.
  private let values: [Point]

  /// Sticks on axes; draw them before the points.
  ///
  /// - Parameters:
  ///   - points: The measured pairs of values.
  ///   - axes: What the sticks stand on.
  ///   - ink: The ink of sticks and squares.
  ///   - squares: How far the squares have opened, 0…1.
  ///   - prediction: What the model says at an x.
  public init(
    _ points: [(x: Double, y: Double)], on axes: Axes, ink: Ink = .bad, squares: Double = 0,
    _ prediction: (Double) -> Double
  ) {
    values = points.map { Point(x: $0.x, y: $0.y - prediction($0.x)) }
    sticks = points.map { point in
      (axes.position(x: point.x, y: point.y), axes.position(x: point.x, y: prediction(point.x)))
    }
    self.ink = ink
    self.squares = squares.held(in: 0...1)
    plot = axes.plot
  }

  /// Draws the squares, then the sticks.
  public func draw(on canvas: Canvas) {
    guard values.contains(where: \.isFinite) else { return NoData(frame: plot).draw(on: canvas) }
    canvas.remarkGaps(in: values, of: plot)
    canvas.clipped(to: .rectangle(plot.inset(by: -1))) {
      if squares > 0 {
        for stick in sticks { drawSquare(on: stick, canvas) }
      }
      for stick in sticks {
        canvas.stroke(
          .line(from: stick.point, to: stick.line), with: ink, width: 2, cap: .butt)
      }
    }
  }

  /// A square to the side of the stick that leaves the line.
  private func drawSquare(on stick: (point: Point, line: Point), _ canvas: Canvas) {
    let height = stick.line.y - stick.point.y
    guard height.isFinite else { return }
    let width = abs(height) * squares * (height > 0 ? -1 : 1)
    let square = Rect(around: [stick.point, stick.line.offset(x: width)])
    canvas.fill(.rectangle(square), with: ink.opacity(0.16))
    canvas.stroke(.rectangle(square), with: ink.opacity(0.5), width: 1, join: .miter)
  }
}
