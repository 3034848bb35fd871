import Animations
public import Drawing
public import Rasters
import Scenes

extension Film {
  /// The picture at `time` in pixels: the same ones on every call.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  public func raster(at time: Double, look: Look) throws(DrawingError) -> Raster {
    let canvas = try Canvas(
      pixelWidth: look.quality.pixelWidth, pixelHeight: look.quality.pixelHeight,
      scale: look.quality.scale, theme: look.theme)
    picture(at: time).draw(on: canvas)
    return try canvas.finish()
  }

  /// The picture that stands for the whole film.
  public func poster(look: Look) throws(DrawingError) -> Raster {
    try raster(at: animation.posterTime, look: look)
  }
}
