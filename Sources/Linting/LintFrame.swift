import Animations
import Drawing
import Rasters
import Rendering
import Scenes

/// One picture of a film as the rules see it: what was drawn, and pixels.
struct LintFrame: Sendable {
  /// When it is seen, in seconds.
  let time: Double
  /// The colours.
  let theme: Theme
  /// Everything that was drawn, the lowest first.
  let marks: [Mark]
  /// The picture, small.
  let thumbnail: Raster
  /// The picture without its words, one pixel a point: what lies under them; in some frames only.
  let ground: Raster?

  /// Draws the picture of a film at a time.
  ///
  /// For colours alone the small picture goes without words, which are most of the work, and marks are
  /// noted where there is a ground.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  init(
    of film: Film, at time: Double, theme: Theme, hasGround: Bool, isForColors: Bool = false
  ) throws(DrawingError) {
    let picture = film.picture(at: time)
    var marks: [Mark] = []
    let canvas = try Self.canvas(.thumbnail, theme)
    canvas.omitsText = isForColors
    if hasGround || !isForColors { canvas.recorder = { marks.append($0) } }
    picture.draw(on: canvas)
    thumbnail = try canvas.finish()
    ground = hasGround ? try Self.wordless(picture, theme) : nil
    self.time = time
    self.theme = theme
    self.marks = marks
  }

  /// The words that can be seen at all, with their places among the marks.
  var words: [(index: Int, mark: Mark)] {
    marks.enumerated().compactMap { index, mark in
      let isSeen = mark.isWords && !mark.bounds.isEmpty && mark.visibility(in: theme) > 0.05
      return isSeen ? (index, mark) : nil
    }
  }

  /// Whether a part of a mark is hidden under something that was drawn after it, by a share of more
  /// than `share`.
  func hides(_ rect: Rect, after index: Int, by share: Double = 0.99) -> Bool {
    marks[(index + 1)...].contains { $0.hides(rect, by: share, in: theme) }
  }

  /// Whether something that covers a part comes up over it, or goes, as a picture that dissolves does.
  func dissolves(_ rect: Rect, after index: Int) -> Bool {
    marks[(index + 1)...].contains { $0.opacity < 1 && $0.hides(rect, by: 0.02, in: theme) }
  }

  private static func wordless(
    _ picture: LessonFrame, _ theme: Theme
  ) throws(DrawingError) -> Raster {
    let canvas = try canvas(.book, theme)
    canvas.omitsText = true
    picture.draw(on: canvas)
    return try canvas.finish()
  }

  private static func canvas(_ quality: Quality, _ theme: Theme) throws(DrawingError) -> Canvas {
    try Canvas(
      pixelWidth: quality.pixelWidth, pixelHeight: quality.pixelHeight, scale: quality.scale,
      theme: theme)
  }
}
