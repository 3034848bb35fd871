import CCairo
import CPango

extension Canvas {
  /// Draws a text.
  ///
  /// The baseline of upright text is moved to the nearest row of pixels, by half a pixel at most,
  /// so that letters keep their sharpness wherever they stand.
  ///
  /// - Parameters:
  ///   - text: The words and their style.
  ///   - point: Where the anchor lies.
  ///   - anchor: Which place of the text lies there.
  ///   - rotation: How far the text is turned about the anchor in radians, clockwise.
  ///   - snapsBaseline: Whether the baseline moves to a row of pixels; false suits a text that
  ///     glides up or down slowly.
  public func draw(
    _ text: Text, at point: Point, anchor: Anchor = .baselineLeading, rotation: Double = 0,
    snapsBaseline: Bool = true
  ) {
    guard text.style.font.size > 0, rotation.isFinite, reach.contains(point) else { return }
    transformed(by: Transform.rotation(rotation).then(.translation(x: point.x, y: point.y))) {
      PangoText.withLayout(of: text) { layout in
        let metrics = text.metrics
        let place = anchor.place(in: metrics)
        record(
          .text, metrics.ink.offset(dx: -place.x, dy: -place.y), ink: text.style.ink,
          text: text.string, fontSize: text.style.font.size)
        let corner = PangoText.corner(of: layout)
        var start = -place - corner
        if snapsBaseline { start.y += snap(baseline: metrics.ascent - place.y) }
        show(layout, at: start, ink: text.style.ink)
      }
    }
  }

  /// Fills the outlines of the letters, which keeps every one at its exact place: cairo before 1.17.4
  /// would set cached pictures of them at whole pixels.
  private func show(_ layout: OpaquePointer, at start: Point, ink: Ink) {
    setSource(ink)
    cairo_new_path(cairo)
    cairo_move_to(cairo, start.x, start.y)
    pango_cairo_layout_path(cairo, layout)
    fillLetters()
  }

  /// Fills the outlines of letters, smoother than other shapes.
  func fillLetters(_ path: Path) {
    trace(path, liftingPenOutside: false)
    fillLetters()
  }

  private func fillLetters() {
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GOOD)
    cairo_fill(cairo)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST)
  }

  /// How far down a baseline has to move to lie on a row of pixels; 0 for text that is turned.
  func snap(baseline y: Double) -> Double {
    let device = placement.then(.scale(scale))
    guard device.isUpright else { return 0 }
    let row = device.yy * y + device.dy
    return (row.rounded() - row) / device.yy
  }
}
