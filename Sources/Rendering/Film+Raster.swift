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

extension Film {
  /// The picture at `time` in pixels, and everything that was drawn.
  ///
  /// What stays still is not drawn again, but heard of all the same.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  package func observed(
    at time: Double, look: Look
  ) throws(DrawingError) -> (raster: Raster, marks: [Mark]) {
    let picture = picture(at: time)
    let canvas = try grounds.canvas(for: picture, look: look)
    let marks = grounds.marks(of: picture, on: canvas)
    return (try canvas.finish(), marks)
  }

  /// Everything that is drawn in the picture at `time`.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  package func marks(at time: Double, theme: Theme) throws(DrawingError) -> [Mark] {
    let canvas = try Canvas(pixelWidth: 1, pixelHeight: 1, theme: theme)
    canvas.recordsAlone = true
    return grounds.marks(of: picture(at: time), on: canvas)
  }

  /// The picture at `time` without its words, one pixel a point, and everything that is drawn with them.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  package func wordless(
    at time: Double, theme: Theme
  ) throws(DrawingError) -> (raster: Raster, marks: [Mark]) {
    let picture = picture(at: time)
    let canvas = try wordlessGrounds.canvas(for: picture, look: Look(theme: theme))
    let marks = wordlessGrounds.marks(of: picture, on: canvas)
    return (try canvas.finish(), marks)
  }
}
