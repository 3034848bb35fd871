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

  private let rasters = Mutex<[Key: Raster]>([:])
  private static let mostKept = 8

  /// A canvas with the ground of a picture on it.
  ///
  /// Two tasks may draw one ground at once; both draw the same.
  func canvas(for picture: LessonFrame, look: Look) throws(DrawingError) -> Canvas {
    let key = Key(look: look, names: picture.scene.ground.map(\.name))
    if let raster = rasters.withLock({ $0[key] }) {
      return try Canvas(over: raster, scale: look.quality.scale, theme: look.theme)
    }
    let canvas = try Canvas(
      pixelWidth: look.quality.pixelWidth, pixelHeight: look.quality.pixelHeight,
      scale: look.quality.scale, theme: look.theme)
    picture.drawGround(on: canvas)
    let raster = try canvas.finish()
    rasters.withLock { if $0.count < Self.mostKept { $0[key] = raster } }
    return canvas
  }
}
