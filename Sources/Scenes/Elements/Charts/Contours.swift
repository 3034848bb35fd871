public import Drawing

/// Lines of equal height of a function of two variables, darker the higher.
public struct Contours: Element {
  /// The heights of the lines.
  public let levels: [Double]
  private let paths: [Path]
  private let labels: [ContourLabel]
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
  ///   - hasLabels: Whether heights are written on the lines, where these are long enough.
  public init(
    _ field: Field, on axes: Axes, levels: [Double]? = nil, ink: Ink? = nil, width: Double = 2,
    hasLabels: Bool = false
  ) {
    let range = field.range
    let levels = (levels ?? Scale.linear(range).ticks(about: 14).map(\.value)).filter(\.isFinite)
    self.levels = levels
    let map = ColorMap.sequential(range.lowerBound - range.length * 0.6...range.upperBound)
    inks = levels.map { ink ?? map.ink(for: $0) }
    let lines = levels.map { axes.contourLines(of: field, at: $0) }
    paths = lines.map { $0.reduce(into: Path()) { $0.append(.polyline($1)) } }
    labels = hasLabels ? ContourLabel.labels(on: lines, of: levels, in: axes.plot) : []
    self.width = width
    plot = axes.plot
  }

  /// Draws the lines, the lowest first, then their heights; a function of one height has none.
  public func draw(on canvas: Canvas) {
    guard paths.contains(where: { !$0.elements.isEmpty }) else {
      return NoData("no lines", frame: plot).draw(on: canvas)
    }
    canvas.clipped(to: .rectangle(plot)) {
      for (path, ink) in zip(paths, inks) { canvas.stroke(path, with: ink, width: width) }
    }
    for label in labels { label.draw(on: canvas) }
  }
}
