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
    /// Nothing that is drawn: what an element has to say of what it was given.
    case remark(String)
    /// Nothing that is drawn: the room of a part of the picture with a title of its own.
    case room
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// What it covers, in points of the canvas: what a clip leaves of it.
  public var bounds: Rect
  /// The ink it is drawn with; nil for rasters and gradients.
  public var ink: Ink?
  /// Its words, where it has any.
  public var text: String?
  /// The size of its type on the canvas, in points; 0 where it has none.
  public var fontSize = 0.0
  /// How bold its type is.
  public var weight = Font.Weight.regular
  /// The inks of the terms of a formula that have their own.
  public var termInks: [Ink] = []
  /// The strokes and gaps of its line.
  public var dash: [Double] = []
  /// The share of its bounds that it covers, as well as a few points of each curve tell.
  public var coverage = 0.0
  /// How many strokes of the pen its path has.
  public var strokeCount = 0
  /// Where its line ends; nil for all that is no line.
  public var end: Point?
  /// The corners of a text as it stands, turned as it may be, clipping left out of account; empty for
  /// all that is no text.
  public var corners: [Point] = []
  /// The elements it belongs to, the outermost first, as far as they were named.
  public var path: [String] = []
  /// How opaque the groups around it are together, 0…1; the opacity of its ink is not part of it.
  public var opacity = 1.0
  /// Whether it may be elsewhere in the next picture.
  public var mayJump = false

  /// Whether it stands for something that is drawn.
  public var isDrawn: Bool {
    switch kind {
    case .remark, .room: false
    case .fill, .stroke, .text, .formula, .raster: true
    }
  }
}
