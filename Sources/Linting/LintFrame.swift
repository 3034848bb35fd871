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
  /// The picture, small; in colours alone it goes without its words.
  let thumbnail: Raster?
  /// The light of the small picture.
  let cells: LuminanceGrid?
  /// The picture without its words, one pixel a point: what lies under them; in some frames only.
  let ground: Raster?

  /// What is looked at in a frame.
  struct Needs: Sendable {
    /// Whether pixels under words are.
    var ground = false
    /// Whether the small picture is.
    var thumbnail = true
    /// Whether colours alone are: then marks are noted where there is a ground, and words, which are
    /// most of the work of drawing, stay out of the small picture.
    var colorsAlone = false
  }

  /// Draws the picture of a film at a time.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  init(of film: Film, at time: Double, theme: Theme, needs: Needs) throws(DrawingError) {
    if needs.colorsAlone, needs.ground {
      let (ground, marks) = try film.wordless(at: time, theme: theme)
      self.init(
        time: time, theme: theme, marks: marks,
        thumbnail: needs.thumbnail ? ground.thumbnail : nil, ground: ground)
    } else {
      let (thumbnail, marks) = try Self.thumbnail(
        of: film.picture(at: time), theme, isWordless: needs.colorsAlone)
      self.init(
        time: time, theme: theme, marks: marks, thumbnail: thumbnail,
        ground: needs.ground ? try film.wordless(at: time, theme: theme).raster : nil)
    }
  }

  /// The picture of a film at a time that was drawn already, one pixel a point.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  init(
    of film: Film, at time: Double, theme: Theme, needs: Needs, raster: Raster, marks: [Mark]
  ) throws(DrawingError) {
    let ground = needs.ground ? try film.wordless(at: time, theme: theme).raster : nil
    self.init(
      time: time, theme: theme, marks: marks, thumbnail: needs.thumbnail ? raster.thumbnail : nil,
      ground: ground)
  }

  private init(time: Double, theme: Theme, marks: [Mark], thumbnail: Raster?, ground: Raster?) {
    self.time = time
    self.theme = theme
    self.marks = marks
    self.thumbnail = thumbnail
    self.ground = ground
    cells = thumbnail.map(LuminanceGrid.init)
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

  private static func thumbnail(
    of picture: LessonFrame, _ theme: Theme, isWordless: Bool
  ) throws(DrawingError) -> (raster: Raster, marks: [Mark]) {
    let quality = Quality.thumbnail
    let canvas = try Canvas(
      pixelWidth: quality.pixelWidth, pixelHeight: quality.pixelHeight, scale: quality.scale,
      theme: theme)
    var marks: [Mark] = []
    canvas.recorder = { marks.append($0) }
    canvas.omitsText = isWordless
    picture.draw(on: canvas)
    return (try canvas.finish(), marks)
  }
}

extension Raster {
  /// The picture at a third of its size, each pixel the average of nine.
  fileprivate var thumbnail: Raster {
    let (columns, rows) = (width / 3, height / 3)
    let small = pixels.withUnsafeBufferPointer { pixels in
      [Pixel](unsafeUninitializedCapacity: columns * rows) { target, count in
        for y in 0..<rows {
          for x in 0..<columns {
            // Two channels at a time: nine bytes fill less than sixteen bits.
            var (outer, green) = (UInt32(0), UInt32(0))
            for row in 0..<3 {
              let start = (3 * y + row) * width + 3 * x
              for column in 0..<3 {
                let bits = pixels[start + column].bits
                outer += bits & 0xFF_00FF
                green += bits >> 8 & 0xFF
              }
            }
            let (red, blue) = ((outer >> 16 + 4) / 9, (outer & 0xFFFF + 4) / 9)
            target[y * columns + x] = Pixel(
              bits: 0xFF00_0000 | red << 16 | ((green + 4) / 9) << 8 | blue)
          }
        }
        count = columns * rows
      }
    }
    return Raster(width: columns, height: rows, pixels: small)
  }
}
