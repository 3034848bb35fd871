public import Drawing

/// A line along a path.
public struct Line: Element {
  /// Where it goes.
  public let path: Path
  /// What it is drawn with.
  public let ink: Ink
  /// How wide it is.
  public let width: Double
  /// The lengths of strokes and gaps in turn; none for an unbroken line.
  public let dash: [Double]
  /// What it is cut off at, if anything.
  public let clip: Rect?
  /// The values that it goes through, if it is told of them: a program that checks pictures hears how
  /// many are no numbers.
  var values: [Double] = []

  /// A line along a path.
  public init(
    _ path: Path, ink: Ink = .accent, width: Double = 2.5, dash: [Double] = [], clip: Rect? = nil
  ) {
    self.path = path
    self.ink = ink
    self.width = width
    self.dash = dash
    self.clip = clip
  }

  /// Draws the line.
  public func draw(on canvas: Canvas) {
    canvas.remarkGaps(in: values, of: clip ?? path.bounds)
    guard let clip else { return canvas.stroke(path, with: ink, width: width, dash: dash) }
    canvas.clipped(to: .rectangle(clip)) {
      canvas.stroke(path, with: ink, width: width, dash: dash)
    }
  }
}
