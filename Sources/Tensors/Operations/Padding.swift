/// How many zeros surround a picture under a window.
public enum Padding: Sendable, Hashable {
  /// None: the window stays inside.
  case valid
  /// As many as make the result `ceil(input / stride)` long; an odd one goes behind, as in Keras.
  case same
  /// The same number above and below, and left and right, as in PyTorch.
  case explicit(vertical: Int, horizontal: Int)

  /// `count` on all four sides.
  public static func explicit(_ count: Int) -> Padding {
    .explicit(vertical: count, horizontal: count)
  }

  /// The zeros in front, and the length of the result, along one side.
  func fit(
    length: Int, window: Int, stride: Int, isVertical: Bool
  ) -> (before: Int, output: Int) {
    switch self {
    case .valid:
      return (0, length < window ? 0 : (length - window) / stride + 1)
    case .same:
      let output = (length + stride - 1) / stride
      let total = max((output - 1) * stride + window - length, 0)
      return (total / 2, output)
    case .explicit(let vertical, let horizontal):
      let before = isVertical ? vertical : horizontal
      let room = length + 2 * before - window
      return (before, room < 0 ? 0 : room / stride + 1)
    }
  }
}

/// A pair of lengths, down and right.
public struct Extent: Sendable, Hashable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// The length down.
  public var height: Int
  /// The length to the right.
  public var width: Int

  /// The two lengths.
  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// The same length both ways.
  public init(integerLiteral value: Int) { self.init(value, value) }

  /// Both lengths, as in `3x5`.
  public var description: String { "\(height)x\(width)" }
}
