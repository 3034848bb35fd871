import Animations
public import Drawing
public import Rasters
import Scenes

extension Film {
  /// The picture at `time` in pixels: the same ones on every call.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  public func raster(at time: Double, look: Look) throws(DrawingError) -> Raster {
    let picture = picture(at: time)
    let canvas = try grounds.canvas(for: picture, look: look)
    picture.drawFigures(on: canvas)
    return try canvas.finish()
  }

  /// The picture that stands for the whole film.
  public func poster(look: Look) throws(DrawingError) -> Raster {
    try raster(at: animation.posterTime, look: look)
  }
}
