public import Drawing

/// The area between a lower and an upper line: the spread of several runs, or of an estimate.
///
/// Values that are not finite part the area in two.
public struct ErrorBand: Element {
  private let pieces: [Path]
  private let ink: Ink
  private let plot: Rect
  private let values: [Double]

  /// An area on axes; draw it before the line in its middle.
  public init(
    _ values: [(x: Double, low: Double, high: Double)], on axes: Axes, ink: Ink = .series(1)
  ) {
    let runs = values.split { !($0.x.isFinite && $0.low.isFinite && $0.high.isFinite) }
    pieces = runs.map { run in
      let (lower, upper) = (
        run.map { axes.position(x: $0.x, y: $0.low) },
        run.map { axes.position(x: $0.x, y: $0.high) }
      )
      guard run.count == 1 else { return .polygon(lower + upper.reversed()) }
      // One value alone is a bar: an area without width could not be seen.
      return .rectangle(Rect(around: lower + upper).inset(dx: -2, dy: 0))
    }
    self.values = values.map { $0.x + $0.low + $0.high }
    self.ink = ink
    plot = axes.plot
  }

  /// Draws the area within the plot.
  public func draw(on canvas: Canvas) {
    guard !pieces.isEmpty else { return NoData(frame: plot).draw(on: canvas) }
    canvas.remarkGaps(in: values, of: plot)
    canvas.clipped(to: .rectangle(plot)) {
      for piece in pieces { canvas.fill(piece, with: ink.opacity(0.2)) }
    }
  }
}
