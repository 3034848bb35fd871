/// How much room a text takes, in points from the top left of its box.
public struct TextMetrics: Sendable, Hashable {
  /// How wide the longest line is, the white beside its letters included.
  public var width: Double
  /// The height of all lines, from the font's ascent to its descent whatever the letters.
  public var height: Double
  /// From the top down to the first baseline.
  public var ascent: Double
  /// From the top down to the last baseline; equal to `ascent` for one line.
  public var lastBaseline: Double
  /// How high a capital letter or a digit stands above the baseline.
  public var capHeight: Double
  /// How high a small x stands above the baseline.
  public var xHeight: Double
  /// From the top down to the level that counts as the middle; for text, half of its capitals.
  public var middle: Double
  /// What the strokes themselves cover; the zero rectangle where there are none.
  public var ink: Rect

  /// From the last baseline down to the bottom.
  public var descent: Double { height - lastBaseline }
  /// Width and height.
  public var size: Size { Size(width: width, height: height) }
}
