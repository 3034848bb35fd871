public import Drawing
import Scenes

/// How large pictures are drawn.
public enum Quality: String, Sendable, CaseIterable {
  /// 320×180 pixels, for comparing pictures.
  case thumbnail
  /// 640×360 pixels, for a quick look.
  case draft
  /// 960×540 pixels, for a page.
  case book
  /// 1920×1080 pixels, for a wall.
  case hd

  /// Pixels to a point.
  public var scale: Double {
    switch self {
    case .thumbnail: 1.0 / 3
    case .draft: 2.0 / 3
    case .book: 1
    case .hd: 2
    }
  }

  /// The number of pixels in a row.
  public var pixelWidth: Int { Int((Layout.canvas.width * scale).rounded()) }
  /// The number of rows.
  public var pixelHeight: Int { Int((Layout.canvas.height * scale).rounded()) }
}

/// What a film's pictures look like: colours and size.
public struct Look: Sendable, Hashable {
  /// The colours.
  public var theme: Theme
  /// The size.
  public var quality: Quality

  /// A look; light and for a page if nothing else is said.
  public init(theme: Theme = .light, quality: Quality = .book) {
    self.theme = theme
    self.quality = quality
  }
}
