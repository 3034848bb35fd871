import Drawing
import Rasters
import Scenes
import Synchronization

/// The pixels of what stays still in a film, one raster for each set of stills and each look.
///
/// A film has few of them: mostly one, and another after each change of scene. They are kept as long as
/// the film is.
final class Grounds: Sendable {
  private struct Key: Hashable {
    let look: Look
    let names: [String]
  }

  private let omitsText: Bool
  private let rasters = Mutex<[Key: Raster]>([:])
  private let heard = Mutex<[[String]: Heard]>([:])

  /// What a recorder hears of a ground, and what it knows after that.
  private struct Heard {
    let marks: [Mark]
    let counts: [String: Int]
  }

  private static let mostKept = 8

  /// Grounds with their words, or without.
  init(omitsText: Bool = false) { self.omitsText = omitsText }

  /// A canvas with the ground of a picture on it.
  ///
  /// Two tasks may draw one ground at once; both draw the same.
  func canvas(for picture: LessonFrame, look: Look) throws(DrawingError) -> Canvas {
    let key = Key(look: look, names: picture.scene.ground.map(\.name))
    if let raster = rasters.withLock({ $0[key] }) {
      let canvas = try Canvas(over: raster, scale: look.quality.scale, theme: look.theme)
      canvas.omitsText = omitsText
      return canvas
    }
    let canvas = try Canvas(
      pixelWidth: look.quality.pixelWidth, pixelHeight: look.quality.pixelHeight,
      scale: look.quality.scale, theme: look.theme)
    canvas.omitsText = omitsText
    picture.drawGround(on: canvas)
    let raster = try canvas.finish()
    rasters.withLock { if $0.count < Self.mostKept { $0[key] = raster } }
    return canvas
  }

  /// Draws the figures of a picture and returns everything that is drawn in it, its ground included.
  ///
  /// The ground is asked once: it is the same whenever it goes by the same names.
  func marks(of picture: LessonFrame, on canvas: Canvas) -> [Mark] {
    let names = picture.scene.ground.map(\.name)
    let isAlone = canvas.recordsAlone
    var marks: [Mark] = []
    canvas.recorder = { marks.append($0) }
    if let known = heard.withLock({ $0[names] }) {
      marks = known.marks
      canvas.sectionCounts = known.counts
    } else {
      canvas.recordsAlone = true
      picture.drawGround(on: canvas)
      canvas.recordsAlone = isAlone
      let answer = Heard(marks: marks, counts: canvas.sectionCounts)
      heard.withLock { if $0.count < Self.mostKept { $0[names] = answer } }
    }
    picture.drawFigures(on: canvas)
    return marks
  }
}
