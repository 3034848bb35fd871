/// A note of one thing that was drawn, for a program that checks pictures.
public struct Mark: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: Sendable, Hashable {
    /// A filled path.
    case fill
    /// A stroked path.
    case stroke
    /// A text.
    case text
    /// A formula; its words are its source.
    case formula
    /// A raster.
    case raster
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// What it covers, in points of the canvas, clipping left out of account.
  public var bounds: Rect
  /// The ink it is drawn with; nil for rasters and gradients.
  public var ink: Ink?
  /// Its words, where it has any.
  public var text: String?
  /// The size of its type on the canvas, in points; 0 where it has none.
  public var fontSize: Double
}
