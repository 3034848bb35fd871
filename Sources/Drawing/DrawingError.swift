/// What the world can refuse while drawing.
public enum DrawingError: Error, Equatable, CustomStringConvertible {
  /// A canvas of no pixels or of too many; choose another size or quality.
  case canvasSize(width: Int, height: Int)
  /// A number of pixels per point that is not positive and finite.
  case scale(Double)
  /// A formula that cannot be read; `position` counts the characters before the problem.
  case formula(String, problem: String, position: Int)
  /// Cairo refused, as it does where memory runs out; the message is Cairo's own.
  case cairo(operation: String, message: String)

  /// One line: what failed, and what would do.
  public var description: String {
    switch self {
    case .canvasSize(let width, let height):
      "cannot draw on \(width)x\(height) pixels; each side must be 1 to \(Canvas.longestSide)"
    case .scale(let scale):
      "cannot draw at \(scale) pixels per point; the scale must be above 0 and at most 100"
    case .formula(let source, let problem, let position):
      "cannot read the formula \"\(source)\": \(problem) at character \(position + 1)"
    case .cairo(let operation, let message):
      "cairo could not \(operation): \(message)"
    }
  }
}
