public import Drawing

/// Lines of equal height of a function of two variables, darker the higher.
public struct Contours: Element {
  /// The heights of the lines.
  public let levels: [Double]
  private let paths: [Path]
  private let inks: [Ink]
  private let width: Double
  private let plot: Rect

  /// Lines on axes.
  ///
  /// - Parameters:
  ///   - field: The function.
  ///   - axes: What the lines lie on.
  ///   - levels: The heights; about ten round ones if left out.
  ///   - ink: The ink of all lines; from pale to strong with height if left out.
  ///   - width: How wide the lines are.
  public init(
    _ field: Field, on axes: Axes, levels: [Double]? = nil, ink: Ink? = nil, width: Double = 2
  ) {
    let range = field.range
    let levels = levels ?? Scale.linear(range).ticks(about: 14).map(\.value)
    self.levels = levels.filter(\.isFinite)
    let map = ColorMap.sequential(range.lowerBound - range.length * 0.6...range.upperBound)
    inks = self.levels.map { ink ?? map.ink(for: $0) }
    paths = self.levels.map { axes.contour(of: field, at: $0) }
    self.width = width
    plot = axes.plot
  }

  /// Draws the lines, the lowest first.
  public func draw(on canvas: Canvas) {
    canvas.clipped(to: .rectangle(plot)) {
      for (path, ink) in zip(paths, inks) { canvas.stroke(path, with: ink, width: width) }
    }
  }
}
