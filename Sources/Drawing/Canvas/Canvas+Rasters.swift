import CCairo
public import Rasters

/// How a raster is enlarged.
public enum Interpolation: Sendable, Hashable {
  /// Every pixel stays a sharp square.
  case nearest
  /// Colours pass smoothly from pixel to pixel.
  case smooth
}

extension Canvas {
  /// Draws a raster so that it fills a rectangle.
  public func draw(
    _ raster: Raster, in rect: Rect, interpolation: Interpolation = .smooth
  ) {
    guard !rect.isEmpty, reach.contains(rect) else { return }
    record(.raster, rect)
    guard !recordsAlone else { return }
    let stretch = Transform.scale(
      x: rect.width / Double(raster.width), y: rect.height / Double(raster.height))
    do {
      let surface = try Surface.make(
        CAIRO_FORMAT_ARGB32, width: raster.width, height: raster.height)
      defer { cairo_surface_destroy(surface) }
      Surface.copy(raster, into: surface)
      transformed(by: stretch.then(.translation(x: rect.x, y: rect.y))) {
        paint(surface, width: raster.width, height: raster.height, interpolation)
      }
    } catch {
      failure = failure ?? error
    }
  }

  private func paint(
    _ surface: OpaquePointer, width: Int, height: Int, _ interpolation: Interpolation
  ) {
    cairo_set_source_surface(cairo, surface, 0, 0)
    let pattern = cairo_get_source(cairo)
    cairo_pattern_set_filter(
      pattern, interpolation == .nearest ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    cairo_rectangle(cairo, 0, 0, Double(width), Double(height))
    cairo_fill(cairo)
  }
}
